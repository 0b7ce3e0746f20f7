"""How many of the documents found were published in each month."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.execute.columns import IntervalColumn
from search.backends.whoosh.execute.snapshot import Snapshot

_EPOCH = 719_163  # the ordinal of the day from which NumPy counts
_FIRST = -1969 * 12 - 1  # what NumPy calls the month before January of the year 1; here it stands for none

Months = tuple[tuple[str, int], ...]


def histogram(snapshot: Snapshot, documents: Array) -> Months:
    """Return each month in which some of these documents were published and how many, in order: ("2016-08", 3).

    Documents that may be of several months, or of none, are left out.
    """
    numbers = snapshot.put_together("months", months)[documents]
    counts = np.bincount(numbers, minlength=1)
    counts[0] = 0
    held = np.flatnonzero(counts)
    return tuple(zip(month_names(held), counts[held].tolist(), strict=True))


def month_names(numbers: Array) -> list[str]:
    """Return months by their numbers: 24212 is "2017-08"."""
    names: list[str] = (numbers + _FIRST).astype("datetime64[M]").astype(str).tolist()
    return names


def months(file: SegmentFile, base: int) -> Array:
    """Return the number of the month in which each document was published: 1 for that of the first day, 0 for none."""
    column = IntervalColumn.of("published", [file])
    known = column.earliest > 0
    found = np.zeros(len(column.earliest), np.int32)
    first, last = (month_numbers(days[known]) for days in (column.earliest, column.latest))
    found[known] = np.where(first == last, first, 0)
    return found


def month_numbers(days: Array) -> Array:
    """Return the number of the month of each day: 1 for that of the first day."""
    months: Array = (days.astype(np.int64) - _EPOCH).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return months - _FIRST
