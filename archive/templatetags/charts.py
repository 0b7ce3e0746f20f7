"""Small pictures drawn by the server, each with its numbers as text."""

from dataclasses import dataclass
from math import sqrt
from typing import Any

from django import template

from archive.models import Entity
from archive.pages.findings import Finding

register = template.Library()

WIDE = 2.4  # how much wider than high a map is; 360 by 150 degrees leave Antarctica out


@dataclass(frozen=True)
class Spot:
    """A place on a map: its position and size in degrees, x from the west edge, y from the north pole."""

    entity: Entity
    x: float
    y: float
    r: float


@register.inclusion_tag("archive/_map.html")
def place_map(places: list[Entity] | Entity, label: str = "") -> dict[str, Any]:
    """Draw places on an outline of the land around them; those whose position is unknown stay out."""
    given = [places] if isinstance(places, Entity) else places
    known = [place for place in given if place.latitude is not None and place.longitude is not None]
    positions = [(place.longitude + 180, 90 - place.latitude) for place in known]  # type: ignore[operator]
    left, top, width = window(positions)
    most = max((getattr(place, "article_count", 1) for place in known), default=1)
    spots = [
        Spot(place, x, y, width / 70 * (0.35 + 0.65 * sqrt(getattr(place, "article_count", 1) / most)))
        for place, (x, y) in zip(known, positions, strict=True)
    ]
    box = f"{left:.1f} {top:.1f} {width:.1f} {width / WIDE:.1f}"
    return {"spots": spots, "label": label, "single": isinstance(places, Entity), "box": box}


@register.inclusion_tag("archive/_map.html")
def map_of_findings(findings: list[Finding], label: str = "") -> dict[str, Any]:
    """Draw the places that one article speaks of, the larger the more often; nothing where none is known."""
    places = []
    for finding in findings:
        if finding.entity is not None:
            finding.entity.article_count = finding.count  # type: ignore[attr-defined]
            places.append(finding.entity)
    return {**place_map(places, label), "quiet": True}


def window(positions: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return (left, top, width) of the part of the world that shows some positions with room around them."""
    xs, ys = [x for x, _ in positions] or [180.0], [y for _, y in positions] or [60.0]
    width = max(max(xs) - min(xs) + 30, (max(ys) - min(ys) + 30) * WIDE, 80)
    width = min(width, 360, 150 * WIDE)
    left = min(max((min(xs) + max(xs) - width) / 2, 0), 360 - width)
    top = min(max((min(ys) + max(ys) - width / WIDE) / 2, 0), 150 - width / WIDE)
    return left, top, width
