"""The facets of a search: counts, labels from the database, and the chips that take a choice back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from django.utils.translation import get_language

import languages
from archive.models import Entity, EntityName, Source
from archive.pages.wording import country_in, edtf_in
from search.query.request import FACETS, PICKABLE, Pick, Request
from search.query.words import script_of
from search.results import Chip, Facet, FacetValue

Counts = Mapping[str, Sequence[tuple[str, int]]]
Values = Mapping[Pick, tuple[str, ...]]  # what each pick stands for
Labels = dict[tuple[str, str], FacetValue]

_RIGHT_TO_LEFT = ("Arab", "Hebr")


def facets(counts: Counts, values: Values, most: int = 100) -> tuple[Facet, ...]:
    """Return every facet with its first values; those chosen are there even where they count nothing."""
    picked = {name: _picked(name, values) for name in PICKABLE}
    listed = {name: dict(list(counts.get(name, ()))[:most]) for name in PICKABLE}
    for name, chosen in picked.items():
        there = dict(counts.get(name, ()))
        listed[name] = {value: there.get(value, 0) for value in chosen} | listed[name]
    known = labels(listed)
    return tuple(
        Facet(
            name=name,
            values=tuple(_value(known[name, v], n, picked[name]) for v, n in _ordered(name, found)),
            more=len(counts.get(name, ())) > most,
        )
        for name, found in listed.items()
    )


def chips(request: Request, values: Values) -> tuple[Chip, ...]:
    """Return what narrows a search, each with the query string of the search without it."""
    known = labels({name: _picked(name, values) for name in FACETS})
    found = []
    for pick in request.picks:
        value = next(iter(values.get(pick, ())), "")
        label = known[pick.name, value].label if value else pick.value
        found.append(_chip(label, pick.name, request.without(pick), excluded=pick.excluded))
    if request.since and request.until:
        both = request.since if request.since == request.until else f"{request.since}/{request.until}"
        found.append(_chip(both, "published", replace(request, since="", until="", page=1)))
    elif request.since:
        found.append(_chip(request.since, "from", replace(request, since="", page=1)))
    elif request.until:
        found.append(_chip(request.until, "to", replace(request, until="", page=1)))
    if not request.copies:
        found.append(_chip("", "copies", replace(request, copies=True, page=1)))
    if request.strict:
        found.append(_chip("", "strict", replace(request, strict=False, page=1)))
    told = entity_labels(request.literal) if request.literal else {}
    for slug in filter(told.get, request.literal):
        rest = tuple(one for one in request.literal if one != slug)
        found.append(_chip(told[slug], "literal", replace(request, literal=rest, page=1)))
    return tuple(found)


def labels(values: Mapping[str, Iterable[str]]) -> Labels:
    """Return a value of a facet for each code and slug, with its name in the language of the page."""
    found = {(name, value): FacetValue(value=value, label=value, count=0) for name in values for value in values[name]}
    for code in values.get("language", ()):
        language = languages.get(code)
        if language.code == code:
            found["language", code] = FacetValue(
                value=code, label=language.name, count=0, language=code, direction=language.direction
            )
    for code in values.get("country", ()):
        told = country_in(code, get_language())
        direction = "rtl" if script_of(told) in _RIGHT_TO_LEFT else "ltr"
        found["country", code] = FacetValue(value=code, label=told, count=0, direction=direction)
    for value in values.get("mentions", ()):
        found["mentions", value] = FacetValue(value=value, label=edtf_in(value, get_language()), count=0)
    sources = list(values.get("source", ()))
    for slug, name in Source.objects.filter(slug__in=sources).values_list("slug", "name") if sources else ():
        found["source", slug] = FacetValue(value=slug, label=name, count=0)
    wanted = [*values.get("person", ()), *values.get("place", ())]
    return found | _entities(wanted) if wanted else found


def entity_labels(slugs: Sequence[str]) -> dict[str, str]:
    """Return the names of persons and places in the language of the page, by their slugs."""
    return {slug: value.label for (_, slug), value in _entities(slugs).items()}


def _entities(slugs: Sequence[str]) -> Labels:
    """Return persons and places by their names in the language of the page, else in English."""
    page = (get_language() or "en").partition("-")[0]
    names = EntityName.objects.filter(entity__slug__in=slugs, language=page, is_preferred=True)
    told = dict(names.values_list("entity__slug", "text"))
    found: Labels = {}
    for kind, slug, label in Entity.objects.filter(slug__in=slugs).values_list("kind", "slug", "label"):
        text = told.get(slug, label)
        direction = "rtl" if script_of(text) in _RIGHT_TO_LEFT else "ltr"
        found[kind, slug] = FacetValue(value=slug, label=text, count=0, direction=direction)
    return found


def _picked(name: str, values: Values) -> dict[str, bool]:
    """Return the values picked in a facet, each with whether it is left out."""
    picks = {pick: found for pick, found in values.items() if pick.name == name}
    return {value: pick.excluded for pick, found in picks.items() for value in found or (pick.value,)}


def _value(value: FacetValue, count: int, chosen: Mapping[str, bool]) -> FacetValue:
    picked = chosen.get(value.value)
    return FacetValue(
        value=value.value,
        label=value.label,
        count=count,
        selected=picked is False,
        excluded=picked is True,
        language=value.language,
        direction=value.direction,
    )


def _ordered(name: str, values: Mapping[str, int]) -> list[tuple[str, int]]:
    if name == "year":
        return sorted(values.items(), reverse=True)
    return sorted(values.items(), key=lambda item: (-item[1], item[0]))


def _chip(label: str, name: str, without: Request, *, excluded: bool = False) -> Chip:
    return Chip(label=label, name=name, excluded=excluded, without=without.query_string())
