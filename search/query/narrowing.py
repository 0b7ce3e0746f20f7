"""What narrows a search besides its words: values chosen in facets, and stretches of days."""

from dataclasses import dataclass

COPY = "1"  # the one value of the field `copy`
Interval = tuple[int, int]  # first and last day, as ordinals of `datetime.date`


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What is chosen in one facet: any of `wanted` (all, if empty) and none of `unwanted`."""

    field: str
    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Span:
    """Articles of whose intervals in `field` one overlaps any of `wanted`, and none overlaps any of `unwanted`."""

    field: str
    wanted: tuple[Interval, ...] = ()
    unwanted: tuple[Interval, ...] = ()
