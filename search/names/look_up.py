"""Looks a list of names up: who or what each is, its other names, and how many articles have any of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from django.db.models import prefetch_related_objects
from django.utils.translation import get_language

from archive.models import Entity
from search import engine
from search.expand import MOST_NAMES, foremost_of, is_telling
from search.query.request import Request

MOST_VARIANTS = 12


@dataclass(frozen=True, kw_only=True)
class Row:
    """One name of the list: the person or place that it is, if it is known, and what was searched for."""

    name: str
    label: str = ""
    url: str = ""
    kind: str = ""
    variants: tuple[str, ...] = ()
    total: int
    query_string: str


def look_up(names: Iterable[str]) -> list[Row]:
    """Return a row for each name; IndexUnavailableError if the index cannot be read."""
    wanted = list(names)
    known = foremost_of(wanted)
    prefetch_related_objects(list(known.values()), "names")
    return [_row(name, known.get(name)) for name in wanted]


def _row(name: str, entity: Entity | None) -> Row:
    others = _other_names(name, entity) if entity else ()
    asked = Request(q=" OR ".join(f'"{one}"~{max(len(one.split()) - 1, 1)}' for one in (name, *others)))
    return Row(
        name=name,
        label=entity.name_in(get_language() or "en") if entity else "",
        url=entity.get_absolute_url() if entity else "",
        kind=entity.kind if entity else "",
        variants=others,
        total=engine.count(asked),
        query_string=asked.query_string(),
    )


def _other_names(name: str, entity: Entity) -> tuple[str, ...]:
    """Return the other names of an entity that are long enough to be searched for, those preferred first."""
    rows = sorted(entity.names.all(), key=lambda row: (not row.is_preferred, row.language, row.pk))[:MOST_NAMES]
    telling = (row.text.replace('"', " ") for row in rows if is_telling(row.text))
    return tuple(islice((text for text in dict.fromkeys(telling) if text.casefold() != name.casefold()), MOST_VARIANTS))
