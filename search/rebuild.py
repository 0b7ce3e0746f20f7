"""Builds the index anew, aside: searches go on with the old one until the new one is found to be right."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from archive.models import Article
from search import engine, outbox
from search.models import OutboxEntry

CHUNK = 500  # articles read from the database at once

Progress = Callable[[Iterable[Article], int], Iterable[Article]]


class RebuildError(Exception):
    """The new index is not what the database says; the old one still stands."""


@dataclass(frozen=True)
class Rebuilt:
    """How many articles the new index holds."""

    articles: int


def rebuild(progress: Progress = lambda articles, _: articles) -> Rebuilt:
    """Build, verify and swap the index; IndexBusyError if another rebuild is under way, RebuildError if it is wrong."""
    backend, index = engine.backend(), engine.article_index()
    with backend.aside() as build:
        build.write(progress(articles(), Article.objects.published().count()))
        with backend.holding(timeout=60):
            for _ in range(3):  # what changed meanwhile, and again if more did in these milliseconds
                changed = {engine.key_of(name) for name in build.changed()}
                changed.update(OutboxEntry.objects.values_list("article_id", flat=True))
                published = index.index_queryset().filter(pk__in=changed)
                gone = changed - {article.pk for article in published}
                build.write(published, [engine.name_of(key) for key in gone])
                if (held := build.count()) == (wanted := Article.objects.published().count()):
                    break
            else:
                raise RebuildError(
                    f"The new index holds {held} articles, the database {wanted}; the old one still stands."
                )
            build.swap()
    outbox.drain_soon()
    return Rebuilt(held)


def articles() -> Iterator[Article]:
    """Yield all published articles with what the index takes of them, read in chunks."""
    index = engine.article_index()
    last = 0
    while chunk := list(index.index_queryset().filter(pk__gt=last)[:CHUNK]):
        yield from chunk
        last = chunk[-1].pk
