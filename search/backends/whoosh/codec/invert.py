"""From words in the order of their documents to documents in the order of their words, by one sort."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.postings import NOTHING, Inverted

_LOW = np.uint64(0xFFFFFFFF)


class Inverter:
    """Collects the words of one field, document after document."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(count().__next__)
        self._words = array("I")
        self._positions = array("I")
        self._lengths = array("I")

    def __len__(self) -> int:
        return len(self._words)

    def add(self, words: Sequence[str], positions: Sequence[int]) -> None:
        """Add the words of the next document and where they stand, in rising order."""
        self._words.extend(map(self._numbers.__getitem__, words))
        self._positions.extend(positions)
        self._lengths.append(len(words))

    def pad(self, documents: int) -> None:
        """Make up for documents that have nothing in this field."""
        self._lengths.extend([0] * (documents - len(self._lengths)))

    def lengths(self) -> Array:
        """Return how many words each document has."""
        return np.array(self._lengths, np.int64)

    def invert(self, positions: bool) -> Iterator[Inverted]:
        """Yield the postings of all words."""
        words = [word.encode("utf-8", "surrogatepass") for word in self._numbers]
        order = sorted(range(len(words)), key=words.__getitem__)
        rank = np.empty(len(words), np.uint64)
        rank[order] = np.arange(len(words), dtype=np.uint64)
        # Rank and place in one number: all numbers differ, so the fastest sort keeps the order of documents.
        keys = rank[np.frombuffer(self._words, np.uint32)] << np.uint64(32) | np.arange(len(self), dtype=np.uint64)
        keys.sort()
        places = (keys & _LOW).astype(np.int64)
        ranks = (keys >> np.uint64(32)).astype(np.int64)
        documents = np.repeat(np.arange(len(self._lengths)), self.lengths())[places]
        starts = np.flatnonzero(np.diff(ranks, prepend=-1) | np.diff(documents, prepend=-1))
        yield Inverted(
            words=[words[i] for i in order],
            found=np.bincount(ranks[starts], minlength=len(words)),
            documents=documents[starts],
            frequencies=np.diff(starts, append=len(places)),
            positions=np.frombuffer(self._positions, np.uint32)[places].astype(np.int64) if positions else NOTHING,
        )
