"""Runs of words with capital letters, in which the names of scripts with capitals stand."""

from collections.abc import Iterator

import regex

from archive.detect.people.document import Document
from archive.detect.people.words import Words

LONGEST = 9
_HYPHENS = frozenset("-‐‑")
# The letters of a Vietnamese syllable without its marks.
_SYLLABLE = regex.compile(
    r"(?:ngh?|nh|kh|gh?|gi|ph|th|tr|ch|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?", regex.IGNORECASE
)


def runs(document: Document, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the longest stretches of capitalised words, with initials, hyphens and particles between them."""
    i = 0
    while i < len(document):
        if not document.is_capital(i):
            i += 1
            continue
        j = i + 1
        while j - i < LONGEST and (step := _step(document, words, j)):
            j += step
        yield i, j
        i = j


def _step(document: Document, words: Words, j: int) -> int:
    """Return by how many tokens a run that ended before j goes on."""
    if j >= len(document):
        return 0
    gap, word = document.gap(j - 1), document.words[j]
    if gap == "" and word == "." and _is_initial(document, j - 1, words):
        return 1 if j + 1 < len(document) and document.is_capital(j + 1) and "\n" not in document.gap(j) else 0
    if gap == "" and word in _HYPHENS:
        return 2 if j + 1 < len(document) and document.gap(j) == "" and document.is_capital(j + 1) else 0
    blank = gap in (" ", "\u00a0", "  ") or (gap == "" and document.words[j - 1] == ".")
    if not blank:
        return 0
    if document.is_capital(j):
        return 1
    return particles(document, words, j) if word in words.particles else 0


def particles(document: Document, words: Words, j: int) -> int:
    """Return how many tokens up to and with the capital word after one or two particles at j; 0 without one."""
    for k in range(j + 1, min(j + 4, len(document))):
        if document.gap(k - 1) not in (" ", ""):
            return 0
        if document.is_capital(k):
            return k + 1 - j
        if document.words[k] not in words.particles and document.words[k] not in _HYPHENS:
            return 0
    return 0


def _is_initial(document: Document, i: int, words: Words) -> bool:
    word = document.words[i]
    return (len(word) == 1 and word.isupper()) or word.lower() in document.language.people.abbreviations


def is_syllable(folded: str) -> bool:
    """Tell whether a word without marks could be a Vietnamese syllable."""
    return len(folded) <= 7 and _SYLLABLE.fullmatch(folded) is not None


def is_marked(word: str) -> bool:
    """Tell whether a word carries letters or tones of Vietnamese."""
    return not word.isascii()
