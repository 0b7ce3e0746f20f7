"""The order of documents, worked out no further than the page that is asked for."""

from collections.abc import Sequence

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.matches import Matches
from search.backends.whoosh.execute.snapshot import Snapshot
from search.backends.whoosh.request import Ask


def largest(keys: Sequence[Array], size: int) -> Array:
    """Return the places of the largest by the first key, then by the second and so on, in that order."""
    left = np.arange(len(keys[0]))
    chosen: list[Array] = []
    for key in keys:
        wanted = size - sum(len(part) for part in chosen)
        if wanted <= 0 or len(left) <= wanted:
            break
        values = key[left]
        bound = np.partition(values, len(values) - wanted)[len(values) - wanted]
        chosen.append(left[values > bound])
        left = left[values == bound]
    best = np.concatenate([*chosen, left])
    return best[np.lexsort([-key[best] for key in reversed(keys)])][: max(size, 0)]


def page(snapshot: Snapshot, ask: Ask, found: Matches) -> Array:
    """Return the places in `found` of the documents of the page, in order."""
    return largest(order(snapshot, ask, found), ask.offset + ask.limit)[ask.offset :]


def order(snapshot: Snapshot, ask: Ask, found: Matches) -> tuple[Array, ...]:
    """Return what hits are ordered by, the largest first."""
    days = snapshot.intervals("published")
    latest = days.latest[found.documents].astype(np.int64)
    keys: tuple[Array, ...] = (latest, found.documents)
    if ask.order == "relevance":
        return (found.scored(), *keys)
    if ask.order == "oldest":
        return -days.earliest[found.documents].astype(np.int64), found.documents
    return keys
