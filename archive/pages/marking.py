"""An article's text cut at its people, places and dates, so that a page can mark them; pure."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a text to be marked: what it is, where it leads, and what to say of it."""

    start: int
    end: int
    kind: str
    href: str
    hint: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters, marked or not."""

    text: str
    mark: Mark | None = None


Paragraph = tuple[Piece, ...]


def mark_paragraphs(paragraphs: Iterable[tuple[int, str]], marks: Iterable[Mark]) -> Iterator[Paragraph]:
    """Yield each paragraph in pieces; the pieces of one, joined, are its text, letter for letter.

    `paragraphs` are (place in the text, words). A mark that overlaps an earlier one, or leaves its
    paragraph, is left out: the words come first.
    """
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    starts = [mark.start for mark in waiting]
    for start, words in paragraphs:
        end = start + len(words)
        here = waiting[bisect_left(starts, start) : bisect_left(starts, end)]
        yield tuple(_pieces(start, words, [mark for mark in here if mark.end <= end]))


def _pieces(start: int, words: str, marks: list[Mark]) -> Iterator[Piece]:
    """Yield the pieces of one paragraph that starts at a place in the text."""
    at = 0
    for mark in marks:
        first, last = mark.start - start, mark.end - start
        if first < at or last <= first:
            continue
        if first > at:
            yield Piece(words[at:first])
        yield Piece(words[first:last], mark)
        at = last
    if at < len(words):
        yield Piece(words[at:])
