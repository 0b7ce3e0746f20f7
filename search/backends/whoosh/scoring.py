"""How hits are weighed: BM25 in every field, the fields added up with the weights of `compile.py`."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

from whoosh.reading import IndexReader
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

Key = TypeVar("Key")  # of a language: its code, or its number

K1 = 1.2
B = 0.75

WINDOW = 50  # hits that are compared by parts of words; 200 rank no better
LIKENESS = 0.5  # what parts of words weigh beside the stem of the text, which weighs 1


def idf(documents: int, found: int) -> float:
    """Return how telling a word is that stands in `found` of so many documents.

    Whoosh's own formula gives words that stand everywhere a weight of about 1, and natural questions suffer from it.
    """
    return math.log(1 + (documents - found + 0.5) / (found + 0.5))


def telling(languages: Mapping[Key, int], found: Mapping[Key, int]) -> float:
    """Return how telling a word is in the languages that have it, on average over the documents `found` in each.

    All documents of all languages would make a word that stands everywhere in one language look rare.
    """
    total = sum(found.values())
    each = (count * idf(languages[code], count) for code, count in found.items() if count)
    return math.fsum(each) / total if total else 0.0


def languages_of(reader: IndexReader, documents: Iterable[int] | None = None) -> Counter[str]:
    """Return how many of some documents, or of all that live, are in each language; "" where it is not known."""
    chosen = reader.all_doc_ids() if documents is None else documents
    if not reader.has_column("language"):
        return Counter({"": sum(1 for _ in chosen)})
    column = reader.column_reader("language")
    return Counter("".join(column[document][:1]) for document in chosen)


def bm25(weight: float, frequency: float, length: float, mean: float) -> float:
    """Return the score of a word in one document: `weight` is how telling it is, `mean` the field's mean length."""
    return weight * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / mean))


class Weighting(BM25F):
    """The same model as Whoosh's own searcher takes it."""

    def __init__(self) -> None:
        super().__init__(B=B, K1=K1)

    def idf(self, searcher: Searcher, fieldname: str, text: str) -> float:
        """Return the weight of a word."""
        every, found = Counter[str](), Counter[str]()
        for reader, _ in searcher.get_parent().reader().leaf_readers():
            every += languages_of(reader)
            if (fieldname, text) in reader:
                found += languages_of(reader, reader.postings(fieldname, text).all_ids())
        return telling(every, found)
