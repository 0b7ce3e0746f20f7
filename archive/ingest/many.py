"""Brings many articles in: examined in several processes, written by one, and each accounted for."""

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import get_language, gettext

from archive.curate.article import correct_source
from archive.importers.bounds import called
from archive.importers.item import Item, Refused
from archive.ingest.batch import Batch
from archive.ingest.examine import Examined, open_and_examine
from archive.ingest.incoming import DuplicateError, IngestError, RawPage
from archive.ingest.keep import describe, keep
from archive.models import Article, Capture, Source
from archive.models.imported import Outcome
from archive.pool import work_ahead
from archive.publish import publish
from archive.ready import set_up

_BATCH = 20  # articles written in one transaction; nothing is told of them before it is closed

log = logging.getLogger(__name__)
Read = Callable[[], Examined]


class InterruptedImportError(Exception):
    """An import cannot go on; what is reported is done, and a second run does the rest."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one item; `number` counts the items of a run from 1."""

    number: int
    origin: str
    outcome: str
    message: str = ""
    article: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How to bring them in: by whom, from which source, published at once, or only tried."""

    by: User | None = None
    source: Source | None = None
    publish: bool = False
    dry_run: bool = False
    processes: int = 1


class _Waiting(NamedTuple):
    """An item on its way: with its result, where that is known before it is examined."""

    number: int
    raw: RawPage | None
    result: Result | None


class _Ready(NamedTuple):
    """A page with all that was found in it."""

    number: int
    raw: RawPage
    examined: Examined


def bring_in(items: Iterable[tuple[int, Item]], plan: Plan, *, record: Callable[[Result], None]) -> Iterator[Result]:
    """Bring numbered items in and yield what came of each, once it is safe; raises InterruptedImportError.

    `record` is called in the transaction that writes the article, so that the two stand or fall together.
    """
    tasks = ((waiting, waiting.raw) for waiting in map(_before, items))
    ready: dict[str, Any] = {"start": set_up, "arguments": (get_language() or "",), "shared": "archive.warm"}
    examined = work_ahead(open_and_examine, tasks, processes=plan.processes, **ready)
    outcomes = (waiting.result or _examined(waiting, read) for waiting, read in examined)
    while batch := list(islice(outcomes, _BATCH)):
        with transaction.atomic():
            results = _write_all(batch, plan)
            for result in results:
                record(result)
            transaction.set_rollback(plan.dry_run)
        yield from results


def _before(numbered: tuple[int, Item]) -> _Waiting:
    """Return an item with its result where that needs no work: it was refused, or its very bytes are here."""
    number, item = numbered
    if isinstance(item, Refused):
        return _Waiting(number, None, Result(number, item.origin, Outcome.REJECTED, item.reason))
    standing = _with_bytes(item.content)
    if standing is not None:
        return _Waiting(number, None, _duplicate(number, item, DuplicateError(standing, item.called)))
    return _Waiting(number, item, None)


def _with_bytes(content: bytes) -> Article | None:
    """Return the standing article that came in as these very bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    if not Capture.objects.filter(sha256=sha256).order_by().exists():
        return None
    return Article.objects.standing().filter(captures__sha256=sha256).first()


def _examined(waiting: _Waiting, read: Read | None) -> _Ready | Result:
    """Return a page with what was found in it, or why nothing could be; nothing is locked meanwhile."""
    number, raw = waiting.number, waiting.raw
    if raw is None or read is None:
        raise ValueError("an item without a result has a page")
    try:
        return _Ready(number, raw, read())
    except BrokenProcessPool as error:
        message = gettext("A process was ended from outside, perhaps for want of memory. Start again with fewer.")
        raise InterruptedImportError(message) from error
    except IngestError as error:
        return Result(number, raw.called, Outcome.REJECTED, str(error))
    except Exception as error:
        return _failed(number, raw, error)


def _write_all(outcomes: Sequence[_Ready | Result], plan: Plan) -> list[Result]:
    """Write articles in the transaction that is open, and return what came of each."""
    batch = Batch([outcome.examined for outcome in outcomes if isinstance(outcome, _Ready)])
    return [outcome if isinstance(outcome, Result) else _write(*outcome, plan, batch) for outcome in outcomes]


def _write(number: int, raw: RawPage, examined: Examined, plan: Plan, batch: Batch) -> Result:
    """Write one article, all of it or nothing, and return what came of it."""
    try:
        batch.refuse_duplicate(examined, raw.called)
        with transaction.atomic():
            return _added(number, raw, examined, plan, batch)
    except DuplicateError as error:
        result = _duplicate(number, raw, error)
    except Exception as error:
        result = _failed(number, raw, error)
    batch.forget()
    return result


def _failed(number: int, raw: RawPage, error: Exception) -> Result:
    """Return that a page met with a fault of ours, which is noted for who can mend it."""
    log.error("%s could not be brought in", called(raw.called), exc_info=error)
    return Result(number, raw.called, Outcome.FAILED, f"{raw.called}: {type(error).__name__}: {error}")


def _added(number: int, raw: RawPage, examined: Examined, plan: Plan, batch: Batch) -> Result:
    if plan.dry_run:
        return Result(number, raw.called, Outcome.ADDED, _summary(describe(raw, examined, batch)))
    article, is_new = keep(raw, examined, by=plan.by, batch=batch)
    if not is_new:
        return Result(number, raw.called, Outcome.UPDATED, _summary(article), article.pk)
    if plan.source and article.source_id != plan.source.pk:
        correct_source(article, plan.source, by=plan.by)
    if plan.publish:
        publish(article, by=plan.by)
    return Result(number, raw.called, Outcome.ADDED, _summary(article), article.pk)


def _summary(article: Article) -> str:
    day = article.published or gettext("no day")
    return f"[{article.language_id}] {day} {article.title}"


def _duplicate(number: int, raw: RawPage, error: DuplicateError) -> Result:
    return Result(number, raw.called, Outcome.DUPLICATE, str(error), error.article.pk)


def from_source(items: Iterable[Item], name: str, where: str) -> Iterator[Item]:
    """Yield the items, each that names no source of its own with this one as a claim."""
    for item in items:
        if isinstance(item, RawPage) and not item.said.source:
            item = replace(item, said=replace(item.said, source=name, where=item.said.where or where))
        yield item
