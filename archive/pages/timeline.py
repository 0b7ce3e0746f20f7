"""The dates that articles speak of, and those of their publication, laid out by year and month."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import CharField, Count, QuerySet
from django.db.models.functions import Cast, Substr

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
    hidden = Article.objects.exclude(status=Article.Status.PUBLISHED).values("pk")
    dates = DateMention.objects.standing().exclude(article__in=hidden)
    return _years(dates, "earliest", "latest")


def published() -> list[Year]:
    """Return the years in which the articles were published, the latest first."""
    return _years(Article.objects.published(), "published_earliest", "published_latest")


def _years(rows: QuerySet[Any], first: str, last: str) -> list[Year]:
    """Return a calendar of rows by the months of their first and last days; those across years stay out."""
    known = rows.filter(**{f"{first}__isnull": False, f"{last}__isnull": False}).order_by()
    months = {"begins": Substr(Cast(first, CharField()), 1, 7), "ends": Substr(Cast(last, CharField()), 1, 7)}
    years: dict[int, Year] = {}
    for begins, ends, number in known.annotate(**months).values_list("begins", "ends").annotate(n=Count("pk")):
        if begins[:4] != ends[:4]:
            continue
        year = years.setdefault(int(begins[:4]), Year(int(begins[:4])))
        if begins == ends:
            year.months[int(begins[5:])] += number
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
