"""Small pictures drawn by the server, each with its numbers as text."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.http import urlencode

from archive.models import Entity

register = template.Library()

LONGEST_GAP = 60


@dataclass(frozen=True)
class Bar:
    """One year: how many articles, how high that stands from 0 to 100, and the search that finds them."""

    year: int
    count: int
    height: float
    query: str

    @property
    def top(self) -> float:
        """Return where the bar begins, counted from above."""
        return 100 - self.height


@register.inclusion_tag("archive/_years.html")
def year_bars(years: list[tuple[int, int]], **narrowed: str) -> dict[str, Any]:
    """Draw how many articles there are of each year; years without any are drawn where they are not too many."""
    counts = dict(years)
    span = range(min(counts), max(counts) + 1) if counts else range(0)
    shown = list(span) if len(span) <= LONGEST_GAP else sorted(counts)
    highest = max(counts.values(), default=1)
    bars = [
        Bar(year, n, max(100 * n / highest, 4 if n else 0), urlencode({"year": year, **narrowed}))
        for year in shown
        for n in (counts.get(year, 0),)
    ]
    return {"bars": bars, "total": sum(counts.values())}


@register.inclusion_tag("archive/_map.html")
def place_map(places: list[Entity] | Entity, label: str = "") -> dict[str, Any]:
    """Draw places on an outline of the world; those whose position is unknown stay out."""
    given = [places] if isinstance(places, Entity) else places
    points = [
        {"entity": place, "x": round(place.longitude + 180, 2), "y": round(90 - place.latitude, 2)}
        for place in given
        if place.latitude is not None and place.longitude is not None
    ]
    return {"points": points, "label": label, "single": isinstance(places, Entity)}
