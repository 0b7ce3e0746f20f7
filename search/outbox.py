"""Makes the index level with the database: changes are noted in the transaction that makes them, and drained after.

Whoever holds the index's lock drains for all. A note is taken off only when the index holds what it says, so
a process that dies leaves its notes to the next.
"""

import logging
from collections.abc import Iterable, Sequence

from search import engine
from search.faults import IndexBusyError, IndexUnavailableError
from search.models import OutboxEntry

BATCH = 200  # articles a commit

log = logging.getLogger(__name__)


def note(articles: Iterable[int]) -> None:
    """Write down that these articles changed."""
    OutboxEntry.objects.bulk_create([OutboxEntry(article_id=pk) for pk in articles], batch_size=500)


def drain_soon() -> None:
    """Drain if nobody else is at it; an index that cannot be written, or is not made yet, keeps the notes for later."""
    try:
        if engine.backend().is_there():
            drain()
    except IndexUnavailableError as fault:
        log.warning("The outbox waits: %s", fault)


def drain() -> int:
    """Bring the index level with every note and return how many articles that took; 0 if another process is at it."""
    done = 0
    while OutboxEntry.objects.exists():
        try:
            with engine.backend().holding():
                drained = _drain_all()
        except IndexBusyError:
            break  # its holder looks again before it goes
        if not drained:
            break
        done += drained
    return done


def _drain_all() -> int:
    done, failed = 0, set[int]()
    while notes := list(OutboxEntry.objects.exclude(article_id__in=failed)[:BATCH]):
        keys = {entry.article_id for entry in notes}
        failing = _level_each(sorted(keys))
        OutboxEntry.objects.filter(pk__in=[one.pk for one in notes if one.article_id not in failing]).delete()
        failed |= failing
        done += len(keys - failing)
    return done


def _level_each(keys: Sequence[int]) -> set[int]:
    """Bring the index level for articles, and return those that could not be: one bad article keeps no other out."""
    try:
        level(keys)
    except IndexUnavailableError:
        raise
    except Exception:
        if len(keys) == 1:
            log.exception("Article %s cannot be indexed; its note stays in the outbox.", keys[0])
            return set(keys)
        return {bad for key in keys for bad in _level_each([key])}
    return set()


def level(keys: Sequence[int]) -> None:
    """Bring the index level with the database for some articles, in one commit; the caller holds the lock."""
    published = list(engine.article_index().index_queryset().filter(pk__in=keys))
    found = {article.pk for article in published}
    gone = [engine.name_of(key) for key in keys if key not in found]
    engine.backend().level(published, gone)
