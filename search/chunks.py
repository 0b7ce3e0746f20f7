"""What stands in a text between two blanks, and how its words are read; remembered, as it comes again and again."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from threading import Lock

from languages import Language
from languages.segment import words as words_by_blanks
from search.query.words import cut

LONGEST = 40  # letters of what is remembered; longer ones, of scripts without blanks, hardly come again
REMEMBERED = 1 << 16  # a language; then all is forgotten and learnt anew
FEW = 64  # that are looked for one by one; more are found sooner by going through the text

_CHUNK = re.compile(r"\S+")
_AROUND = ".,;:!?…\"'()[]«»“”‘’،؛؟"
_UNSPACED = "\u0e00"  # the first letter of the first script that may be written without blanks


class Chunks:
    """The chunks of a language's texts, by the spellings, folded forms and stems that the index has of their words."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._known: set[str] = set()
        self._with: dict[str, list[str]] = defaultdict(list)
        self._lock = Lock()

    def having(self, chunks: set[str], readings: Collection[str]) -> set[str]:
        """Return those of some chunks that have a word with one of the readings."""
        with self._lock:
            passing = self._learn(chunks)
            found = {chunk for reading in readings for chunk in self._with.get(reading, ()) if chunk in chunks}
        return found.union(chunk for chunk in passing if not self.read(chunk).isdisjoint(readings))

    def read(self, chunk: str) -> set[str]:
        """Return all readings of the words of a chunk."""
        word = chunk.strip(_AROUND)
        if self._language.segment is words_by_blanks and word.isalpha() and max(word) < _UNSPACED:
            words = [self._language.readings(word)]
        else:
            words = [self._language.readings(chunk[start:end]) for start, end in self._language.segment(chunk)]
        return {cut(reading) for word in words if word[0] for reading in word}

    def _learn(self, chunks: set[str]) -> list[str]:
        """Remember chunks that are new, and return those that are too long for it."""
        fresh = chunks - self._known
        short = [chunk for chunk in fresh if len(chunk) <= LONGEST]
        if len(self._known) + len(short) > REMEMBERED:
            self._known.clear()
            self._with.clear()
            short = [chunk for chunk in chunks if len(chunk) <= LONGEST]
        for chunk in short:
            for reading in self.read(chunk):
                self._with[reading].append(chunk)
        self._known.update(short)
        return [chunk for chunk in fresh if len(chunk) > LONGEST]


@cache
def chunks_of(language: Language) -> Chunks:
    """Return the chunks of a language, which every search of a process shares."""
    return Chunks(language)


def places(text: str, chunks: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield where chunks stand in a text, in any order."""
    if len(chunks) > FEW:
        yield from ((match.start(), match[0]) for match in _CHUNK.finditer(text) if match[0] in chunks)
        return
    for chunk in chunks:
        end = 0
        while (start := text.find(chunk, end)) >= 0:
            end = start + len(chunk)
            if (not start or text[start - 1].isspace()) and (end == len(text) or text[end].isspace()):
                yield start, chunk
            else:
                end = start + 1
