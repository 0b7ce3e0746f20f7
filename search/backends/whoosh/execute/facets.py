"""How many of the documents found hold each value of a facet."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.ragged import exclusive_sum
from search.backends.whoosh.execute.columns import FacetColumn
from search.backends.whoosh.execute.page import largest


def count(column: FacetColumn, documents: Array) -> Array:
    """Return for each value how many of some documents hold it."""
    size = len(column.words)
    if column.single is not None:
        return np.bincount(column.single[documents], minlength=size + 1)[:size]
    if len(documents) == len(column.lengths):
        return np.bincount(column.flat, minlength=size)
    lengths = column.lengths[documents]
    places = np.repeat(column.starts[documents] - exclusive_sum(lengths), lengths)
    places += np.arange(len(places))
    return np.bincount(column.flat[places], minlength=size)


def ranked(column: FacetColumn, counts: Array, limit: int, always: frozenset[str]) -> tuple[tuple[str, int], ...]:
    """Return the most frequent values with their counts, by value among equals, and those that are always named."""
    held = np.flatnonzero(counts)
    best = held[largest((counts[held], -held), limit)]
    more = {column.number(value) for value in always} - set(best.tolist()) - {-1}
    rest = sorted((number for number in more if counts[number]), key=lambda number: (-counts[number], number))
    return tuple((column.words[n].decode("utf-8"), int(counts[n])) for n in [*best.tolist(), *rest])
