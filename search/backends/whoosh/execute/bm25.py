"""How telling the documents of a word are: BM25 by whole columns, over the living documents of the whole index.

However the index is cut into segments, and whatever was deleted from it, the scores are the same to the last bit.
"""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.snapshot import Snapshot
from search.backends.whoosh.nodes import Slot
from search.backends.whoosh.scoring import K1, B, telling

_WORDS = 10_000  # of which it is kept how telling they are


def telling_of_words(snapshot: Snapshot, words: Slot, documents: Array) -> float:
    """Return how telling words are, taken as one, that stand in these documents; kept for the next search."""
    weight = snapshot.weights.get(words)
    if weight is None:
        if len(snapshot.weights) > _WORDS:
            snapshot.weights.clear()
        weight = snapshot.weights[words] = telling_of(snapshot, documents)
    return weight


def telling_of(snapshot: Snapshot, documents: Array) -> float:
    """Return how telling it is to be found in just these documents, by their languages."""
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
