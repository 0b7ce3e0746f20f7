"""Dates articles: by what their pages and texts say, else by other reports of the same event in the archive."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from archive.clean import Page
from archive.day import day_of, page_of
from archive.detect.published import Published, Related, undated_days
from archive.models import Article, Correction, DateMention, Entity

DAY_FIELDS = ("published", "published_earliest", "published_latest", "published_evidence")
_FEWEST_SHARED = 2  # persons that two reports of one event share, at least
_CANDIDATES = 40
_MOST_UNDATED = 500


def date_page(
    article: Article, page: Page | None, *, captured: date | None = None, related: Iterable[Related] = ()
) -> None:
    """Set the day of publication of an article, saved or not, with the evidence for it."""
    captured = captured or timezone.localdate()
    language = article.language_id
    set_day(article, day_of(article.text, page, language=language, url=article.url, captured=captured, related=related))


def set_day(article: Article, found: Published) -> None:
    """Set the day of publication to what was found; nothing is saved."""
    article.published = found.value
    article.published_earliest, article.published_latest = found.earliest, found.latest
    article.published_evidence = found.evidence
    if found.evidence:
        article.published_evidence[0] = {**found.evidence[0], "confidence": found.confidence}


def redate(article: Article) -> None:
    """Date a saved article anew and save it, unless a person has dated it; its mentions are not read again."""
    if is_dated_by_hand(article):
        return
    capture = article.captures.order_by("pk").first()
    captured = timezone.localdate(capture.captured) if capture else None
    page = _page_of(article)
    date_page(article, page, captured=captured)
    if not article.published:
        date_page(article, page, captured=captured, related=related_reports(article))
    article.save(update_fields=[*DAY_FIELDS, "changed"])


def is_dated_by_hand(article: Article) -> bool:
    """Tell whether a person has said when an article was published."""
    return article.corrections.filter(kind=Correction.Kind.PUBLISHED).exists()


def _page_of(article: Article) -> Page | None:
    """Return the page that an article came from, cleaned again; None where its bytes are gone."""
    capture = article.captures.order_by("pk").first()
    if capture is None:
        return None
    try:
        content = capture.read()
    except OSError:
        return None
    return page_of(content, capture.content_type, said=capture.said)


def related_reports(article: Article) -> list[Related]:
    """Return dated articles that share persons and a day with an undated one."""
    days = undated_days(article.text, article.language_id)
    people = list(_people(article)) if days else []
    if len(people) < _FEWEST_SHARED:
        return []
    known = Article.objects.filter(status__in=["pending", "published"], published_earliest__isnull=False)
    shared = (
        known.exclude(pk=article.pk)
        .filter(mentions__entity__in=people)
        .annotate(shared=Count("mentions__entity", distinct=True))
        .filter(shared__gte=_FEWEST_SHARED)
        .order_by("-shared", "pk")[:_CANDIDATES]
    )
    return [related for other in shared if (related := _related(other, days, people))]


def _people(article: Article) -> Iterator[int]:
    standing = article.mentions.standing().filter(entity__kind=Entity.Kind.PERSON)
    yield from standing.values_list("entity", flat=True).distinct()


def _related(other: Article, days: set[tuple[int, int]], people: list[int]) -> Related | None:
    """Return what another article shares with one that names these days and speaks of these people."""
    spoken: Iterable[DateMention] = other.dates.standing().filter(precision="day")
    shared = sorted({(d.earliest.month, d.earliest.day) for d in spoken if d.earliest} & days)
    if not shared or other.published_earliest is None:
        return None
    names = Entity.objects.filter(mentions__article=other, pk__in=people).distinct().order_by("label")
    reasons = (
        f"both speak of {' and '.join(str(name) for name in names[:4])}",
        f"both speak of {' and '.join(date(2000, *day).strftime('%d %B').lstrip('0') for day in shared)}",
    )
    return Related(other.published_earliest, other.published_latest or other.published_earliest, reasons)


def date_undated() -> list[Article]:
    """Date the articles that name no year by those that came in since, read them anew, and return them."""
    from archive.curate.decision import announce
    from archive.redetect import redetect

    dated: list[Article] = []
    for article in _undated():
        with transaction.atomic():
            if related_reports(article):
                redetect(article)
                announce(article)
        if article.published:
            dated.append(article)
    return dated


def _undated() -> list[Article]:
    """Return the articles whose day nobody knows, the latest first."""
    waiting = Article.objects.filter(status__in=["pending", "published"], published="")
    decided = Correction.objects.filter(kind=Correction.Kind.PUBLISHED, article__isnull=False).values("article")
    return list(waiting.exclude(pk__in=decided).order_by("-pk")[:_MOST_UNDATED])
