"""The columns of all segments laid one after the other, their values numbered alike."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Self

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.codec.ragged import exclusive_sum


class FacetColumn(NamedTuple):
    """The values of a facet: document `d` holds `flat[starts[d]:starts[d] + lengths[d]]`, numbers of `words`.

    `words` are sorted, so numbers sort as the values do; `totals` counts the documents of each. Where no document
    holds more than one value, `single` has it, or `len(words)` for none.
    """

    files: tuple[SegmentFile, ...]
    words: list[bytes]
    flat: Array
    starts: Array
    lengths: Array
    totals: Array
    single: Array | None

    @classmethod
    def of(cls, field: str, files: Sequence[SegmentFile], older: "FacetColumn | None") -> Self:
        """Put a column together; what the older one has of the first segments is taken from it."""
        if older is None or tuple(files[: len(older.files)]) != older.files:
            none = np.zeros(0, np.int32)
            older = cls((), [], none, none, none, np.zeros(0, np.int64), None)
        words, flats, lengths, totals = older.words, [older.flat], [older.lengths], older.totals
        for file in files[len(older.files) :]:
            column = file.values(field)
            own = column.lexicon.slice(0, len(column.lexicon))
            words, moved = _merged(words, own)
            if moved is not None:
                flats = [moved[flat] for flat in flats]
                totals, before = np.zeros(len(words), np.int64), totals
                totals[moved] = before
            flats.append(_renumbered(column.flat, own, words))
            lengths.append(column.lengths().astype(np.int32))
            more = np.bincount(flats[-1].astype(np.int64), minlength=len(words))
            totals = totals + more if len(totals) else more
        flat, length = np.concatenate(flats), np.concatenate(lengths)
        single = None
        if length.max(initial=0) <= 1:
            single = np.full(len(length), len(words), np.min_scalar_type(len(words)))
            single[length == 1] = flat
        return cls(tuple(files), words, flat, exclusive_sum(length), length, totals, single)

    def number(self, word: bytes) -> int:
        """Return the number of a value that there is."""
        return bisect_left(self.words, word)


def _renumbered(flat: Array, own: list[bytes], words: list[bytes]) -> Array:
    if words is own:
        return flat.astype(np.int32)
    numbers: Array = np.array([bisect_left(words, word) for word in own], np.int32)
    return numbers[flat]


def _merged(words: list[bytes], more: list[bytes]) -> tuple[list[bytes], Array | None]:
    """Return all words sorted, and where those of before have moved to, if they have."""
    if not words:
        return more, None
    fresh = [w for w in more if (place := bisect_left(words, w)) == len(words) or words[place] != w]
    if not fresh:
        return words, None
    places = np.array([bisect_left(words, word) for word in fresh])
    moved = np.arange(len(words)) + np.searchsorted(places, np.arange(len(words)), side="right")
    return sorted(words + fresh), moved.astype(np.int32)


class IntervalColumn(NamedTuple):
    """Stretches of days, each with the document that holds it, and the first and last day of each document."""

    first: Array
    last: Array
    owner: Array
    earliest: Array
    latest: Array

    @classmethod
    def of(cls, field: str, files: Sequence[SegmentFile]) -> Self:
        """Put a column together. A document without an interval has the latest `NEVER`, and the earliest `-NEVER`."""
        columns = [file.intervals(field) for file in files]
        lengths = np.concatenate([np.zeros(0, np.int64), *(column.lengths() for column in columns)])
        first = np.concatenate([np.zeros(0, np.int32), *(column.first for column in columns)])
        last = np.concatenate([np.zeros(0, np.int32), *(column.last for column in columns)])
        owner = np.repeat(np.arange(len(lengths)), lengths)
        earliest = np.full(len(lengths), -NEVER, np.int32)
        latest = np.full(len(lengths), NEVER, np.int32)
        if len(first):
            rows = exclusive_sum(lengths[lengths > 0])
            earliest[lengths > 0] = np.minimum.reduceat(first, rows)
            latest[lengths > 0] = np.maximum.reduceat(last, rows)
        return cls(first, last, owner, earliest, latest)


NEVER = -(2**31) + 1  # before every day
