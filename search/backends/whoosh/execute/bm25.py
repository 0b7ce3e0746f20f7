"""How telling the documents of a word are: BM25 by whole columns, over the living documents of the whole index.

However the index is cut into segments, and whatever was deleted from it, the scores are the same to the last bit.
"""

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.snapshot import Snapshot
from search.backends.whoosh.scoring import K1, B, idf


def weigh(snapshot: Snapshot, field: str, found: int, documents: Array, frequencies: Array | float) -> Array:
    """Return the scores of documents, of so many `found` in all, by how often a word stands in each."""
    weight = idf(snapshot.documents, found)
    length = snapshot.lengths(field)[documents] * (B / snapshot.mean_length(field))
    length += 1 - B
    length *= K1
    length += frequencies
    scores: Array = frequencies * (weight * (K1 + 1)) / length
    return scores
