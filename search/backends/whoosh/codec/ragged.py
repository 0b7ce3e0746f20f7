"""Rows of different lengths, each stored in the narrowest numbers that hold it.

A row is kept in one of four streams: nothing at all (every number is 0), one, two or four bytes a number.
To read a row is to slice its stream; to read a range of rows takes one slice of each stream, and to read rows that lie
apart one look into each.
"""

from collections.abc import Iterator

import numpy as np

from search.backends.whoosh.codec.container import Array, Container

WIDTHS = (np.uint8, np.uint8, np.uint16, np.uint32)  # the first stays empty


def narrow(values: Array) -> Array:
    """Return whole numbers from 0 up in the smallest type that holds them."""
    return values.astype(np.min_scalar_type(int(values.max())) if values.size else np.uint8, copy=False)


def exclusive_sum(lengths: Array) -> Array:
    """Return where each of some stretches starts when they are laid one after the other."""
    starts = np.zeros(len(lengths), np.int64)
    np.cumsum(lengths[:-1], out=starts[1:])
    return starts


class RaggedWriter:
    """Collects rows, many at a time, and yields the arrays that hold them."""

    def __init__(self) -> None:
        self._codes: list[Array] = []
        self._lengths: list[Array] = []
        self._streams: tuple[list[Array], ...] = ([], [], [], [])

    def extend(self, values: Array, lengths: Array) -> None:
        """Add rows that are one after the other in `values`."""
        if not len(lengths):
            return
        largest = np.zeros(len(lengths), np.int64)
        filled = np.flatnonzero(lengths)
        if len(filled):
            largest[filled] = np.maximum.reduceat(values, exclusive_sum(lengths)[filled])
        codes = ((largest > 0).astype(np.uint8) + (largest > 0xFF) + (largest > 0xFFFF)).astype(np.uint8)
        of_value = np.repeat(codes, lengths)
        for code in (1, 2, 3):
            self._streams[code].append(values[of_value == code].astype(WIDTHS[code]))
        self._codes.append(codes)
        self._lengths.append(lengths)

    def arrays(self, name: str) -> Iterator[tuple[str, list[Array]]]:
        """Yield what is to be written, each with its name."""
        codes = np.concatenate([*self._codes, np.zeros(0, np.uint8)])
        lengths = np.concatenate([*self._lengths, np.zeros(0, np.int64)])
        starts = np.zeros(len(codes), np.int64)
        for code in range(4):
            inside = codes == code
            starts[inside] = exclusive_sum(lengths[inside])
        yield f"{name}/code", [codes]
        yield f"{name}/start", [narrow(starts)]
        for code in (1, 2, 3):
            yield f"{name}/{code}", self._streams[code] or [np.zeros(0, WIDTHS[code])]


class Ragged:
    """The rows of a container under a name. How long a row is, is known to the caller."""

    def __init__(self, container: Container, name: str) -> None:
        self._codes = container[f"{name}/code"]
        self._starts = container[f"{name}/start"]
        self._streams = [np.zeros(0, np.uint8)] + [container[f"{name}/{code}"] for code in (1, 2, 3)]

    def row(self, index: int, length: int) -> Array:
        """Return a row of some length, in the type that it is stored in."""
        code = self._codes[index]
        if code == 0:
            return np.zeros(length, np.uint8)
        start = int(self._starts[index])
        row: Array = self._streams[code][start : start + length]
        return row

    def rows(self, first: int, last: int, lengths: Array) -> Array:
        """Return the rows from `first` to before `last`, one after the other, as whole numbers of eight bytes."""
        codes = self._codes[first:last]
        of_value = np.repeat(codes, lengths)
        values = np.zeros(len(of_value), np.int64)
        for code in (1, 2, 3):
            inside = np.flatnonzero(codes == code)
            if len(inside):
                start = int(self._starts[first + inside[0]])
                values[of_value == code] = self._streams[code][start : start + int(lengths[inside].sum())]
        return values

    def chosen(self, rows: Array, lengths: Array) -> Array:
        """Return some rows, one after the other, as whole numbers of eight bytes."""
        codes = self._codes[rows]
        of_value = np.repeat(codes, lengths)
        values = np.zeros(len(of_value), np.int64)
        for code in (1, 2, 3):
            inside = codes == code
            if inside.any():
                sizes = lengths[inside]
                shifts = self._starts[rows[inside]].astype(np.int64) - exclusive_sum(sizes)
                values[of_value == code] = self._streams[code][np.repeat(shifts, sizes) + np.arange(int(sizes.sum()))]
        return values
