"""What a query matches, and how well: each node of the tree has its way, found by its type.

`within`, where given, marks the documents that are still of interest, so that a part of a conjunction weighs no more
than it has to. What is counted to tell how telling a word is, is counted in the whole index all the same.
"""

from functools import singledispatch

import numpy as np
from whoosh import query as whoosh

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.postings import NOTHING
from search.backends.whoosh.execute.bm25 import telling_of_words, weigh
from search.backends.whoosh.execute.matches import (
    NONE,
    Matches,
    constant,
    counted_union,
    kept,
    marked,
    narrowed,
    topped_up,
    union,
)
from search.backends.whoosh.execute.narrow import overlapping
from search.backends.whoosh.execute.patterns import match_pattern
from search.backends.whoosh.execute.sequences import match_sequence
from search.backends.whoosh.execute.snapshot import Found, Snapshot
from search.backends.whoosh.nodes import Constant, Coverage, Overlaps, Sequence, Slot, Synonyms

_NULL = type(whoosh.NullQuery)


@singledispatch
def evaluate(query: whoosh.Query, snapshot: Snapshot, within: Array | None = None) -> Matches:
    """Return the living documents that a query matches, with their scores."""
    if isinstance(query, _NULL):
        return NONE
    raise TypeError(f"The executor knows no {type(query).__name__}, only the nodes that request.py names.")


@evaluate.register
def _(query: whoosh.Term, snapshot: Snapshot, within: Array | None = None) -> Matches:
    word = (query.fieldname, query.text)
    return _weighed(snapshot, (word,), snapshot.found(*word), query.boost, within)


@evaluate.register
def _(query: Synonyms, snapshot: Snapshot, within: Array | None = None) -> Matches:
    parts = [part for word in query.words if len((part := snapshot.found(*word)).documents)]
    if len(parts) > 1:
        documents, frequencies = union([Matches(*part) for part in parts], snapshot.size)
        parts = [Found(documents, NOTHING if frequencies is None else frequencies)]
    return _weighed(snapshot, query.words, parts[0], query.boost, within) if parts else NONE


def _weighed(snapshot: Snapshot, words: Slot, every: Found, boost: float, within: Array | None) -> Matches:
    documents, frequencies = every
    weight = telling_of_words(snapshot, words, documents) if boost else 0.0
    if within is not None:
        keep = np.flatnonzero(within[documents])
        documents, frequencies = documents[keep], frequencies[keep]
    if not boost or not len(documents):
        return Matches(documents)
    return Matches(documents, weigh(snapshot, words[0][0], weight, documents, frequencies)).weighted(boost)


@evaluate.register
def _(query: whoosh.Or, snapshot: Snapshot, within: Array | None = None) -> Matches:
    parts = [evaluate(part, snapshot, within) for part in query.subqueries]
    return union(parts, snapshot.size).weighted(query.boost)


@evaluate.register
def _(query: Coverage, snapshot: Snapshot, within: Array | None = None) -> Matches:
    parts = [evaluate(part, snapshot, within) for part in query.subqueries]
    found, counts = counted_union(parts, snapshot.size)
    if found.scores is None:
        return found
    factor = 1 - query.share + query.share / max(len(parts), 1) * counts
    return Matches(found.documents, query.boost * found.scores * factor)


@evaluate.register
def _(query: whoosh.And, snapshot: Snapshot, within: Array | None = None) -> Matches:
    parts = sorted(query.subqueries, key=lambda part: _size(part, snapshot))
    found = evaluate(parts[0], snapshot, within) if parts else NONE
    for part in parts[1:]:
        if not len(found.documents):
            return NONE
        found = narrowed(found, evaluate(part, snapshot, marked(found.documents, snapshot.size)))
    return found.weighted(query.boost)


@evaluate.register
def _(query: whoosh.AndNot, snapshot: Snapshot, within: Array | None = None) -> Matches:
    found = evaluate(query.a, snapshot, within)
    unwanted = evaluate(unscored(query.b), snapshot, marked(found.documents, snapshot.size))
    return kept(found, ~marked(unwanted.documents, snapshot.size)[found.documents]).weighted(query.boost)


@evaluate.register
def _(query: whoosh.AndMaybe, snapshot: Snapshot, within: Array | None = None) -> Matches:
    found = evaluate(query.a, snapshot, within)
    more = evaluate(query.b, snapshot, marked(found.documents, snapshot.size))
    return topped_up(found, more).weighted(query.boost)


@evaluate.register
def _(query: Constant, snapshot: Snapshot, within: Array | None = None) -> Matches:
    return constant(evaluate(unscored(query.part), snapshot, within).documents, query.boost)


@evaluate.register
def _(query: whoosh.Every, snapshot: Snapshot, within: Array | None = None) -> Matches:
    documents = snapshot.everything if within is None else np.flatnonzero(within)
    return constant(documents, query.boost)


@evaluate.register(whoosh.Prefix)
@evaluate.register(whoosh.Wildcard)
@evaluate.register(whoosh.FuzzyTerm)
def _(query: whoosh.Prefix, snapshot: Snapshot, within: Array | None = None) -> Matches:
    documents = match_pattern(snapshot, query)
    return constant(documents if within is None else documents[within[documents]], query.boost)


@evaluate.register
def _(query: Sequence, snapshot: Snapshot, within: Array | None = None) -> Matches:
    return match_sequence(snapshot, query, within)


@evaluate.register
def _(query: Overlaps, snapshot: Snapshot, within: Array | None = None) -> Matches:
    mark = overlapping(snapshot, query.fieldname, ((query.first, query.last),))
    return constant(np.flatnonzero(mark if within is None else mark & within), query.boost)


def unscored(query: whoosh.Query) -> whoosh.Query:
    """Return a query that matches the same and weighs nothing, where that is easily said."""
    if isinstance(query, whoosh.Term):
        return whoosh.Term(query.fieldname, query.text, boost=0.0)
    if isinstance(query, Synonyms):
        return Synonyms(query.words, 0.0)
    if type(query) is whoosh.Or:
        return whoosh.Or([unscored(part) for part in query.subqueries])
    if isinstance(query, whoosh.Prefix):
        return whoosh.Prefix(query.fieldname, query.text, boost=0.0)
    return query


def _size(query: whoosh.Query, snapshot: Snapshot) -> int:
    """Return how many documents a query could match at most, without looking closely."""
    if isinstance(query, whoosh.Term):
        return len(snapshot.found(query.fieldname, query.text).documents)
    if isinstance(query, Synonyms):
        return sum(len(snapshot.found(*word).documents) for word in query.words)
    if isinstance(query, Sequence):
        return min(sum(len(snapshot.found(*word).documents) for word in slot) for slot in query.slots)
    if isinstance(query, whoosh.Or):
        return sum(_size(part, snapshot) for part in query.subqueries)
    if isinstance(query, whoosh.And):
        return min((_size(part, snapshot) for part in query.subqueries), default=0)
    if isinstance(query, whoosh.AndNot | whoosh.AndMaybe):
        return _size(query.a, snapshot)
    return _size(query.part, snapshot) if isinstance(query, Constant) else snapshot.size
