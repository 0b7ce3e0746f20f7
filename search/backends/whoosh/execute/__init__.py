"""Answers a search over one state of the index with whole columns at a time (docs/engine.md)."""

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.execute.evaluate import evaluate
from search.backends.whoosh.execute.facets import facet
from search.backends.whoosh.execute.fold import folded
from search.backends.whoosh.execute.histogram import histogram
from search.backends.whoosh.execute.likeness import refined
from search.backends.whoosh.execute.matches import Matches, kept
from search.backends.whoosh.execute.narrow import chosen, in_spans
from search.backends.whoosh.execute.page import page
from search.backends.whoosh.execute.snapshot import Snapshot, current_snapshot
from search.backends.whoosh.execute.spoken import spoken
from search.backends.whoosh.request import Answer, Ask, Found

__all__ = ["Snapshot", "current_snapshot", "execute"]


def execute(snapshot: Snapshot, ask: Ask) -> Answer:
    """Answer a search."""
    if not snapshot.documents:
        return Answer(total=0, facets=dict.fromkeys(ask.facets, ()))
    found = evaluate(ask.query, snapshot, in_spans(snapshot, ask.spans))
    passes: dict[str, Array] = {}
    for choice in ask.choices:
        passes[choice.field] = chosen(snapshot, choice, found.documents) & passes.get(choice.field, True)
    hits = kept(found, np.logical_and.reduce(list(passes.values()))) if passes else found
    hits = refined(snapshot, ask, hits)
    rows = folded(snapshot, ask, hits)
    places = page(snapshot, ask, rows)
    scores = rows.scored()[places].tolist()
    documents = rows.documents[places].tolist()
    return Answer(
        total=len(hits.documents),
        rows=len(rows.documents),
        months=histogram(snapshot, hits.documents) if ask.months else (),
        spoken=spoken(snapshot, hits.documents, ask.spoken) if ask.spoken else (),
        found=tuple(Found(score=s, stored=snapshot.stored(d)) for s, d in zip(scores, documents, strict=True)),
        facets={name: _facet(snapshot, ask, name, found, hits, passes) for name in ask.facets},
    )


def _facet(
    snapshot: Snapshot, ask: Ask, name: str, found: Matches, hits: Matches, passes: dict[str, Array]
) -> tuple[tuple[str, int], ...]:
    documents = hits.documents
    if name in passes:  # its own choice does not narrow it
        others = [passed for field, passed in passes.items() if field != name]
        documents = found.documents[np.logical_and.reduce(others)] if others else found.documents
    always = frozenset(value for c in ask.choices if c.field == name for value in c.wanted | c.unwanted)
    return facet(snapshot, name, documents, ask.facet_limit, always)
