"""What each document holds in a facet or as a stretch of days, to be read by number of the document.

Both kinds are rows laid one after the other: `end` says where the row of each document ends in `flat`.
"""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from search.backends.whoosh.codec.container import Array, Container
from search.backends.whoosh.codec.lexicon import Lexicon, lexicon_arrays
from search.backends.whoosh.codec.ragged import narrow
from search.backends.whoosh.request import Interval


def _ends(lengths: Array) -> Array:
    return narrow(np.cumsum(lengths, dtype=np.int64))


class ValuesWriter:
    """Collects the values that documents hold in a facet."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._flat: list[int] = []
        self._lengths: list[int] = []

    def add(self, document: int, values: Iterable[str]) -> None:
        """Add the values of a document, later than those before."""
        self._lengths += [0] * (document - len(self._lengths))
        numbers = sorted({self._numbers.setdefault(value, len(self._numbers)) for value in values})
        self._flat += numbers
        self._lengths.append(len(numbers))

    def arrays(self, name: str, documents: int) -> Iterator[tuple[str, list[Array]]]:
        """Yield what is to be written for so many documents."""
        words = [value.encode("utf-8") for value in self._numbers]
        order = sorted(range(len(words)), key=words.__getitem__)
        rank = np.zeros(len(words), np.int64)
        rank[order] = np.arange(len(words))
        self._lengths += [0] * (documents - len(self._lengths))
        flat = rank[np.array(self._flat, np.int64)]
        yield from values_arrays(name, [words[i] for i in order], flat, np.array(self._lengths, np.int64))


def values_arrays(name: str, words: Sequence[bytes], flat: Array, lengths: Array) -> Iterator[tuple[str, list[Array]]]:
    """Yield the arrays of a facet: its sorted values, and their numbers document after document."""
    yield from lexicon_arrays(f"{name}/value", words)
    yield f"{name}/flat", [narrow(flat)]
    yield f"{name}/end", [_ends(lengths)]


class IntervalsWriter:
    """Collects the stretches of days that documents hold."""

    def __init__(self) -> None:
        self._flat: list[Interval] = []
        self._lengths: list[int] = []

    def add(self, document: int, intervals: Iterable[Interval]) -> None:
        """Add the intervals of a document, later than those before."""
        self._lengths += [0] * (document - len(self._lengths))
        rising = sorted(set(intervals))
        self._flat += rising
        self._lengths.append(len(rising))

    def arrays(self, name: str, documents: int) -> Iterator[tuple[str, list[Array]]]:
        """Yield what is to be written for so many documents."""
        self._lengths += [0] * (documents - len(self._lengths))
        pairs = np.array(self._flat, np.int32).reshape(-1, 2)
        yield from intervals_arrays(name, pairs[:, 0], pairs[:, 1], np.array(self._lengths, np.int64))


def intervals_arrays(name: str, first: Array, last: Array, lengths: Array) -> Iterator[tuple[str, list[Array]]]:
    """Yield the arrays of intervals: first and last days, document after document."""
    yield f"{name}/first", [first.astype(np.int32)]
    yield f"{name}/last", [last.astype(np.int32)]
    yield f"{name}/end", [_ends(lengths)]


class Rows:
    """Where the row of each document begins and ends."""

    def __init__(self, container: Container, name: str) -> None:
        self.ends = container[f"{name}/end"]

    def lengths(self) -> Array:
        """Return how long each row is."""
        return np.diff(self.ends.astype(np.int64), prepend=0)

    def bounds(self, document: int) -> slice:
        """Return where the row of a document lies."""
        return slice(int(self.ends[document - 1]) if document else 0, int(self.ends[document]))


class Values(Rows):
    """The values of a facet in one segment."""

    def __init__(self, container: Container, name: str) -> None:
        super().__init__(container, name)
        self.lexicon = Lexicon(container, f"{name}/value")
        self.flat = container[f"{name}/flat"]

    def row(self, document: int) -> list[bytes]:
        """Return the values of a document, sorted."""
        return [self.lexicon[number] for number in sorted(self.flat[self.bounds(document)].tolist())]


class Intervals(Rows):
    """The stretches of days in one segment."""

    def __init__(self, container: Container, name: str) -> None:
        super().__init__(container, name)
        self.first = container[f"{name}/first"]
        self.last = container[f"{name}/last"]

    def row(self, document: int) -> list[Interval]:
        """Return the intervals of a document, sorted."""
        bounds = self.bounds(document)
        return list(zip(self.first[bounds].tolist(), self.last[bounds].tolist(), strict=True))
