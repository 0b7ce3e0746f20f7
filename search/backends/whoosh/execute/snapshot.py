"""One state of the index, open for searching: its segments laid one after the other as if they were one.

A document's number is that in its segment plus the number of all documents before it. Words, columns and lengths
are asked for by name; what is put together from several segments is kept, and carried over to the next state.
"""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.codec.postings import NOTHING, Postings
from search.backends.whoosh.contents import Contents, latest_generation, read_contents
from search.backends.whoosh.execute.bits import Bits
from search.backends.whoosh.execute.columns import FacetColumn, IntervalColumn
from search.backends.whoosh.execute.memory import Memory
from search.backends.whoosh.nodes import Slot

_ATTEMPTS = 20
_WORDS = 10_000  # whose places are kept; a search looks the same ones up several times
_OPEN = 4  # indexes that a process keeps open: the one that counts, one built aside, those before


class Part(NamedTuple):
    """A segment, and the number of its first document."""

    file: SegmentFile
    base: int


class Word(NamedTuple):
    """A word in one segment: whose postings, and which word there."""

    postings: Postings
    number: int
    base: int


class Found(NamedTuple):
    """The living documents of a word, rising, and how often it stands in each."""

    documents: Array
    frequencies: Array


class Languages(NamedTuple):
    """The number of each document's language, and how many living documents are in each that has any."""

    numbers: Array
    sizes: dict[int, int]


class Snapshot:
    """One generation of the index. It never changes, so threads share it."""

    def __init__(self, folder: Path, contents: Contents, before: "Snapshot | None" = None) -> None:
        self.generation = contents.generation
        files = [segment.open(folder) for segment in contents.segments]
        ends = np.cumsum([0, *(file.documents for file in files)]).tolist()
        self.parts = [Part(file, base) for file, base in zip(files, ends, strict=False)]
        self.size: int = ends[-1]
        dead = [segment.deleted() for segment in contents.segments]
        self.alive: Array | None = ~np.concatenate(dead) if any(one.any() for one in dead) else None
        self.documents: int = self.size if self.alive is None else int(self.alive.sum())
        self._found = Memory[tuple[str, bytes], Found]()
        self._words: dict[tuple[str, bytes], list[Word]] = {}
        self._means: dict[str, float] = {}
        self.weights: dict[Slot, float] = {}  # of words, in this generation
        self._lengths: dict[str, Array] = {}
        self._living: dict[int, Array] = {}  # by the number of a segment's first document
        self._facets: dict[str, FacetColumn] = {}
        self._intervals: dict[str, IntervalColumn] = {}
        self._together: dict[str, Array] = {}
        self._older, self._bits, made = before.handed_on() if before else ({}, {}, {})
        self._made = {(name, part): one for (name, part), one in made.items() if part in self.parts}

    def handed_on(self) -> tuple[dict[str, FacetColumn], dict[str, Bits], dict[tuple[str, Part], Array]]:
        """Return what is put together, for the next generation to go on from."""
        return {**self._older, **self._facets}, dict(self._bits), dict(self._made)

    @cached_property
    def everything(self) -> Array:
        """All living documents."""
        return np.arange(self.size) if self.alive is None else np.flatnonzero(self.alive)

    @cached_property
    def languages(self) -> Languages:
        """The language of each document: the first, if it has several; none is one too."""
        column = self.facet("language")
        numbers = np.full(self.size, len(column.words), np.intp)
        has = column.lengths > 0
        numbers[has] = column.flat[column.starts[has]]
        sizes = np.bincount(numbers if self.alive is None else numbers[self.alive], minlength=len(column.words) + 1)
        return Languages(numbers, {number: size for number, size in enumerate(sizes.tolist()) if size})

    def words(self, field: str, word: bytes) -> list[Word]:
        """Return where a word stands in each segment that has it."""
        found = self._words.get((field, word))
        if found is None:
            if len(self._words) > _WORDS:
                self._words.clear()
            found = self._words[field, word] = list(self._look_up(field, word))
        return found

    def _look_up(self, field: str, word: bytes) -> Iterator[Word]:
        for file, base in self.parts:
            if field in file.indexed:
                postings = file.postings(field)
                number = postings.lexicon.find(word)
                if number >= 0:
                    yield Word(postings, number, base)

    def found(self, field: str, word: str) -> Found:
        """Return the living documents of a word."""
        key = field, word.encode("utf-8", "surrogatepass")
        found = self._found.get(key)
        return found if found is not None else self._found.keep(key, self.find(*key))

    def find(self, field: str, word: bytes) -> Found:
        """Return the living documents of a word, without keeping them."""
        places = self.words(field, word)
        if not places:
            return Found(NOTHING, NOTHING)
        documents = joined([one.postings.documents(one.number) + one.base for one in places])
        frequencies = joined([one.postings.frequencies(one.number) for one in places]).astype(np.float64) + 1.0
        if self.alive is not None:
            lives = self.alive[documents]
            documents, frequencies = documents[lives], frequencies[lives]
        return Found(documents, frequencies)

    def lengths(self, field: str) -> Array:
        """Return how many words each document has in a field."""
        if field not in self._lengths:
            rows = [(file.lengths(field), file.documents) for file, _ in self.parts]
            self._lengths[field] = joined([np.zeros(size, np.uint8) if row is None else row for row, size in rows])
        return self._lengths[field]

    def mean_length(self, field: str) -> float:
        """Return how many words a living document has in a field on average, 1 where none has any."""
        if field not in self._means:
            lengths = self.lengths(field)
            total = lengths.sum(dtype=np.int64) if self.alive is None else lengths[self.alive].sum(dtype=np.int64)
            self._means[field] = float(total) / (self.documents or 1) or 1.0
        return self._means[field]

    def living(self, part: Part, field: str) -> Array:
        """Return in how many living documents each word of a segment stands; the field is kept the other way round."""
        found = part.file.postings(field).found
        if self.alive is None:
            return found
        dead = np.flatnonzero(~self.alive[part.base : part.base + part.file.documents])
        if not len(dead):
            return found
        if part.base not in self._living:
            words, _, _ = part.file.forward.rows(dead.tolist())
            self._living[part.base] = found - np.bincount(words, minlength=len(found))
        return self._living[part.base]

    def facet(self, field: str) -> FacetColumn:
        """Return the values that documents hold in a facet."""
        if field not in self._facets:
            older = self._older.pop(field, None)
            self._facets[field] = FacetColumn.of(field, [part.file for part in self.parts], older)
        return self._facets[field]

    def bits(self, field: str) -> Bits:
        """Return the rows of bits of a facet."""
        bits = self._bits.get(field)
        if bits is None or not bits.fits(self):
            bits = self._bits[field] = Bits.over(self, self.facet(field))
        return bits

    def intervals(self, field: str) -> IntervalColumn:
        """Return the stretches of days that documents hold in a field."""
        if field not in self._intervals:
            self._intervals[field] = IntervalColumn.of(field, [part.file for part in self.parts])
        return self._intervals[field]

    def put_together(self, name: str, make: Callable[[SegmentFile, int], Array]) -> Array:
        """Return what is made of each segment and the number of its first document, one beside the other.

        What was made of a segment is kept for as long as it stays where it is.
        """
        if name not in self._together:
            for part in self.parts:
                if (name, part) not in self._made:
                    self._made[name, part] = make(part.file, part.base)
            every = [self._made[name, part] for part in self.parts]
            self._together[name] = every[0] if len(every) == 1 else np.concatenate(every, axis=-1)
        return self._together[name]

    def stored(self, document: int) -> dict[str, object]:
        """Return the stored fields of a document."""
        part = next(part for part in reversed(self.parts) if part.base <= document)
        return part.file.stored[document - part.base]


def joined(parts: list[Array]) -> Array:
    """Return arrays one after the other; one alone is not copied."""
    if len(parts) == 1:
        return parts[0]
    return np.concatenate(parts) if parts else NOTHING


_current: dict[Path, Snapshot] = {}
_opening = Lock()


def current_snapshot(folder: Path) -> Snapshot:
    """Return the newest state of an index; all threads of this process share it. FileNotFoundError if there is none."""
    found = _current.get(folder)
    if found is not None and found.generation == latest_generation(folder):
        return found
    with _opening:
        for attempt in range(_ATTEMPTS):
            before = _current.get(folder)
            try:
                contents = read_contents(folder)
                if before is None or before.generation != contents.generation:
                    _current[folder] = Snapshot(folder, contents, before)
                    for old in list(_current)[:-_OPEN]:
                        del _current[old]
                return _current[folder]
            except FileNotFoundError:  # a writer has put a newer generation in place and swept this one away
                if attempt + 1 == _ATTEMPTS or latest_generation(folder) < 0:
                    raise
        raise AssertionError("unreachable")
