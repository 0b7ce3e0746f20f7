"""The other names that were searched for, those of each person or place to be taken back by themselves."""

from collections.abc import Collection
from dataclasses import replace

from search.expand import OtherNames, shown_names
from search.query.request import Request
from search.results import Also


def also_searched(request: Request, found: OtherNames, spoken: Collection[str]) -> tuple[Also, ...]:
    """Return what the page says of other names; `spoken` are the languages of what was found."""
    return tuple(
        Also(
            slug=slug,
            label=one.label,
            names=shown_names(one.names, spoken),
            without=replace(request, literal=(*request.literal, slug), page=1).query_string(),
        )
        for slug, one in found.items()
        if one.names
    )
