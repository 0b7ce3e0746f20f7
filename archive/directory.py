"""The index of persons or places: by letter, and by the start of any of their names."""

from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q
from django.db.models.functions import Substr
from django.utils.translation import get_language

from archive.models import Entity, EntityName
from archive.models.entity import EntityQuerySet
from archive.overview import entities_counted, everyone
from languages.base import fold

PER_PAGE = 60
LONGEST = 100


@dataclass(frozen=True)
class Directory:
    """The persons or places that published articles speak of, narrowed by a letter or a name."""

    kind: str
    letter: str = ""
    name: str = ""

    def everyone(self) -> EntityQuerySet:
        """Return all of one kind that published articles speak of."""
        return everyone().filter(kind=self.kind)

    def chosen(self) -> EntityQuerySet:
        """Return those that the letter and the name leave."""
        entities = self.everyone()
        if self.letter:
            entities = entities.annotate(first=Substr("slug", 1, 1)).filter(first__in=self._spellings())
        if name := EntityName.fold(self.name[:LONGEST], get_language() or "en"):
            starts = Q(folded__startswith=name) | Q(folded__contains=f" {name}")
            entities = entities.filter(pk__in=EntityName.objects.filter(starts).values("entity"))
        return entities.order_by("slug")

    def page(self, number: str | None) -> "Page[Entity]":
        """Return one page of them, their names at hand and the number of their articles as `article_count`."""
        page = Paginator(self.chosen().prefetch_related("names"), PER_PAGE).get_page(number)
        page.object_list = list(page.object_list)
        counts = entities_counted(Entity.objects.filter(pk__in=[entity.pk for entity in page.object_list]))
        for entity in page.object_list:
            entity.article_count = counts.get(entity.pk, 0)  # type: ignore[attr-defined]
        return page

    def _spellings(self) -> list[str]:
        """Return the letters, with and without accents, that stand under the letter asked for."""
        firsts = self.everyone().annotate(first=Substr("slug", 1, 1)).values_list("first", flat=True)
        return [letter for letter in firsts.order_by().distinct() if fold(letter).upper() == self.letter.upper()]

    def letters(self) -> list[tuple[str, int]]:
        """Return the first letters, without accents, that names here have, each with how many have it."""
        first = self.everyone().annotate(first=Substr("slug", 1, 1)).values_list("first").annotate(n=Count("pk"))
        counted: Counter[str] = Counter()
        for letter, number in first.order_by():
            counted[fold(letter).upper()] += number
        return sorted(counted.items())
