"""How a text is cut into words: by blanks and marks, or in groups of letters where a script knows no blanks."""

from collections.abc import Iterator

import regex

Span = tuple[int, int]

# Scripts written without blanks between words; a run of them is cut into overlapping groups of letters.
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
# Marks and invisible characters belong to the word they stand in, so that offsets stay those of the original.
_INSIDE = r"\p{M}\p{Cf}"
_WORD = regex.compile(
    rf"(?P<run>[{UNSPACED}][{UNSPACED}{_INSIDE}]*)"
    rf"|[\p{{L}}\p{{N}}--[{UNSPACED}]][\p{{L}}\p{{N}}{_INSIDE}--[{UNSPACED}]]*"
    rf"(?:['’ʼ][\p{{L}}--[{UNSPACED}]][\p{{L}}{_INSIDE}--[{UNSPACED}]]*)*",
    regex.V1,
)
_LETTER = regex.compile(rf"[^{_INSIDE}][{_INSIDE}]*", regex.V1)


def words(text: str) -> Iterator[Span]:
    """Yield where each word of a text starts and ends."""
    return grams(text, 2)


def grams(text: str, size: int) -> Iterator[Span]:
    """Yield the words of a text, and overlapping groups of letters where a script parts no words."""
    for match in _WORD.finditer(text):
        if match["run"]:
            # A mark that has lost its letter is a word of its own.
            letters = [letter.span() for letter in _LETTER.finditer(text, *match.span())] or [match.span()]
            for first in range(max(1, len(letters) - size + 1)):
                yield letters[first][0], letters[min(first + size, len(letters)) - 1][1]
        else:
            yield match.span()
