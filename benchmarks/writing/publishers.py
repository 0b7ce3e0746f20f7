"""Several processes publish at once: whether any of what they published is not found."""

from dataclasses import dataclass
from multiprocessing import get_context

EACH = 5  # articles that a process publishes

forked = get_context("fork")


@dataclass(frozen=True)
class Crowd:
    """How many processes published how many articles, and how many are neither found nor noted when all are done."""

    processes: int
    articles: int
    failed: int
    lost: int
    waiting: int


def publish_at_once(processes: int) -> Crowd:
    """Publish from so many processes, each its own articles one by one; nobody drains the outbox after them."""
    from django.db import connections

    from search import engine
    from search.models import OutboxEntry

    keys = pending(processes * EACH)
    connections.close_all()  # a database is not to be shared with a process that forks off
    running = [forked.Process(target=publish_each, args=(keys[one::processes],)) for one in range(processes)]
    for process in running:
        process.start()
    for process in running:
        process.join()
    found = {engine.key_of(one["id"]) for one in engine.backend().stored()}
    return Crowd(
        processes=processes,
        articles=len(keys),
        failed=sum(process.exitcode != 0 for process in running),
        lost=len(set(keys) - found),
        waiting=OutboxEntry.objects.count(),
    )


def pending(articles: int) -> list[int]:
    """Make articles that wait, and return their ids."""
    from archive.models import Article, Source

    source = Source.objects.get(slug=Source.UNKNOWN)
    rows = [
        Article(title=f"Late {n}", text="News.", language_id="en", source=source, fingerprint=f"late-{n}")
        for n in range(articles)
    ]
    return [article.pk for article in Article.objects.bulk_create(rows)]


def publish_each(keys: list[int]) -> None:
    """Publish articles one by one."""
    from archive.models import Article
    from archive.publish import publish

    for article in Article.objects.filter(pk__in=keys):
        publish(article)
