"""How many other articles speak of those whom an article names, for the cards of its marks."""

from collections.abc import Iterable
from typing import Any

from django import template

from search import engine
from search.faults import IndexUnavailableError

register = template.Library()


@register.simple_tag
def count_elsewhere(findings: Iterable[Any]) -> str:
    """Say of each person and place with a card how many other articles speak of it; of none without an index."""
    named = [finding for finding in findings if finding.has_card and finding.entity]
    for kind in ("person", "place"):
        some = [finding for finding in named if finding.kind == kind]
        try:
            counts = engine.frequencies(kind, [finding.entity.slug for finding in some])
        except IndexUnavailableError:
            return ""
        for finding in some:
            finding.elsewhere = max(counts[finding.entity.slug] - 1, 0)
    return ""
