"""Words side by side, or near each other, by their positions.

A place is one number: the document in the high half, the position in the low half. So places sort by document
and then by position, and what is within reach of a place is in the same document.
"""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.postings import NOTHING
from search.backends.whoosh.codec.ragged import exclusive_sum
from search.backends.whoosh.execute.bm25 import telling_of, weigh
from search.backends.whoosh.execute.matches import NONE, Matches, marked
from search.backends.whoosh.execute.snapshot import Snapshot, joined
from search.backends.whoosh.nodes import Sequence, Slot

_HALF = 32
_LOOK_UP = 16  # so many times as many places are worth a search for each


def match_sequence(snapshot: Snapshot, query: Sequence, within: Array | None) -> Matches:
    """Return the documents in which the slots are filled, among all or those that `within` marks."""
    candidates = _with_every_slot(snapshot, query.slots)
    if not candidates.any():
        return NONE
    places = [_places(snapshot, slot, candidates) for slot in query.slots]
    starts = _side_by_side(places) if query.within is None else _near(places, query.within)
    documents, counts = np.unique(starts >> _HALF, return_counts=True)
    frequencies = counts.astype(np.float64) if query.within is None else np.ones(len(documents))
    weight = telling_of(snapshot, documents) if query.boost else 0.0  # in the whole index, whatever is asked for
    if within is not None:
        keep = within[documents]
        documents, frequencies = documents[keep], frequencies[keep]
    if not query.boost:
        return Matches(documents)
    scores = weigh(snapshot, query.slots[0][0][0], weight, documents, frequencies)
    return Matches(documents, scores).weighted(query.boost)


def _with_every_slot(snapshot: Snapshot, slots: tuple[Slot, ...]) -> Array:
    every: Array | None = None
    for slot in slots:
        mark = marked(joined([snapshot.found(*word).documents for word in slot]), snapshot.size)
        every = mark if every is None else every & mark
    return np.zeros(snapshot.size, bool) if every is None else every


def _places(snapshot: Snapshot, slot: Slot, candidates: Array) -> Array:
    """Return where any word of a slot stands in the candidates, rising, each place once."""
    every = [_places_of_word(snapshot, *word, candidates) for word in slot]
    every = [places for places in every if len(places)]
    return _each_once(every) if len(every) > 1 else joined(every)


def _places_of_word(snapshot: Snapshot, field: str, word: str, candidates: Array) -> Array:
    parts = []
    for postings, number, base in snapshot.words(field, word.encode("utf-8", "surrogatepass")):
        documents = postings.documents(number) + base
        less_one = postings.frequencies(number)
        positions = postings.positions(number, less_one)
        rows = np.flatnonzero(candidates[documents])
        counts = less_one.astype(np.int64) + 1
        if len(rows) < len(documents):
            starts, counts = exclusive_sum(counts)[rows], counts[rows]
            positions = positions[np.repeat(starts - exclusive_sum(counts), counts) + np.arange(counts.sum())]
            documents = documents[rows]
        parts.append((np.repeat(documents, counts) << _HALF) | positions)
    return joined(parts) if parts else NOTHING


def _side_by_side(places: list[Array]) -> Array:
    """Return the places where the first slot stands and the others follow one by one."""
    order = sorted(range(len(places)), key=lambda slot: len(places[slot]))
    starts = places[order[0]] - order[0]
    for slot in order[1:]:
        starts = _common(starts + slot, places[slot]) - slot
    return starts


def _each_once(parts: list[Array]) -> Array:
    """Return all places, rising; not by `np.unique`, whose hash can hardly tell such numbers apart."""
    places = np.sort(np.concatenate(parts))
    first = np.ones(len(places), bool)
    np.not_equal(places[1:], places[:-1], out=first[1:])
    return places[first]


def _common(few: Array, many: Array) -> Array:
    """Return what two rising arrays share: looked up one by one, or by a sort, which soon takes less time."""
    if len(few) * _LOOK_UP < len(many):
        found = np.searchsorted(many, few)
        found[found == len(many)] = 0
        shared: Array = few[many[found] == few]
        return shared
    both: Array = np.sort(np.concatenate((few, many)))
    shared = both[:-1][both[1:] == both[:-1]]
    return shared


def _near(places: list[Array], reach: int) -> Array:
    """Return the places from which on every slot is filled within reach."""
    starts = _each_once(places)
    for one in places:
        following = np.searchsorted(one, starts)
        inside = following < len(one)
        starts, following = starts[inside], following[inside]
        starts = starts[one[following] <= starts + reach]
    return starts
