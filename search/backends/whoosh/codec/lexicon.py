"""The sorted words of a field, as bytes one after the other."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from search.backends.whoosh.codec.container import Array, Container
from search.backends.whoosh.codec.ragged import narrow


class Lexicon:
    """Sorted distinct byte strings, found by binary search in the memory map."""

    def __init__(self, container: Container, name: str) -> None:
        self._container = container
        self._blob = f"{name}/blob"
        self._ends = container[f"{name}/end"]
        self._end = memoryview(self._ends.data)  # gives plain numbers, in a third of the time

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, index: int) -> bytes:
        return self._container.text(self._blob, self._end[index - 1] if index else 0, self._end[index])

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.slice(0, len(self)))

    def slice(self, first: int, last: int) -> list[bytes]:
        """Return the words from `first` to before `last`."""
        if first >= last:
            return []
        blob = self._text(first, last)
        ends = (self._ends[first:last].astype(np.int64) - self._start(first)).tolist()
        return [blob[a:b] for a, b in zip([0, *ends], ends, strict=False)]

    def lines(self, first: int, last: int) -> tuple[bytes, Array]:
        """Return the words from `first` to before `last`, a line feed before and after each, and where these stand."""
        lengths = self.lengths(first, last)
        letters = np.frombuffer(self._text(first, last), np.uint8)
        starts = np.cumsum(lengths + 1) - lengths - 1
        inside = np.ones(len(letters) + len(lengths) + 1, bool)
        inside[starts] = inside[-1] = False
        lines = np.full(len(inside), ord("\n"), np.uint8)
        lines[inside] = letters
        return lines.tobytes(), starts

    def containing(self, letters: bytes, first: int, last: int, most: int) -> Array | None:
        """Return the words from `first` to before `last` that have some letters in them, rising.

        None if the letters come more than `most` times: then it is quicker to go through all words.
        """
        blob, places = self._text(first, last), list[int]()
        place = blob.find(letters)
        while place >= 0:
            places.append(place)
            if len(places) > most:
                return None
            place = blob.find(letters, place + 1)
        starts = np.array(places, np.int64) + self._start(first)
        words = first + np.searchsorted(self._ends[first:last], starts, side="right")
        return np.unique(words[starts + len(letters) <= self._ends[words]])  # what runs into the next word is in none

    def lengths(self, first: int, last: int) -> Array:
        """Return how many bytes each word from `first` to before `last` has."""
        return np.diff(self._ends[first:last].astype(np.int64), prepend=self._start(first))

    def place(self, word: bytes) -> int:
        """Return where a word stands, or would stand."""
        return bisect_left(range(len(self)), word, key=self.__getitem__)

    def find(self, word: bytes) -> int:
        """Return where a word stands, or -1."""
        index = self.place(word)
        return index if index < len(self) and self[index] == word else -1

    def prefix(self, prefix: bytes) -> tuple[int, int]:
        """Return the range of the words that begin with some bytes."""
        return (self.place(prefix), self.place(prefix + b"\xff" * 8)) if prefix else (0, len(self))

    def _text(self, first: int, last: int) -> bytes:
        return self._container.text(self._blob, self._start(first), self._start(last))

    def _start(self, index: int) -> int:
        return int(self._ends[index - 1]) if index else 0


def lexicon_arrays(name: str, words: Sequence[bytes]) -> Iterator[tuple[str, list[Array]]]:
    """Yield the arrays that hold sorted words."""
    ends = np.cumsum(np.fromiter(map(len, words), np.int64, len(words)))
    yield f"{name}/blob", [np.frombuffer(b"".join(words), np.uint8)]
    yield f"{name}/end", [narrow(ends)]
