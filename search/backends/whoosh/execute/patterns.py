"""Words that begin so, fit a pattern, or are spelt nearly so: which of a segment's words, and their documents."""

import re
from collections.abc import Iterator

import numpy as np
from rapidfuzz.distance import Levenshtein
from whoosh.query import FuzzyTerm, Prefix, Query, Wildcard

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.lexicon import Lexicon
from search.backends.whoosh.codec.postings import NOTHING, Postings
from search.backends.whoosh.execute.snapshot import Snapshot

_WIDEST = 4  # bytes of a letter
_ANY = rb"[^\n]*"
_ONE = rb"[^\n\x80-\xbf][\x80-\xbf]*"  # a letter in UTF-8
_FEW = 50  # one in so many words may be looked at by itself, in the time that one pass over all takes


def match_pattern(snapshot: Snapshot, query: Prefix | Wildcard | FuzzyTerm) -> Array:
    """Return the living documents with a word that fits, rising."""
    mark = np.zeros(snapshot.size, bool)
    for file, base in snapshot.parts:
        if query.fieldname in file.indexed:
            for documents in _documents(file.postings(query.fieldname), query):
                mark[documents + base] = True
    if snapshot.alive is not None:
        mark &= snapshot.alive
    return np.flatnonzero(mark)


def _documents(postings: Postings, query: Query) -> Iterator[Array]:
    if isinstance(query, Prefix):
        yield postings.documents_of(*postings.lexicon.prefix(query.text.encode("utf-8", "surrogatepass")))
    else:
        yield from postings.documents_of_some(fitting(postings.lexicon, query))


def fitting(lexicon: Lexicon, query: Wildcard | FuzzyTerm) -> Array:
    """Return the words that fit, rising."""
    return _fuzzy(lexicon, query) if isinstance(query, FuzzyTerm) else _wildcard(lexicon, query.text)


def _wildcard(lexicon: Lexicon, pattern: str) -> Array:
    """Return the words that fit: of those that have its longest run of letters, or of all if that says little."""
    pieces = [piece.encode("utf-8", "surrogatepass") for piece in re.split(r"([*?])", pattern)]
    first, last = lexicon.prefix(pieces[0])
    expression = b"".join({b"*": _ANY, b"?": _ONE}.get(piece, re.escape(piece)) for piece in pieces)
    letters = max((piece for piece in pieces[2::2]), key=len, default=b"")
    if len(letters) > 1:
        words = lexicon.containing(letters, first, last, most=(last - first) // _FEW)
        if words is not None:
            fits = re.compile(expression).fullmatch
            return np.array([word for word in words.tolist() if fits(lexicon[word])], np.int64)
    lines, starts = lexicon.lines(first, last)
    found = [match.start() for match in re.finditer(b"\n" + expression + b"(?=\n)", lines)]
    return first + np.searchsorted(starts, found)


def _fuzzy(lexicon: Lexicon, query: FuzzyTerm) -> Array:
    text, edits = query.text, int(query.maxdist)
    first, last = lexicon.prefix(text[: query.prefixlength].encode("utf-8", "surrogatepass"))
    size = len(text.encode("utf-8", "surrogatepass"))
    lengths = lexicon.lengths(first, last)
    near = np.flatnonzero(np.abs(lengths - size) <= edits * _WIDEST)
    if not len(near):
        return NOTHING
    words = lexicon.slice(first, last)
    distance = Levenshtein.distance
    return np.array(
        [
            first + n
            for n in near.tolist()
            if distance(text, words[n].decode("utf-8", "surrogatepass"), score_cutoff=edits) <= edits
        ],
        np.int64,
    )
