"""Why nothing was found, and what to search for instead: without one filter, without all, with any of the words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import parse_qs

import regex

from search.query.request import Request
from search.results import Chip, Way

MOST_FILTERS = 8  # counted one by one
_NAME = r"(?<![\p{L}\p{M}_])[+\-−]?(?P<name>\p{L}[\p{L}\p{M}_]{0,20}+)[:：]"
_FIELD = regex.compile(_NAME + r"(?:\"[^\"]*\"|[^\s:/\"][^\s]*)")
_JOINING = regex.compile(r"(?<!\S)(?:AND|&&|VÀ|و)(?!\S)|(?<!\S)\+(?=\S)|[\"“”«»]")

Count = Callable[[Request], int]


def ways(request: Request, chips: Sequence[Chip], count: Count) -> tuple[Way, ...]:
    """Return the searches that find something where this one finds nothing, each with what is left out of it."""
    without = list(_without_one(request, chips))
    if len(without) > 1:
        without.append(("all", "", Request(q=_FIELD.sub(" ", request.q).strip(), sort=request.sort)))
    if (loose := _JOINING.sub(" ", request.q).strip()) != request.q.strip():
        without.append(("q", " ".join(loose.split()), replace(request, q=" ".join(loose.split()), page=1)))
    counted = [(name, label, asked, count(asked)) for name, label, asked in without]
    return tuple(Way(name=n, label=lbl, total=t, query_string=a.query_string()) for n, lbl, a, t in counted if t)


def _without_one(request: Request, chips: Sequence[Chip]) -> Iterator[tuple[str, str, Request]]:
    """Yield the search without each of its filters, and without each field in the query."""
    for chip in chips[:MOST_FILTERS]:
        yield chip.name, chip.label, Request.read(parse_qs(chip.without))
    for field in list(_FIELD.finditer(request.q))[:MOST_FILTERS]:
        rest = f"{request.q[: field.start()]} {request.q[field.end() :]}".strip()
        yield "field", field[0], replace(request, q=rest, page=1)
