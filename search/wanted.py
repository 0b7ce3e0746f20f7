"""What of a text a question finds: the words and sequences to mark, read by the same analysis as the index."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import accumulate, combinations
from operator import contains
from typing import NamedTuple

import regex

from languages import Language
from search.chunks import chunks_of, places
from search.query.nodes import Question
from search.query.words import cut
from search.sought import Pattern, Slot, Sought, sought

_GRAPHEME = regex.compile(r"\X")

Readings = tuple[str, str, str]  # spelling, folded form, stem


class Mark(NamedTuple):
    """A stretch of a text that was found, and by what."""

    start: int
    end: int
    key: str
    name: str = ""


Starts = dict[str, list[Sought]]


class Seen(NamedTuple):
    """A word of a text: where it stands, its readings, what may start at it, and the patterns that it fits."""

    start: int
    end: int
    readings: Readings
    starts: tuple[Sought, ...] = ()
    patterns: tuple[Pattern, ...] = ()


class Wanted:
    """All that a question finds in a text; made once and used on every hit of a page, as words repeat.

    Only the words of those chunks are looked at one by one that have one of the readings asked for: few of a text.
    """

    def __init__(self, question: Question) -> None:
        found = list(sought(question.root, question))
        self.strict = question.strict
        self.patterns = [one for one in found if isinstance(one, Pattern)]
        sequences = [one for one in found if isinstance(one, Sought)]
        sequences = [one for one in sequences if not one.stop] or sequences
        # What may start at a word, by its spelling, its folded form and its stem.
        self.starts: tuple[Starts, Starts, Starts] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for one in sequences:
            for starts, words in zip(self.starts, self._readings(one.slots[0]), strict=True):
                for word in words:
                    starts[word].append(one)
        slots = [slot for one in sequences for slot in one.slots]
        self._readings_asked = {word for slot in slots for words in self._readings(slot) for word in words}
        self._in_a_row = any(len(one.slots) > 1 for one in sequences)
        self._telling: dict[str, dict[str, tuple[Seen, ...]]] = defaultdict(dict)  # the words of such chunks
        self._fitting: dict[str, dict[str, bool]] = defaultdict(dict)  # whether chunks have a word that fits a pattern

    def marks(self, text: str, language: Language) -> list[Mark]:
        """Return what is found in a text, in order."""
        found: dict[Mark, None] = {}
        for row in self._rows(text, language):
            for place, one in enumerate(row):
                for wanted in one.starts:
                    run = row[place : place + len(wanted.slots)]
                    if len(run) == len(wanted.slots) and all(map(self._fills, run, wanted.slots)):
                        found[Mark(one.start, run[-1].end, wanted.key, wanted.name)] = None
                for pattern in one.patterns:
                    found[Mark(*_span(text, one, pattern.part, language), pattern.key)] = None
        return sorted(found, key=lambda mark: (mark.start, -mark.end))

    def _rows(self, text: str, language: Language) -> Iterator[list[Seen]]:
        """Yield the words of telling chunks, those together that stand in a row."""
        telling, row, last = self._chunks(text, language), list[Seen](), 0
        for start, chunk in sorted(places(text, telling)):
            if row and not (self._in_a_row and self._is_wordless(text[last:start], language)):
                yield row
                row = []
            last = start + len(chunk)
            row += [one._replace(start=start + one.start, end=start + one.end) for one in telling[chunk]]
        yield row

    def _chunks(self, text: str, language: Language) -> dict[str, tuple[Seen, ...]]:
        """Return the chunks of a text that have a word with a reading asked for, and their words."""
        chunks, told = set(text.split()), self._telling[language.code]
        telling = chunks_of(language).having(chunks, self._readings_asked)
        if self.patterns:
            telling |= {chunk for chunk in chunks if self._fits(chunk, language)}
        told.update((chunk, tuple(self._see(chunk, language))) for chunk in telling if chunk not in told)
        return {chunk: told[chunk] for chunk in telling}

    def _fits(self, chunk: str, language: Language) -> bool:
        fitting = self._fitting[language.code]
        if chunk not in fitting:
            readings = chunks_of(language).read(chunk)
            fitting[chunk] = any(one.fits(reading) for one in self.patterns for reading in readings)
        return fitting[chunk]

    def _is_wordless(self, text: str, language: Language) -> bool:
        return text.isspace() or not any(map(chunks_of(language).read, text.split(None, 8)))

    def _see(self, chunk: str, language: Language) -> Iterator[Seen]:
        """Read the words of a chunk."""
        by_exact, by_folded, by_stem = self.starts
        for term in language.terms(chunk):
            exact, folded, stem = cut(term.exact), cut(term.folded), cut(term.stem)
            starts = (*by_exact.get(exact, ()), *by_folded.get(folded, ()), *by_stem.get(stem, ()))
            patterns = [one for one in self.patterns if one.fits(exact) or one.fits(folded)]
            yield Seen(term.start, term.end, (exact, folded, stem), tuple(dict.fromkeys(starts)), tuple(patterns))

    def _fills(self, word: Seen, slot: Slot) -> bool:
        return any(map(contains, self._readings(slot), word.readings))

    def _readings(self, slot: Slot) -> tuple[Collection[str], Collection[str], Collection[str]]:
        """Return the spellings, folded forms and stems under which a word fills a slot."""
        if isinstance(slot, frozenset):
            return slot, (), ()
        if self.strict:
            return slot.exact[:1], (), ()
        return slot.exact, slot.folded, (slot.stem,)


def _span(text: str, word: Seen, part: frozenset[str], language: Language) -> tuple[int, int]:
    """Return where in a word of a text its first part stands that reads so; all of the word where none does."""
    if part:
        edges = [*accumulate(map(len, _GRAPHEME.findall(text[word.start : word.end])), initial=word.start)]
        for start, end in combinations(edges, 2):
            if not part.isdisjoint(language.readings(text[start:end])[:2]):
                return start, end
    return word.start, word.end
