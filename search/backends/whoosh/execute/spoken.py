"""The months that most of the documents found speak of."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.execute.columns import IntervalColumn
from search.backends.whoosh.execute.histogram import Months, month_names, month_numbers
from search.backends.whoosh.execute.matches import marked
from search.backends.whoosh.execute.page import largest
from search.backends.whoosh.execute.snapshot import Snapshot


def spoken(snapshot: Snapshot, documents: Array, most: int) -> Months:
    """Return the most frequent months and how many of these documents speak of each, the latest first among equals.

    A document speaks of a month if one of its stretches of days lies within it; longer stretches count for none.
    """
    owners, months = snapshot.put_together("spoken", within_months)
    if len(documents) < snapshot.size:
        months = months[marked(documents, snapshot.size)[owners]]
    counts = np.bincount(months)
    held = np.flatnonzero(counts)
    best = largest((counts[held], held), most)
    return tuple(zip(month_names(held[best]), counts[held[best]].tolist(), strict=True))


def within_months(file: SegmentFile, base: int) -> Array:
    """Return documents in one row, and in a second the number of a month that each speaks of, once each."""
    column = IntervalColumn.of("mentions", [file])
    first, last = month_numbers(column.first), month_numbers(column.last)
    within = first == last
    owners, months = column.owner[within], first[within]
    fresh = np.ones(len(owners), bool)  # the stretches of a document are sorted, so that equal months are neighbours
    fresh[1:] = (owners[1:] != owners[:-1]) | (months[1:] != months[:-1])
    return np.stack([owners[fresh] + base, months[fresh]]).astype(np.int32)
