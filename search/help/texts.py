"""Sorted texts as bytes one after the other, the same in memory and in a file that is mapped."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Arrays = dict[str, Array]

_AFTER = b"\xff" * 4  # sorts behind every letter


class Table(Protocol):
    """Named arrays: a dictionary of them, or a file."""

    def __getitem__(self, name: str, /) -> Array:
        """Return an array."""


class Texts:
    """The texts under a name; found by binary search where they are sorted by their bytes."""

    def __init__(self, table: Table, name: str) -> None:
        self._blob = memoryview(table[f"{name}/blob"].data)
        self._ends = table[f"{name}/end"]
        self._end = memoryview(self._ends.data)  # gives plain numbers

    def __len__(self) -> int:
        return len(self._end)

    def raw(self, place: int) -> bytes:
        """Return a text as bytes."""
        return bytes(self._blob[self._end[place - 1] if place else 0 : self._end[place]])

    def __getitem__(self, place: int) -> str:
        return self.raw(place).decode("utf-8", "surrogatepass")

    def place(self, text: str) -> int:
        """Return where a text stands, or would stand."""
        return self._place(_bytes(text))

    def find(self, text: str) -> int:
        """Return where a text stands, or -1."""
        wanted = _bytes(text)
        place = self._place(wanted)
        return place if place < len(self) and self.raw(place) == wanted else -1

    def beginning(self, prefix: str) -> tuple[int, int]:
        """Return the range of texts that begin so."""
        wanted = _bytes(prefix)
        return self._place(wanted), self._place(wanted + _AFTER)

    def _place(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self.raw)


def text_arrays(name: str, texts: Sequence[str]) -> Arrays:
    """Return the arrays of texts under a name."""
    encoded = [_bytes(text) for text in texts]
    ends = np.cumsum(np.fromiter(map(len, encoded), np.int64, len(encoded)))
    return {f"{name}/blob": np.frombuffer(b"".join(encoded), np.uint8), f"{name}/end": ends.astype(np.uint32)}


def by_bytes(text: str) -> bytes:
    """Return what texts are sorted by."""
    return _bytes(text)


def joined(several: Iterable[Arrays]) -> Arrays:
    """Return the arrays of several things as one table."""
    return {name: array for arrays in several for name, array in arrays.items()}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
