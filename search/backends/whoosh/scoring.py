"""How hits are weighed: BM25 in every field, the fields added up with the weights of `compile.py`."""

import math

from whoosh.scoring import BM25F

K1 = 1.2
B = 0.75


def idf(documents: int, found: int) -> float:
    """Return how telling a word is that stands in `found` of so many documents, as Whoosh reckons it."""
    return math.log(documents / (found + 1)) + 1


def bm25(weight: float, frequency: float, length: float, mean: float) -> float:
    """Return the score of a word in one document: `weight` is its idf, `mean` the field's mean length."""
    return weight * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / mean))


def weighting() -> BM25F:
    """Return the same model as Whoosh's own searcher takes it."""
    return BM25F(B=B, K1=K1)
