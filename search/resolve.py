"""Finds the values behind what readers write: `source:"New York Times"`, `person:Erdogan`, `published:2016..2018`."""

from dataclasses import replace
from datetime import date

from django.db.models import Q
from django.utils.translation import get_language

import languages
from archive.detect.dates import bounds
from archive.models import Entity, EntityName, Source
from archive.pages.wording import locale_of
from search.query import nodes
from search.query.narrowing import Interval
from search.query.nodes import Group, Node, Remark

NEVER: Interval = (1, 0)  # no day lies in it
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def interval(text: str) -> Interval | None:
    """Return the days that an EDTF value, or two with `..` between them, can mean; None if it is no date."""
    earliest, latest = bounds(text.strip().replace("..", "/") if "/" not in text else text.strip())
    if earliest is None and latest is None:
        return None
    first, last = (earliest.toordinal() if earliest else _FIRST), (latest.toordinal() if latest else _LAST)
    return (first, last) if first <= last else None


def slugs(name: str, text: str) -> tuple[str, ...]:
    """Return the values of a facet that a reader means by a code, a slug or a name."""
    if name == "language":
        low = text.lower()
        if languages.get(low).code == low:
            return (low,)
        known = map(languages.get, languages.codes())
        return tuple(one.code for one in known if low in (one.name.lower(), one.english.lower()))
    if name == "source":
        sources = Source.objects.filter(Q(slug=text.lower()) | Q(name__iexact=text))
        return tuple(sources.values_list("slug", flat=True)[:10])
    if name == "country":
        return countries(text)
    if name == "year":
        return (text,) if text.isascii() and text.isdigit() and len(text) == 4 else ()
    return entity_slugs(name, text)


def countries(text: str) -> tuple[str, ...]:
    """Return the code of a country by itself, by its name in CLDR or by another that is known here: "Turkey"."""
    upper, folded = text.upper(), text.casefold()
    for code in ("en", get_language()):
        names = locale_of(code).territories
        if len(upper) == 2 and upper.isascii() and upper.isalpha() and upper in names:
            return (upper,)
        found = [key for key, name in names.items() if len(key) == 2 and str(name).casefold() == folded]
        if found:
            return tuple(found)
    known = Entity.objects.filter(slug__in=entity_slugs("place", text), key__in=locale_of("en").territories)
    return tuple(filter(None, known.values_list("key", flat=True)))


def entity_slugs(kind: str, text: str) -> tuple[str, ...]:
    """Return the slugs of the persons or places of a name, the whole of it or a surname; of a slug, its own."""
    entities = Entity.objects.filter(kind=kind, is_hidden=False).select_related("merged_into")
    if exact := entities.filter(slug=text).first():
        return ((exact.merged_into or exact).slug,)
    keys = {EntityName.fold(text, code) for code in ("und", *languages.codes())} - {""}
    whole = entities.filter(names__folded__in=keys)
    ends = Q(pk__in=[])
    for key in keys:
        ends |= Q(names__last=key.rpartition(" ")[2], names__folded__endswith=f" {key}")
    found = whole or (entities.filter(ends) if keys and kind == "person" else ())
    return tuple(sorted({(one.merged_into or one).slug for one in found}))[:20]


class Fields:
    """Resolves the fields of one query and remarks on those that mean nothing."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []

    def resolve(self, node: Node) -> Node:
        """Return the query with values in place of what the reader wrote."""
        if isinstance(node, Group):
            return Group(tuple(replace(clause, part=self.resolve(clause.part)) for clause in node.clauses))
        return self.value(node) if isinstance(node, nodes.InField) else node

    def value(self, field: nodes.InField) -> Node:
        """Return the part of the query that one field makes."""
        if field.name in ("published", "mentions"):
            days = interval(field.value)
            if days is None:
                self.remarks.append(Remark("date-unreadable", field.value))
            return nodes.Dated(field.name, days or NEVER)
        values = slugs(field.name, field.value)
        if not values:
            self.remarks.append(Remark("value-unknown", field.value))
        return nodes.Chosen(field.name, values)
