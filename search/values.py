"""All values of one facet of a search, or those alone whose name has in it what a reader types."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

import languages
from archive.models import EntityName, Source
from archive.pages.wording import country_in, language_in
from search import engine
from search.facets import facets, labels
from search.query.request import Request
from search.results import Facet
from search.understand import understand

MOST = 200  # values that one page lists


@dataclass(frozen=True, kw_only=True)
class Listed:
    """The values of a facet that are shown, and how many there are."""

    facet: Facet
    total: int


def listed(request: Request, name: str, typed: str = "") -> Listed:
    """Return the values of a facet, the most frequent first; those chosen are always among them."""
    understood = understand(request)
    counts = engine.values(understood, name)
    fit = fitting(name, typed, [value for value, _ in counts]) if typed else None
    found = [(value, number) for value, number in counts if fit is None or value in fit]
    facet = next(one for one in facets({name: found}, understood.values, MOST) if one.name == name)
    return Listed(facet=facet, total=len(found))


def fitting(name: str, typed: str, values: Collection[str]) -> Collection[str]:
    """Return the values of which a name, in any language, has in it what was typed; accents may be left out."""
    keys = {EntityName.fold(typed, code) for code in ("und", get_language() or "en")} - {""}
    if name in ("person", "place"):
        has = Q(pk__in=[])
        for key in keys:
            has |= Q(folded__contains=key)
        standing = Coalesce("entity__merged_into__slug", "entity__slug")
        return set(EntityName.objects.filter(has, entity__kind=name).values_list(standing, flat=True))
    if name == "source":
        return set(
            Source.objects.filter(Q(name__icontains=typed) | Q(slug__icontains=typed)).values_list("slug", flat=True)
        )
    told = labels({name: values})
    return {value for value in values if any(key in _names(name, value, told[name, value].label) for key in keys)}


def _names(name: str, value: str, label: str) -> str:
    """Return by what a language, a country or a year may be found, folded."""
    known = [value, label]
    if name == "language":
        language = languages.get(value)
        known += [language.english, language_in(value, get_language())]
    if name == "country":
        known.append(country_in(value, "en"))
    return "\n".join(EntityName.fold(one, "und") for one in known)
