"""What one process does for a new index: it reads articles and writes what the index takes of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from archive.models import Article
from search import engine
from search.backends.whoosh.aside import Aside
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.schema import build_schema
from search.faults import RebuildError

CHUNK = 200  # articles read from the database at once


class Filler:
    """Fills segments aside, each with at most so many words."""

    def __init__(self, folder: Path, full: int) -> None:
        self._aside = Aside(folder, build_schema(), full)

    def take(self, keys: Sequence[int]) -> int:
        """Take in those articles of these that are published, and return how many were asked for."""
        for article in engine.article_index().index_queryset().filter(pk__in=keys):
            self._take(article)
        return len(keys)

    def finish(self) -> list[FlatSegment]:
        """Return the segments, for the new index to adopt."""
        return self._aside.finish()

    def _take(self, article: Article) -> None:
        try:
            (document,) = engine.backend().documents([article])
        except Exception as error:  # whatever a text may do to what reads it
            raise RebuildError(
                f"Article {article.pk} cannot be indexed ({error!r}); the old index still stands. "
                "Correct or withdraw the article, then run `manage.py rebuild` again."
            ) from error
        self._aside.add(document)


def articles() -> Iterator[Article]:
    """Yield all published articles with what the index takes of them, read in chunks."""
    index = engine.article_index()
    last = 0
    while chunk := list(index.index_queryset().filter(pk__gt=last)[:CHUNK]):
        yield from chunk
        last = chunk[-1].pk
