"""How articles spread over time and languages, counted by the database month by month."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Count
from django.db.models.functions import Cast, Substr

from archive.models import ArticleQuerySet

MOST_MONTHS = 36  # beyond, years are told apart
LONGEST_GAP = 60  # years without anything that are still drawn
MOST_TONES = 4  # languages with a tone of their own; the others share the last

Counts = Sequence[tuple[str, str, int]]


@dataclass(frozen=True, slots=True)
class Step:
    """A month or a year (EDTF) with the number of its articles by language."""

    edtf: str
    counts: Counter[str]
    after_gap: bool = False


def by_month(articles: ArticleQuerySet) -> Counts:
    """Return (month, language, number) of articles by month of publication, or by year where only that is known."""
    return spread(articles.filter(published_latest__isnull=False))[1]


def spread(articles: ArticleQuerySet) -> tuple[list[tuple[str, int]], Counts]:
    """Return (language, number) of articles, the most used first, and what `by_month` does, from one question."""
    month = Substr(Cast("published_latest", CharField()), 1, 7)
    first = Substr(Cast("published_earliest", CharField()), 1, 7)
    counted = articles.published().annotate(month=month, first=first).values_list("month", "first", "language")
    found: Counter[tuple[str, str]] = Counter()
    languages: Counter[str] = Counter()
    for last, begins, language, number in counted.annotate(n=Count("pk")).order_by():
        languages[language] += number
        if last and last[:4] == begins[:4]:
            found[last if last == begins else last[:4], language] += number
    months = [(edtf, language, n) for (edtf, language), n in sorted(found.items())]
    return sorted(languages.items(), key=lambda one: (-one[1], one[0])), months


def added_by_month(articles: ArticleQuerySet) -> Counts:
    """Return (month, "", number) of published articles by the month in which readers could first read them."""
    month = Substr(Cast("went_live", CharField()), 1, 7)
    counted = articles.published().exclude(went_live=None).annotate(month=month).values_list("month")
    return [(edtf, "", n) for edtf, n in counted.annotate(n=Count("pk")).order_by("month")]


def steps(counts: Counts) -> list[Step]:
    """Return every month between the first and the last, or every year where those would be too many."""
    months = [edtf for edtf, _, _ in counts if len(edtf) == 7]
    if months and len(months) == len(counts) and len(span := list(_months(min(months), max(months)))) <= MOST_MONTHS:
        return _filled(span, counts, 7)
    years = sorted({int(edtf[:4]) for edtf, _, _ in counts})
    if years and years[-1] - years[0] < LONGEST_GAP:
        years = list(range(years[0], years[-1] + 1))
    return _filled([f"{year:04}" for year in years], counts, 4)


def languages_in(counts: Counts) -> list[str]:
    """Return the languages, the most used first."""
    total: Counter[str] = Counter()
    for _, language, number in counts:
        total[language] += number
    return sorted(total, key=lambda code: (-total[code], code))


def _filled(span: Iterable[str], counts: Counts, length: int) -> list[Step]:
    by_step: dict[str, Counter[str]] = {edtf: Counter() for edtf in span}
    for edtf, language, number in counts:
        by_step[edtf[:length]][language] += number
    found: list[Step] = []
    for edtf, counter in by_step.items():
        gap = length == 4 and bool(found) and int(edtf) > int(found[-1].edtf) + 1
        found.append(Step(edtf, counter, after_gap=gap))
    return found


def _months(first: str, last: str) -> Iterable[str]:
    at, end = date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")
    while at <= end:
        yield f"{at.year:04}-{at.month:02}"
        if (at.year, at.month) == (9999, 12):
            return
        at = date(at.year + at.month // 12, at.month % 12 + 1, 1)
