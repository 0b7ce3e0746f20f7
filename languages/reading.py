"""What a language file may declare for the detectors of dates, people and places.

CLDR already knows the names of months, weekdays, countries in every language;
a language file adds only what CLDR does not know.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class DateWords:
    """Names and phrases by which a language speaks of days, months and years."""

    months: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class PeopleWords:
    """Words around the names of persons: titles before them, words never in them."""

    titles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlaceWords:
    """Words around the names of places, and words that look like places and are none."""

    prefixes: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
