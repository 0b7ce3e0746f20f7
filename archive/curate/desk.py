"""What waits for whom: the figures on the desk's first page."""

from collections.abc import Iterator
from typing import NamedTuple

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.curate.doubt import DOUBTS, weigh
from archive.models import Article, Feed, Job, MergeSuggestion


class Figure(NamedTuple):
    """A number, what it counts, and where that is."""

    number: int
    label: str
    href: str


def figures(user: User | AnonymousUser) -> list[Figure]:
    """Return what waits for a user, by what they may see."""
    found: list[Figure] = []
    if user.has_perm("archive.view_article"):
        found.extend(_articles(user))
    if user.has_perm("archive.view_feed"):
        found.extend(_broken())
    if user.has_perm("archive.merge_entity"):
        open_pairs = MergeSuggestion.objects.open().count()
        found.append(Figure(open_pairs, _("may be one"), reverse("admin:archive_mergesuggestion_changelist")))
    return found


def doubtful() -> list[Figure]:
    """Return how many of those that wait are doubtful, by reason, the commonest first."""
    queue = reverse("admin:archive_article_changelist")
    counts = {doubt.key: Count("pk", filter=Q(**{doubt.field: True})) for doubt in DOUBTS}
    sums = weigh(Article.objects.pending()).aggregate(**counts)
    found = [Figure(sums[d.key], str(d.label), f"{queue}?doubt={d.key}") for d in DOUBTS]
    return sorted((figure for figure in found if figure.number), key=lambda figure: -figure.number)


def _broken() -> Iterator[Figure]:
    """Yield how many feeds are broken and jobs failed, where there are any."""
    feeds = Feed.objects.filter(state=Feed.State.BROKEN, is_active=True).count()
    if feeds:
        broken = ngettext("feed is broken", "feeds are broken", feeds)
        yield Figure(feeds, broken, f"{reverse('admin:archive_feed_changelist')}?state__exact=broken")
    jobs = Job.objects.filter(state=Job.State.FAILED).count() + Job.objects.interrupted().count()
    if jobs:
        yield Figure(jobs, ngettext("job failed", "jobs failed", jobs), reverse("admin:archive_job_changelist"))


def _articles(user: User | AnonymousUser) -> Iterator[Figure]:
    """Yield how many articles stand where; what is nobody's and what has no hour only where there is any."""
    queue = reverse("admin:archive_article_changelist")
    statuses = {
        "pending": (_("waiting"), queue),
        "published": (_("published"), f"{queue}?status=published"),
        "withdrawn": (_("withdrawn"), f"{queue}?status=withdrawn"),
        "rejected": (_("rejected"), f"{queue}?status=rejected"),
    }
    sums = {key: Count("pk", filter=Q(status=key)) for key in statuses}
    mine = Count("pk", filter=Q(status="pending", assigned_to=user.pk))
    timed = Count("pk", filter=Q(status="pending", publish_at__isnull=False))
    counted = Article.objects.aggregate(mine=mine, timed=timed, **sums)
    for key, (label, href) in statuses.items():
        yield Figure(counted[key], label, href)
        if key == "pending" and counted["mine"]:
            yield Figure(counted["mine"], _("in your hands"), f"{queue}?hand=mine")
        if key == "pending" and counted["timed"]:
            yield Figure(counted["timed"], _("waiting for their hour"), f"{queue}?status=timed")
