"""Reads a feed and keeps how it is: what it tells of that is new, and whether it works."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.feeds.parse import FeedError, Reading, Told
from archive.feeds.parts import read, read_parts
from archive.fetch import ANY, Fetched, FetchError, fetch
from archive.models import Feed, FeedEntry
from archive.models.visit import Outcome

_MOST_ASKED = 500  # addresses in one question


def look(feed: Feed, *, pulse: Callable[[], None] = lambda: None) -> int:
    """Ask for a feed, keep its state and what is new in it, and return how many that are; never raises FetchError.

    `pulse` is called now and then, since the parts of a sitemap take their time.
    """
    try:
        fetched = fetch(
            feed.url, kinds=ANY, etag=feed.etag, modified=feed.modified, override=feed.override, by=feed.override_by
        )
        reading = None if fetched.unchanged else read(fetched)
    except (FetchError, FeedError) as error:
        _note_fault(feed, error)
        return 0
    if reading is None:
        state = Feed.State.EMPTY if feed.state == Feed.State.EMPTY else Feed.State.WORKING
        _close(feed, state, _("Nothing new."))
        return 0
    told = []
    for one in read_parts(reading, by=feed.override_by, override=feed.override):
        pulse()
        told += [one] if isinstance(one, Told) else []
    return _keep(feed, reading, fetched, told)


@transaction.atomic
def _keep(feed: Feed, reading: Reading, fetched: Fetched, told: list[Told]) -> int:
    """Save what is new together with how to ask whether there is more, or a kill in between would lose it."""
    known = dict(feed.entries.values_list("url", "updated"))
    fresh = [
        FeedEntry(feed=feed, url=one.url, said=one.said.as_json(), updated=one.updated)
        for one in told
        if one.url not in known
    ]
    FeedEntry.objects.bulk_create(reversed(fresh), batch_size=500, ignore_conflicts=True)
    _ask_again(feed, {one.url: one.updated for one in told if one.updated > known.get(one.url, one.updated)})
    feed.kind, feed.title = reading.kind, feed.title or reading.title
    feed.etag, feed.modified = ("", "") if reading.parts else (fetched.etag, fetched.modified)
    if not told:
        _close(feed, Feed.State.EMPTY, reading.note or _("It can be read, and tells of no article."))
        return 0
    new = ngettext("%(new)d new article.", "%(new)d new articles.", len(fresh)) % {"new": len(fresh)}
    _close(feed, Feed.State.WORKING, f"{new} {reading.note}".strip())
    return len(fresh)


def _ask_again(feed: Feed, changed: dict[str, str]) -> None:
    """Have pages fetched once more that changed since, where they brought an article in; a sitemap says when."""
    rows = list(feed.entries.filter(url__in=changed)) if len(changed) < _MOST_ASKED else list(feed.entries.all())
    for row in rows:
        if row.url in changed:
            was_told, row.updated = bool(row.updated), changed[row.url]
            if was_told and row.article_id is not None:
                row.outcome, row.tries = FeedEntry.Outcome.WAITING, 0
    FeedEntry.objects.bulk_update(rows, ["updated", "outcome", "tries"], batch_size=500)


def _note_fault(feed: Feed, error: FetchError | FeedError) -> None:
    """Keep that a feed is broken and why; one that is only to be asked later is not."""
    if isinstance(error, FetchError) and error.outcome == Outcome.LATER:
        feed.message, feed.last_read = str(error)[:1000], timezone.now()
        feed.plan()
        feed.next_due = max(feed.next_due or timezone.now(), timezone.now() + timedelta(seconds=error.wait))
        feed.save()
        return
    feed.etag = feed.modified = ""
    _close(feed, Feed.State.BROKEN, str(error))


def _close(feed: Feed, state: Feed.State, message: str) -> None:
    feed.note(state, message)
    feed.last_read = timezone.now()
    feed.plan()
    feed.save()
