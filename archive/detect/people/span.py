"""A stretch of tokens that may be the name of a person."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens from `first` up to `end`, not included; `clip` letters at the start belong to another word."""

    first: int
    end: int
    detector: str
    confidence: float
    detail: str = ""
    value: str = ""
    clip: int = 0


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order of the text; of two that overlap, the one named first stays."""
    taken: set[int] = set()
    kept = []
    for span in spans:
        tokens = range(span.first, span.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(span)
    return sorted(kept, key=lambda span: span.first)
