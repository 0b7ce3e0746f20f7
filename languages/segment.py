"""How a text is cut into words: by blanks and marks, or in pairs where a script knows no blanks."""

from collections.abc import Iterator
from itertools import pairwise

import regex

Span = tuple[int, int]

# Scripts written without blanks between words; a run of them is cut into overlapping pairs.
_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
# Marks and invisible characters belong to the word they stand in, so that offsets stay those of the original.
_INSIDE = r"\p{M}\p{Cf}"
_WORD = regex.compile(
    rf"(?P<run>[{_UNSPACED}][{_UNSPACED}{_INSIDE}]*)"
    rf"|[\p{{L}}\p{{N}}--[{_UNSPACED}]][\p{{L}}\p{{N}}{_INSIDE}--[{_UNSPACED}]]*"
    rf"(?:['’ʼ][\p{{L}}--[{_UNSPACED}]][\p{{L}}{_INSIDE}--[{_UNSPACED}]]*)*",
    regex.V1,
)
_LETTER = regex.compile(rf"[^{_INSIDE}][{_INSIDE}]*", regex.V1)


def words(text: str) -> Iterator[Span]:
    """Yield where each word of a text starts and ends."""
    for match in _WORD.finditer(text):
        if match["run"]:
            yield from pairs(text, *match.span())
        else:
            yield match.span()


def pairs(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the overlapping pairs of letters in a run; a run of one letter is its own pair."""
    letters = [match.span() for match in _LETTER.finditer(text, start, end)]
    if len(letters) == 1:
        yield letters[0]
    for (first, _), (_, last) in pairwise(letters):
        yield first, last
