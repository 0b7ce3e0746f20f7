"""The index of persons or places: by letter, and by the start of any of their names."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import CharField, Count, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Lower, NullIf, Substr, Upper
from django.utils.translation import get_language

import languages
from archive.models import Entity, EntityName
from archive.pages.overview import entities_counted, everyone

PER_PAGE = 60
LONGEST = 100
MOST_LETTERS = 80  # beyond, as in Chinese, they would be no shorter than the list
# ISO 15924, in the order in which they are offered
SCRIPTS = ("Latn", "Arab", "Cyrl", "Grek", "Hebr", "Deva", "Thai", "Hani", "Hans", "Jpan", "Kore")


@dataclass(frozen=True)
class Directory:
    """The persons or places that published articles speak of, narrowed by a letter or a name."""

    kind: str
    letter: str = ""
    name: str = ""
    script: str = ""

    def everyone(self) -> Any:  # noqa: ANN401 - a query set with `spelt` on its rows
        """Return all of one kind that published articles speak of; `spelt` is how the reader's language sorts them."""
        if self.script:
            names = _in_script(self.script).filter(entity=OuterRef("pk")).order_by("-is_preferred", "folded")
            folded, written = Subquery(names.values("folded")[:1]), Subquery(names.values("text")[:1])
            return everyone().filter(kind=self.kind).annotate(spelt=folded, written=written).exclude(spelt=None)
        spelt = Coalesce(_folded_in(get_language() or "en"), _folded_in("en"), Lower("slug"), output_field=CharField())
        return everyone().filter(kind=self.kind).annotate(spelt=spelt)

    def chosen(self) -> Any:  # noqa: ANN401
        """Return those that the letter and the name leave."""
        entities = self.everyone()
        if self.letter:
            entities = entities.filter(spelt__startswith=self.letter[:1].lower())
        if name := EntityName.fold(self.name[:LONGEST], get_language() or "en"):
            starts = Q(folded__startswith=name) | Q(folded__contains=f" {name}")
            entities = entities.filter(pk__in=EntityName.objects.filter(starts).values("entity"))
        return entities.order_by("spelt", "slug")

    def page(self, number: str | None) -> "Page[Entity]":
        """Return one page of them, their names at hand and the number of their articles as `article_count`."""
        page = Paginator(self.chosen().prefetch_related("names"), PER_PAGE).get_page(number)
        page.object_list = list(page.object_list)
        counts = entities_counted(Entity.objects.filter(pk__in=[entity.pk for entity in page.object_list]))
        for entity in page.object_list:
            entity.article_count = counts.get(entity.pk, 0)
        return page

    def letters(self) -> list[tuple[str, int]]:
        """Return the first letters, without accents, that names here have, each with how many have it."""
        first = self.everyone().annotate(first=Upper(Substr("spelt", 1, 1))).values_list("first")
        letters = list(first.annotate(n=Count("pk")).order_by("first"))
        return letters if len(letters) <= MOST_LETTERS else []

    def scripts(self) -> list[str]:
        """Return the scripts that names of this kind are written in."""
        names = EntityName.objects.filter(entity__kind=self.kind)
        used = set(names.order_by().values_list("script", "language").distinct())
        here = {script or languages.get(code).script for script, code in used if script or code}
        return [script for script in SCRIPTS if script in here]


def _in_script(script: str) -> Any:  # noqa: ANN401 - a query set of names
    """Return the names in a script; those that do not say theirs are written as their language is."""
    codes = [code for code in languages.codes() if languages.get(code).script == script]
    return EntityName.objects.filter(Q(script=script) | Q(script="", language__in=codes))


def _folded_in(code: str) -> Func:
    """Return the preferred name in a language, as names are compared; null where there is none."""
    names = EntityName.objects.filter(entity=OuterRef("pk"), language=code, is_preferred=True)
    return NullIf(Subquery(names.values("folded")[:1]), Value(""))
