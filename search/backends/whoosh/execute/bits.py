"""The largest counts of a facet with many values, without looking at most of them.

Each value has a row of bits, one for each document; what it shares with the documents found is counted 64 at a time.
The most frequent values come first, and as no count exceeds the frequency of its value, one may stop as soon as the
counts that are wanted exceed the frequency of the next value. Rows are made when they are first wanted, and cover the
large segments at the front, so that they outlast most commits; what is behind them is counted one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.execute.columns import FacetColumn
from search.backends.whoosh.execute.matches import marked

if TYPE_CHECKING:
    from search.backends.whoosh.execute.snapshot import Snapshot

FEW = 2_000  # documents that are counted one by one in less time
_BYTES = 16 << 20  # that the rows of a facet may take
_STEP = 64  # rows that are looked at in one go
_ONE_BY_ONE = 12  # counting a value takes as long as looking at so many times 64 bits
_LARGE = 20  # a segment with less than one in so many of all documents is not covered


@dataclass(frozen=True)
class Bits:
    """Rows of bits over the documents of some segments; `order` has the words of the rows, the frequent first."""

    files: tuple[SegmentFile, ...]
    covered: int
    order: list[bytes]
    frequencies: Array
    rows: list[Array]  # of `_STEP` rows each, as far as they were wanted
    making: Lock = field(default_factory=Lock)

    @classmethod
    def over(cls, snapshot: Snapshot, column: FacetColumn) -> Bits:
        """Return bits without a row yet, for the large segments at the front."""
        large = [n for n, part in enumerate(snapshot.parts) if part.file.documents * _LARGE >= snapshot.size]
        files = tuple(part.file for part in snapshot.parts[: large[-1] + 1])
        covered = sum(file.documents for file in files)
        inside = int(column.lengths[:covered].sum())
        frequencies = np.bincount(column.flat[:inside].astype(np.int64), minlength=len(column.words))
        most = min(len(frequencies), _BYTES * 8 // max(covered, 1))
        order = np.argsort(-frequencies, kind="stable")[:most]
        return cls(files, covered, [column.words[number] for number in order.tolist()], frequencies[order], [])

    def fits(self, snapshot: Snapshot) -> bool:
        """Tell whether a state of the index still begins with these segments."""
        return tuple(part.file for part in snapshot.parts[: len(self.files)]) == self.files

    def worth(self, column: FacetColumn, documents: int, limit: int) -> bool:
        """Tell whether looking at rows will likely take less time than counting so many documents one by one."""
        if not len(self.frequencies):
            return False
        expected = self.frequencies[min(limit, len(self.frequencies)) - 1] * documents / max(self.covered, 1)
        rows = int(np.searchsorted(-self.frequencies, -expected, side="right")) + _STEP
        return rows * self.covered / 64 < _ONE_BY_ONE * documents * len(column.flat) / len(column.lengths)

    def step(self, snapshot: Snapshot, facet: str, step: int) -> Array:
        """Return some rows, which are made if they are not there yet."""
        with self.making:
            while len(self.rows) <= step:
                words = self.order[len(self.rows) * _STEP : (len(self.rows) + 1) * _STEP]
                self.rows.append(
                    np.packbits([self._row(snapshot, facet, word) for word in words], axis=1).view(np.uint64)
                )
        return self.rows[step]

    def _row(self, snapshot: Snapshot, facet: str, word: bytes) -> Array:
        documents = snapshot.find(facet, word).documents
        return marked(documents[: np.searchsorted(documents, self.covered)], -(-self.covered // 64) * 64)


def best_by_bits(
    snapshot: Snapshot, facet: str, column: FacetColumn, documents: Array, limit: int
) -> tuple[Array, Array] | None:
    """Return numbers of values with their counts, among them the largest; nothing if that took too many rows."""
    from search.backends.whoosh.execute.facets import count

    bits = snapshot.bits(facet)
    if not bits.worth(column, len(documents), limit):
        return None
    split = int(np.searchsorted(documents, bits.covered))
    behind = count(column, documents[split:])
    most_behind = int(behind.max(initial=0))
    mask = np.packbits(marked(documents[:split], -(-bits.covered // 64) * 64)).view(np.uint64)
    counts = np.zeros(0, np.int64)
    numbers = np.zeros(0, np.int64)
    for step in range(-(-len(bits.order) // _STEP)):
        shared = np.bitwise_count(bits.step(snapshot, facet, step) & mask).sum(axis=1, dtype=np.int64)
        own = [column.number(word) for word in bits.order[step * _STEP : (step + 1) * _STEP]]
        numbers = np.append(numbers, own)
        counts = np.append(counts, shared + behind[own])
        following = bits.frequencies[len(numbers)] if len(numbers) < len(bits.frequencies) else 0
        settled = len(counts) >= limit and np.partition(counts, -limit)[-limit] > following + most_behind
        if settled or len(numbers) == len(column.words):
            held = counts > 0
            return numbers[held], counts[held]
    return None
