"""How like a query the documents at the top of a ranking are, by parts of words.

It comes second, over the first hits alone: to look for parts of words in all documents would take an index larger than
that of the words themselves, and finds hardly more. A group of letters weighs by BM25, as a word does; it stands in a
document as often as the words that have it, and in as many documents as each of these words does, taken together.
"""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.forward import FIELD
from search.backends.whoosh.execute.bm25 import weigh
from search.backends.whoosh.execute.matches import Matches
from search.backends.whoosh.execute.page import largest, order
from search.backends.whoosh.execute.snapshot import Part, Snapshot
from search.backends.whoosh.request import Ask
from search.backends.whoosh.scoring import LIKENESS, WINDOW, idf


def refined(snapshot: Snapshot, ask: Ask, found: Matches) -> Matches:
    """Return the same hits; to the scores of the first is added what parts of words say."""
    if not ask.grams or ask.order != "relevance" or found.scores is None or not found.scores.any():
        return found
    places = np.sort(largest(order(snapshot, ask, found), WINDOW))
    scores = found.scores.copy()
    scores[places] += LIKENESS * likeness(snapshot, ask.grams, found.documents[places])
    return Matches(found.documents, scores)


def likeness(snapshot: Snapshot, grams: tuple[str, ...], documents: Array) -> Array:
    """Return how like so many groups of letters some documents are, given rising."""
    counts = np.zeros((len(documents), len(grams)))
    found = np.zeros(len(grams), np.int64)
    keys = [gram.encode("utf-8", "surrogatepass") for gram in grams]
    for part in snapshot.parts:
        if FIELD in part.file.indexed:
            first, last = np.searchsorted(documents, [part.base, part.base + part.file.documents])
            _count(snapshot, part, keys, documents[first:last] - part.base, counts[first:last], found)
    total = np.zeros(len(documents))
    most = max(snapshot.documents - 1, 0)
    for number, often in enumerate(found.tolist()):
        if often:
            total += weigh(snapshot, FIELD, idf(snapshot.documents, min(often, most)), documents, counts[:, number])
    return total


def _count(snapshot: Snapshot, part: Part, grams: list[bytes], documents: Array, counts: Array, found: Array) -> None:
    """Add how often each group stands in each document of a segment, and in how many documents in all."""
    lexicon = part.file.grams.lexicon
    places = {number: place for number, gram in enumerate(grams) if (place := lexicon.find(gram)) >= 0}
    if not places:
        return
    rows = [part.file.grams.documents(place) for place in places.values()]
    words, owners = np.concatenate(rows), np.repeat(list(places), [len(row) for row in rows])
    living = snapshot.living(part, FIELD)
    found += np.bincount(owners, living[words], len(grams)).astype(np.int64)
    own, frequencies, lengths = part.file.forward.rows(documents.tolist())
    mark = np.zeros(len(living), bool)
    mark[own] = True
    words, owners = words[mark[words]], owners[mark[words]]
    held = np.unique(words)
    if not len(held):
        return
    column = np.full(len(living), -1, np.int32)
    column[held] = np.arange(len(held))
    kept = column[own] >= 0
    stands = np.zeros((len(documents), len(held)))
    stands[np.repeat(np.arange(len(documents)), lengths)[kept], column[own[kept]]] = frequencies[kept]
    numbers, starts = np.unique(owners, return_index=True)
    counts[:, numbers] += np.add.reduceat(stands[:, column[words]], starts, axis=1)
