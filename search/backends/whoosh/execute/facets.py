"""How many of the documents found hold each value of a facet."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.ragged import exclusive_sum
from search.backends.whoosh.execute.bits import FEW, best_by_bits
from search.backends.whoosh.execute.columns import FacetColumn
from search.backends.whoosh.execute.matches import marked
from search.backends.whoosh.execute.page import largest
from search.backends.whoosh.execute.snapshot import Snapshot

_SPARSE = 16  # fewer than one value in so many is sorted, not counted in a column of all values

Counts = tuple[tuple[str, int], ...]


def facet(snapshot: Snapshot, field: str, documents: Array, limit: int, always: frozenset[str]) -> Counts:
    """Return the most frequent values with their counts, by value among equals, and those that are always named."""
    column = snapshot.facet(field)
    best = _best(snapshot, field, column, documents, limit)
    more = sorted(always - {value for value, _ in best})
    counts = {value: _count_one(snapshot, field, value, documents) for value in more}
    return best + tuple(sorted(((v, c) for v, c in counts.items() if c), key=lambda item: (-item[1], item[0])))


def _best(snapshot: Snapshot, field: str, column: FacetColumn, documents: Array, limit: int) -> Counts:
    found = None
    if column.single is None and FEW < len(documents) < snapshot.size:
        found = best_by_bits(snapshot, field, column, documents, limit)
    numbers, counts = found or _held(column, documents)
    places = largest((counts, -numbers), limit)
    best = zip(numbers[places].tolist(), counts[places].tolist(), strict=True)
    return tuple((column.words[number].decode("utf-8"), amount) for number, amount in best)


def _held(column: FacetColumn, documents: Array) -> tuple[Array, Array]:
    """Return the numbers of the values that some documents hold, and how many hold each."""
    if len(documents) == len(column.lengths):
        counts = column.totals
    else:
        values = _values(column, documents)
        if len(values) * _SPARSE < len(column.words):
            return np.unique(values, return_counts=True)
        counts = _counted(column, values)
    numbers = np.flatnonzero(counts != 0)
    return numbers, counts[numbers]


def count(column: FacetColumn, documents: Array) -> Array:
    """Return for each value how many of some documents hold it."""
    return _counted(column, _values(column, documents))


def _counted(column: FacetColumn, values: Array) -> Array:
    return np.bincount(values, minlength=len(column.words))


def _values(column: FacetColumn, documents: Array) -> Array:
    if column.single is not None:
        held: Array = column.single[documents].astype(np.int64)
        return held[held < len(column.words)]
    lengths = column.lengths[documents]
    places = np.repeat(column.starts[documents] - exclusive_sum(lengths), lengths)
    places += np.arange(len(places))
    return column.flat.take(places).astype(np.int64)


def _count_one(snapshot: Snapshot, field: str, value: str, documents: Array) -> int:
    holders = snapshot.found(field, value).documents
    return int(np.count_nonzero(marked(documents, snapshot.size)[holders]))
