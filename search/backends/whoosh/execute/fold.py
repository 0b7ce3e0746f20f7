"""Leaves only the first of the hits that share a value: of all reports of one event, the one that ranks highest."""

import numpy as np

from search.backends.whoosh.execute.matches import Matches, kept
from search.backends.whoosh.execute.page import order
from search.backends.whoosh.execute.snapshot import Snapshot
from search.backends.whoosh.request import Ask


def folded(snapshot: Snapshot, ask: Ask, found: Matches) -> Matches:
    """Return the hits without those that follow another with the same value in the field that is folded."""
    if not ask.fold or not len(found.documents):
        return found
    column = snapshot.facet(ask.fold)
    sharing = np.flatnonzero(column.lengths[found.documents])
    if not len(sharing):
        return found
    values = column.flat[column.starts[found.documents[sharing]]]
    keys = [-key[sharing] for key in reversed(order(snapshot, ask, found))]
    ranked = np.lexsort(keys)
    _, firsts = np.unique(values[ranked], return_index=True)
    keep = np.ones(len(found.documents), bool)
    keep[sharing] = False
    keep[sharing[ranked[firsts]]] = True
    return kept(found, keep)
