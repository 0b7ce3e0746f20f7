"""Compares the index with the database, article by article, and mends what differs."""

from dataclasses import dataclass

from search import engine, outbox
from search.filling import articles


@dataclass(frozen=True)
class Difference:
    """Ids of articles: published but not found, found but not published, and found as they were before a change."""

    missing: tuple[int, ...]
    surplus: tuple[int, ...]
    stale: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus or self.stale)


def compare() -> Difference:
    """Return how the index differs from the database; IndexUnavailableError if it cannot be read."""
    indexed = {engine.key_of(one["id"]): one["stamp"] for one in engine.backend().stored()}
    published = {article.pk: engine.stamp_of(article) for article in articles()}
    return Difference(
        missing=tuple(sorted(published.keys() - indexed.keys())),
        surplus=tuple(sorted(indexed.keys() - published.keys())),
        stale=tuple(sorted(key for key in published.keys() & indexed.keys() if published[key] != indexed[key])),
    )


def repair(difference: Difference) -> None:
    """Bring the index level with the database where they differ."""
    outbox.note([*difference.missing, *difference.surplus, *difference.stale])
    outbox.drain()
