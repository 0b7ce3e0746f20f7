"""Reads a feed as a job: what is new in it is fetched and waits for a curator."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.feeds.entries import MOST_A_RUN, bring_in
from archive.feeds.health import look
from archive.models import Feed, Job
from archive.tasks import start

_SOON = timedelta(minutes=5)


def read_feed(feed: Feed, *, by: User | None = None, here: bool = False) -> Job:
    """Have a feed read; `here` does it in this process, whoever works in the background otherwise."""
    return start("feed", str(feed), key=str(feed.pk), by=by, here=here, feed=feed.pk)


def read_job(job: Job) -> str:
    """Read the feed of a job and bring in what it tells of."""
    feed = Feed.objects.select_related("source", "override_by").filter(pk=job.arguments.get("feed")).first()
    if feed is None:
        return _("The feed is not there any more.")
    new = look(feed, pulse=job.pulse)
    job.expect(min(feed.entries.open().count(), MOST_A_RUN))
    added = 0
    for entry in bring_in(feed, by=job.by):
        added += entry.outcome == entry.Outcome.ADDED
        title = entry.article.title if entry.article else ""
        job.tell(entry.outcome, entry.url, entry.message or title, article=entry.article_id)
    left = feed.entries.open().count()
    if left:
        Feed.objects.filter(pk=feed.pk, next_due__gt=timezone.now() + _SOON, failures=0).update(
            next_due=timezone.now() + _SOON
        )
    if feed.state == Feed.State.BROKEN:
        job.problems += 1
        job.save(update_fields=["problems"])
        return feed.message
    figures = {"new": new, "added": added, "left": left}
    return _("%(new)d told of, %(added)d added, %(left)d still to be fetched.") % figures
