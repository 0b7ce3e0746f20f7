"""How hits are weighed: BM25 in every field, the fields added up with the weights of `compile.py`."""

import math

from whoosh.scoring import BM25F
from whoosh.searching import Searcher

K1 = 1.2
B = 0.75

WINDOW = 50  # hits that are compared by parts of words; 200 rank no better
LIKENESS = 0.5  # what parts of words weigh beside the stem of the text, which weighs 1


def idf(documents: int, found: int) -> float:
    """Return how telling a word is that stands in `found` of so many documents.

    Whoosh's own formula gives words that stand everywhere a weight of about 1, and natural questions suffer from it.
    """
    return math.log(1 + (documents - found + 0.5) / (found + 0.5))


def bm25(weight: float, frequency: float, length: float, mean: float) -> float:
    """Return the score of a word in one document: `weight` is its idf, `mean` the field's mean length."""
    return weight * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / mean))


class Weighting(BM25F):
    """The same model as Whoosh's own searcher takes it."""

    def __init__(self) -> None:
        super().__init__(B=B, K1=K1)

    def idf(self, searcher: Searcher, fieldname: str, text: str) -> float:
        """Return the weight of a word."""
        parent = searcher.get_parent()
        return idf(parent.doc_count_all(), parent.doc_frequency(fieldname, text))
