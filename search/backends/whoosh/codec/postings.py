"""Which documents a word of a field stands in, how often, and at which positions.

Documents are kept as steps from one to the next, frequencies less one, positions as they are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from search.backends.whoosh.codec.container import Array, Container, ContainerWriter
from search.backends.whoosh.codec.lexicon import Lexicon, lexicon_arrays
from search.backends.whoosh.codec.ragged import Ragged, RaggedWriter, exclusive_sum, narrow

NOTHING = np.zeros(0, np.int64)
_AT_ONCE = 1 << 20  # documents: what bounds the memory of a search for half of all words


@dataclass(frozen=True)
class Inverted:
    """The postings of sorted words, one word after the other.

    `found` says in how many documents each word stands; `documents` and `frequencies` are as long as their sum,
    `positions` (empty where the field keeps none) as long as the sum of the frequencies.
    """

    words: list[bytes]
    found: Array
    documents: Array
    frequencies: Array
    positions: Array


class PostingsWriter:
    """Writes the postings of one field, given in stretches of words in order."""

    def __init__(self, positions: bool) -> None:
        self.words: list[bytes] = []
        self._found: list[Array] = [NOTHING]
        self._steps, self._frequencies = RaggedWriter(), RaggedWriter()
        self._positions = RaggedWriter() if positions else None

    def extend(self, part: Inverted) -> None:
        """Add the postings of words that come after those of before."""
        if not part.words:
            return
        starts = exclusive_sum(part.found)
        steps = np.diff(part.documents, prepend=0)
        steps[starts] = part.documents[starts]
        self.words += part.words
        self._found.append(part.found)
        self._steps.extend(steps, part.found)
        self._frequencies.extend(part.frequencies - 1, part.found)
        if self._positions is not None:
            self._positions.extend(part.positions, np.add.reduceat(part.frequencies, starts))

    def write(self, out: ContainerWriter, name: str) -> None:
        """Write all of it under a name."""
        streams = [*self._steps.arrays(f"{name}/step"), *self._frequencies.arrays(f"{name}/tf")]
        if self._positions is not None:
            streams += self._positions.arrays(f"{name}/at")
        for key, parts in [*lexicon_arrays(name, self.words), *streams]:
            out.add(key, *parts)
        out.add(f"{name}/found", narrow(np.concatenate(self._found)))


class Postings:
    """The postings of one field of one segment."""

    def __init__(self, container: Container, name: str) -> None:
        self._container, self._name = container, name
        self.lexicon = Lexicon(container, name)
        self.found = container[f"{name}/found"]
        self._steps = Ragged(container, f"{name}/step")
        self._frequencies = Ragged(container, f"{name}/tf")

    @property
    def has_positions(self) -> bool:
        """Tell whether this field knows where its words stand."""
        return f"{self._name}/at/code" in self._container

    @cached_property
    def _positions(self) -> Ragged:
        return Ragged(self._container, f"{self._name}/at")

    def documents(self, word: int) -> Array:
        """Return the numbers of the documents a word stands in, rising."""
        return np.cumsum(self._steps.row(word, int(self.found[word])), dtype=np.int64)

    def frequencies(self, word: int) -> Array:
        """Return how often a word stands in each of its documents, less one, in a narrow type."""
        return self._frequencies.row(word, int(self.found[word]))

    def positions(self, word: int, frequencies: Array) -> Array:
        """Return where a word stands, document after document; `frequencies` are its own, less one."""
        return self._positions.row(word, len(frequencies) + int(frequencies.sum(dtype=np.int64)))

    def documents_of(self, first: int, last: int) -> Array:
        """Return the documents of a range of words, one word after the other."""
        found = self.found[first:last].astype(np.int64)
        return _summed(self._steps.rows(first, last, found), found)

    def documents_of_some(self, words: Array) -> Iterator[Array]:
        """Yield the documents of some words, one word after the other, about a million at a time."""
        found = self.found[words].astype(np.int64)
        cuts = np.flatnonzero(np.diff(np.cumsum(found) // _AT_ONCE)) + 1
        for some, sizes in zip(np.split(words, cuts), np.split(found, cuts), strict=True):
            yield _summed(self._steps.chosen(some, sizes), sizes)

    def frequencies_of(self, first: int, last: int) -> Array:
        """Return the frequencies of a range of words, aligned to `documents_of`."""
        return self._frequencies.rows(first, last, self.found[first:last].astype(np.int64)) + 1

    def inverted(self, first: int, last: int) -> Inverted:
        """Return everything about a range of words."""
        found = self.found[first:last].astype(np.int64)
        frequencies = self.frequencies_of(first, last)
        positions = NOTHING
        if self.has_positions and len(found):
            positions = self._positions.rows(first, last, np.add.reduceat(frequencies, exclusive_sum(found)))
        return Inverted(self.lexicon.slice(first, last), found, self.documents_of(first, last), frequencies, positions)

    def stretches(self, size: int) -> Iterator[tuple[int, int]]:
        """Yield ranges of words that have about `size` postings each."""
        marks = np.cumsum(self.found, dtype=np.int64) // size
        cuts = np.flatnonzero(np.diff(marks)) + 1
        yield from pairwise([0, *cuts.tolist(), len(self.found)])


def _summed(steps: Array, found: Array) -> Array:
    """Return the documents that steps lead to, of words that stand in so many each."""
    if not len(found):
        return NOTHING
    starts = exclusive_sum(found)
    summed = np.cumsum(steps)
    before = np.where(starts > 0, summed[starts - 1], 0)
    documents: Array = summed - np.repeat(before, found)
    return documents


def write_postings(out: ContainerWriter, name: str, parts: Iterable[Inverted], *, positions: bool) -> list[bytes]:
    """Write the postings of one field; return its words."""
    writer = PostingsWriter(positions)
    for part in parts:
        writer.extend(part)
    writer.write(out, name)
    return writer.words
