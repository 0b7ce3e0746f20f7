"""The places where words with one meaning stand in an article, for a curator to choose those that mean another."""

from typing import NamedTuple

from django.http import HttpRequest

from archive.curate.reach import Finding, reach
from archive.models import Article

AROUND = 60  # letters shown on either side
MOST = 200


class Place(NamedTuple):
    """One place of words: its key, the letters around, and whether it is meant."""

    key: int
    before: str
    words: str
    after: str
    is_chosen: bool


def places_of(article: Article, finding: Finding, chosen: set[int]) -> list[Place]:
    """Return the places with the words of a finding and its meaning; none where they stand in one place alone."""
    rows = reach(finding).rows[:MOST]
    if len(rows) < 2:
        return []
    is_known = any(row.pk in chosen for row in rows)
    text = article.text
    return [
        Place(
            row.pk,
            text[max(row.start - AROUND, 0) : row.start],
            row.surface,
            text[row.end : row.end + AROUND],
            row.pk in chosen or not is_known,
        )
        for row in rows
    ]


def chosen_places(request: HttpRequest) -> set[int]:
    """Return the keys of the places that a curator ticked; none means all."""
    asked = request.POST if request.method == "POST" else request.GET
    return {int(key) for key in asked.getlist("place")[:MOST] if key.isascii() and key.isdigit() and len(key) < 16}
