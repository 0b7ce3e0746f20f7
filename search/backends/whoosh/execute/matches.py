"""Documents that match a part of a query, with their scores, and how such sets are put together."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from search.backends.whoosh.codec.container import Array

_SPARSE = 50  # a union of less than one document in so many is sorted, not laid out over all documents


class Matches(NamedTuple):
    """Numbers of documents, rising, and the score of each; without scores where all are 0."""

    documents: Array
    scores: Array | None = None

    def weighted(self, boost: float) -> "Matches":
        """Return the same documents with their scores times a number."""
        if self.scores is None or boost == 1.0:
            return self
        return Matches(self.documents, self.scores * boost if boost else None)

    def scored(self) -> Array:
        """Return the scores as an array, whether there are any or not."""
        return np.zeros(len(self.documents)) if self.scores is None else self.scores


NONE = Matches(np.zeros(0, np.int64))


def constant(documents: Array, score: float) -> Matches:
    """Return documents that all have one score."""
    return Matches(documents, np.full(len(documents), score) if score else None)


def marked(documents: Array, size: int) -> Array:
    """Return for each of so many documents whether it is among some."""
    mark = np.zeros(size, bool)
    mark[documents] = True
    return mark


def union(parts: Sequence[Matches], size: int) -> Matches:
    """Return the documents of any part; scores add up in the order of the parts."""
    parts = [part for part in parts if len(part.documents)]
    if len(parts) < 2:
        return parts[0] if parts else NONE
    if sum(len(part.documents) for part in parts) * _SPARSE < size:
        return _sorted_union(parts)
    mark = np.zeros(size, bool)
    for part in parts:
        mark[part.documents] = True
    return _summed(np.flatnonzero(mark), parts, size)


def counted_union(parts: Sequence[Matches], size: int) -> tuple[Matches, Array]:
    """Return the union, and of how many parts each of its documents is."""
    counts = np.zeros(size, np.int64)
    for part in parts:
        np.add.at(counts, part.documents, 1)
    documents = np.flatnonzero(counts != 0)
    return _summed(documents, parts, size), counts[documents]


def _sorted_union(parts: Sequence[Matches]) -> Matches:
    every = np.concatenate([part.documents for part in parts])
    documents, place = np.unique(every, return_inverse=True)
    if all(part.scores is None for part in parts):
        return Matches(documents)
    return Matches(documents, np.bincount(place, np.concatenate([part.scored() for part in parts])))


def _summed(documents: Array, parts: Sequence[Matches], size: int) -> Matches:
    if all(part.scores is None for part in parts):
        return Matches(documents)
    scores = np.zeros(size)
    for part in parts:
        if part.scores is not None:
            np.add.at(scores, part.documents, part.scores)
    return Matches(documents, scores[documents])


def narrowed(found: Matches, part: Matches) -> Matches:
    """Return the documents of `part`, all of which are in `found`; scores add up."""
    if found.scores is None:
        return part
    own = found.scores[np.searchsorted(found.documents, part.documents)]
    return Matches(part.documents, own if part.scores is None else own + part.scores)


def topped_up(found: Matches, part: Matches) -> Matches:
    """Return the documents of `found`, with the scores of `part`, all of which are in `found`, added."""
    if part.scores is None or not len(part.documents):
        return found
    scores = found.scored().copy()
    scores[np.searchsorted(found.documents, part.documents)] += part.scores
    return Matches(found.documents, scores)


def kept(found: Matches, keep: Array) -> Matches:
    """Return the documents for which `keep`, as long as they, says so."""
    places = np.flatnonzero(keep)
    return Matches(found.documents[places], None if found.scores is None else found.scores[places])
