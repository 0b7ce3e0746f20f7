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
    ends = ("earliest__year", "earliest__month", "latest__year", "latest__month")
    return _years(dates.filter(earliest__isnull=False, latest__isnull=False).values_list(*ends).annotate(n=Count("pk")))


def published() -> list[Year]:
    """Return the years in which the articles were published, the latest first."""
    articles = Article.objects.published().filter(published_latest__isnull=False)
    ends = (
        "published_earliest__year",
        "published_earliest__month",
        "published_latest__year",
        "published_latest__month",
    )
    counted: Iterable[Any] = articles.values_list(*ends).annotate(n=Count("pk"))
    return _years(counted)


def _years(spans: Iterable[tuple[int, int, int, int, int]]) -> list[Year]:
    """Return a calendar of spans given as (year, month, year, month, number); those across years stay out."""
    years: dict[int, Year] = {}
    for first, month, last, end, number in spans:
        if first != last:
            continue
        year = years.setdefault(first, Year(first))
        if month == end:
            year.months[month] += number
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
