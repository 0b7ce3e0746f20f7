"""The dates that articles speak of, and those of their publication, laid out by year and month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count

from archive.models import Article, ArticleQuerySet, DateMention


@dataclass
class Year:
    """A year of a calendar: how many dates fall in each month, and how many tell the year alone."""

    year: int
    months: dict[int, int] = field(default_factory=lambda: dict.fromkeys(range(1, 13), 0))
    whole: int = 0

    @property
    def total(self) -> int:
        """Return how many dates fall in the year."""
        return self.whole + sum(self.months.values())

    @property
    def cells(self) -> list[tuple[int, str, int, int]]:
        """Return (month, its EDTF, number, strength from 0 to 4) of each month."""
        return [(month, f"{self.year:04}-{month:02}", n, strength(n)) for month, n in self.months.items()]

    @property
    def edtf(self) -> str:
        """Return the year as EDTF."""
        return f"{self.year:04}"


def strength(number: int) -> int:
    """Return how strongly a cell is filled, from 0 to 4, so that tens and hundreds still differ."""
    return sum(number >= step for step in (1, 3, 10, 50))


def spoken_of() -> list[Year]:
    """Return the years that published articles speak of, the latest first."""
    dates = DateMention.objects.standing().filter(article__status=Article.Status.PUBLISHED)
    known = dates.filter(earliest__isnull=False, latest__isnull=False)
    return _years(known.values_list("earliest", "latest").annotate(n=Count("pk")).order_by())


def published() -> list[Year]:
    """Return the years in which the articles were published, the latest first."""
    known = Article.objects.published().filter(published_latest__isnull=False)
    return _years(known.values_list("published_earliest", "published_latest").annotate(n=Count("pk")).order_by())


def _years(spans: Iterable[Any]) -> list[Year]:
    """Return a calendar of spans given as (first day, last day, number); those across years stay out.

    Spans are counted by the database day by day and brought together here: its SQLite side has no months.
    """
    years: dict[int, Year] = {}
    for first, last, number in spans:
        if first.year != last.year:
            continue
        year = years.setdefault(first.year, Year(first.year))
        if first.month == last.month:
            year.months[first.month] += number
        else:
            year.whole += number
    return sorted(years.values(), key=lambda year: -year.year)


def speaking_of(earliest: date, latest: date) -> ArticleQuerySet:
    """Return the articles that speak of a date that lies between two days."""
    spoken = DateMention.objects.standing().filter(earliest__gte=earliest, latest__lte=latest)
    return Article.objects.filter(pk__in=spoken.values("article"))


def published_between(earliest: date, latest: date) -> ArticleQuerySet:
    """Return the articles that were published between two days, as far as we know their day."""
    return Article.objects.filter(published_earliest__gte=earliest, published_latest__lte=latest)


def words_for(articles: list[Article], earliest: date, latest: date) -> dict[int, list[str]]:
    """Return, by article, the words in which it speaks of the time between two days."""
    found: dict[int, list[str]] = defaultdict(list)
    spoken = DateMention.objects.standing().filter(article__in=articles, earliest__gte=earliest, latest__lte=latest)
    for article, surface in spoken.order_by("start").values_list("article", "surface"):
        if surface not in found[article]:
            found[article].append(surface)
    return dict(found)
