"""How many of the documents found were published in each month."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.columns import IntervalColumn
from search.backends.whoosh.execute.snapshot import Snapshot

_EPOCH = 719_163  # the ordinal of the day from which NumPy counts
_FIRST = -1969 * 12 - 1  # what NumPy calls the month before January of the year 1; here it stands for none

Months = tuple[tuple[str, int], ...]


def histogram(snapshot: Snapshot, documents: Array) -> Months:
    """Return each month in which some of these documents were published and how many, in order: ("2016-08", 3).

    Documents that may be of several months, or of none, are left out.
    """
    column = snapshot.intervals("published")
    numbers = snapshot.put_together("months", lambda: months(column))[documents]
    counts = np.bincount(numbers, minlength=1)
    counts[0] = 0
    held = np.flatnonzero(counts)
    names = (held + _FIRST).astype("datetime64[M]").astype(str).tolist()
    return tuple(zip(names, counts[held].tolist(), strict=True))


def months(column: IntervalColumn) -> Array:
    """Return the number of the month in which each document was published: 1 for that of the first day, 0 for none."""
    known = column.earliest > 0
    found = np.zeros(len(column.earliest), np.int32)
    first, last = (_month(days[known]) for days in (column.earliest, column.latest))
    found[known] = np.where(first == last, first - _FIRST, 0)
    return found


def _month(days: Array) -> Array:
    return (days.astype(np.int64) - _EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
