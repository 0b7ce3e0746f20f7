"""Runs a query with Whoosh's own searcher, the plain way: every document is weighed, so every count is exact."""

import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whoosh import index as whoosh
from whoosh.searching import Searcher

from search.backends.whoosh.nodes import walk
from search.backends.whoosh.request import Answer, Ask, Choice, Found, Span
from search.backends.whoosh.scoring import Weighting

Values = dict[str, tuple[str, ...]]


class Snapshot:
    """One open state of the index, which stays as it is while others write."""

    def __init__(self, folder: Path) -> None:
        index = whoosh.open_dir(str(folder))
        self.generation = index.latest_generation()
        self.searcher: Searcher = index.searcher(weighting=Weighting())
        self.lock = threading.Lock()  # Whoosh's files have one place to read from

    def execute(self, ask: Ask) -> Answer:
        """Answer a search."""
        with self.lock:
            return execute(self.searcher, ask)

    def count(self) -> int:
        """Return the number of documents."""
        return int(self.searcher.doc_count())

    def frequency(self, field: str, word: str) -> int:
        """Return the number of documents with a word in a field."""
        return int(self.searcher.reader().doc_frequency(field, word))

    def stored(self) -> Iterator[dict[str, Any]]:
        """Yield the stored fields of every document."""
        yield from self.searcher.reader().all_stored_fields()


def execute(searcher: Searcher, ask: Ask) -> Answer:
    """Answer a search."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in ask.facets}
    hits: list[tuple[tuple[float, ...], float, int]] = []
    for part, base in searcher.leaf_searchers():
        columns = {name: part.reader().column_reader(name) for name in _columns(ask) if part.reader().has_column(name)}
        for document, score in walk(ask.query.matcher(part)):
            intervals = {name: columns[name][document] if name in columns else () for name in ("published", "mentions")}
            if not all(_overlaps(span, intervals[span.field]) for span in ask.spans):
                continue
            values = {name: columns[name][document] if name in columns else () for name in _choices(ask)}
            failed = [choice.field for choice in ask.choices if not _passes(choice, values[choice.field])]
            for name in ask.facets if not failed else failed if len(failed) == 1 else ():
                if name in counts:
                    counts[name].update(values[name])
            if not failed:
                hits.append((_key(ask, score, intervals["published"], base + document), score, base + document))
    hits.sort()
    page = hits[ask.offset : ask.offset + ask.limit]
    found = tuple(Found(score=score, stored=searcher.stored_fields(number)) for _, score, number in page)
    return Answer(total=len(hits), found=found, facets={name: _ranked(ask, name, counts[name]) for name in counts})


def _columns(ask: Ask) -> set[str]:
    return {"published", "mentions"} | _choices(ask)


def _choices(ask: Ask) -> set[str]:
    return {*ask.facets, *(choice.field for choice in ask.choices)}


def _passes(choice: Choice, values: tuple[str, ...]) -> bool:
    return (not choice.wanted or not choice.wanted.isdisjoint(values)) and choice.unwanted.isdisjoint(values)


def _overlaps(span: Span, intervals: tuple[tuple[int, int], ...]) -> bool:
    def meets(wanted: tuple[int, int]) -> bool:
        return any(first <= wanted[1] and wanted[0] <= last for first, last in intervals)

    return (not span.wanted or any(map(meets, span.wanted))) and not any(map(meets, span.unwanted))


def _key(ask: Ask, score: float, published: tuple[tuple[int, int], ...], number: int) -> tuple[float, ...]:
    newest = -max(last for _, last in published) if published else 0
    if ask.order == "relevance":
        return (-score, newest, -number)
    if ask.order == "newest":
        return (newest, -number)
    return (min(first for first, _ in published) if published else float("inf"), -number)


def _ranked(ask: Ask, name: str, counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    chosen = {value for choice in ask.choices if choice.field == name for value in choice.wanted | choice.unwanted}
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(item for place, item in enumerate(ranked) if place < ask.facet_limit or item[0] in chosen)
