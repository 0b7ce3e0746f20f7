"""What narrows a search besides its words: values chosen in facets, and stretches of days."""

from collections.abc import Iterable

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.matches import marked
from search.backends.whoosh.execute.snapshot import Snapshot, joined
from search.backends.whoosh.request import Choice, Interval, Span


def overlapping(snapshot: Snapshot, field: str, wanted: Iterable[Interval]) -> Array:
    """Return for each document, living or not, whether one of its intervals shares a day with any of those wanted."""
    column = snapshot.intervals(field)
    mark = np.zeros(snapshot.size, bool)
    for first, last in wanted:
        mark[column.owner[(column.first <= last) & (column.last >= first)]] = True
    if snapshot.alive is not None:
        mark &= snapshot.alive
    return mark


def in_spans(snapshot: Snapshot, spans: Iterable[Span]) -> Array | None:
    """Return for each document whether it passes every span, or nothing where there are none."""
    passes: Array | None = None
    for span in spans:
        for intervals, sign in ((span.wanted, True), (span.unwanted, False)):
            if intervals:
                mark = overlapping(snapshot, span.field, intervals) == sign
                passes = mark if passes is None else passes & mark
    if passes is not None and snapshot.alive is not None:
        passes &= snapshot.alive
    return passes


def chosen(snapshot: Snapshot, choice: Choice, documents: Array) -> Array:
    """Return for each of some documents whether it passes a choice."""
    passes = np.ones(len(documents), bool)
    for values, sign in ((choice.wanted, True), (choice.unwanted, False)):
        if values:
            holders = joined([snapshot.found(choice.field, value).documents for value in sorted(values)])
            passes &= marked(holders, snapshot.size)[documents] == sign
    return passes
