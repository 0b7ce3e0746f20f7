"""How telling the documents of a word are: BM25 by whole columns, over the living documents of the whole index.

However the index is cut into segments, and whatever was deleted from it, the scores are the same to the last bit.
"""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.snapshot import Snapshot
from search.backends.whoosh.scoring import K1, B, telling


def telling_of(snapshot: Snapshot, documents: Array) -> float:
    """Return how telling a word is, by the languages of the documents that have it."""
    numbers, sizes = snapshot.languages
    if len(sizes) == 1:
        return telling(sizes, dict.fromkeys(sizes, len(documents)))
    return telling(sizes, dict(enumerate(np.bincount(numbers[documents]).tolist())))


def weigh(snapshot: Snapshot, field: str, weight: float, documents: Array, frequencies: Array | float) -> Array:
    """Return the scores of documents for a word that is so telling, by how often it stands in each."""
    length = snapshot.lengths(field)[documents] * (B / snapshot.mean_length(field))
    length += 1 - B
    length *= K1
    length += frequencies
    scores: Array = frequencies * (weight * (K1 + 1)) / length
    return scores
