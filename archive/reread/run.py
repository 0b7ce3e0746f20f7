"""Reads articles again, writes what was found and says what it changed; each article in a transaction of its own."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from archive.curate.decision import announce
from archive.dating import DAY_FIELDS, is_dated_by_hand, related_reports, set_day
from archive.models import Article
from archive.pool import work_ahead
from archive.redetect import keep, redetect
from archive.reread.difference import Difference, compare, standing
from archive.reread.reader import Result, Task, read_task, start


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be read, and why; it is as it was."""

    article: int
    reason: str


class RereadError(Exception):
    """Reading cannot go on; what is done stays done."""


def reread(numbers: Sequence[int], *, processes: int = 1, dry_run: bool = False) -> Iterator[Difference | Failure]:
    """Read the articles with these numbers again and yield what that changes, or would change; raises RereadError."""
    tasks = ((task, task) for task in _tasks(numbers))
    detectors = (tuple(settings.DETECTORS),)
    for task, result in work_ahead(read_task, tasks, processes=processes, start=start, arguments=detectors):
        if result is None:
            continue
        try:
            difference = write(task, result, dry_run=dry_run)
        except BrokenProcessPool as error:
            message = "A process that reads was ended from outside, perhaps for want of memory. Start again with fewer."
            raise RereadError(message) from error
        except Exception as error:
            yield Failure(task.article, f"{type(error).__name__}: {error}")
        else:
            if difference is not None:
                yield difference


def _tasks(numbers: Sequence[int]) -> Iterator[Task]:
    for number in numbers:
        article = Article.objects.filter(pk=number).first()
        if article is not None:
            yield task_of(article)


def task_of(article: Article) -> Task:
    """Return what a reader has to know of an article."""
    capture = article.captures.order_by("pk").first()
    return Task(
        article=article.pk,
        text=article.text,
        language=article.language_id,
        url=article.url,
        published=article.published,
        is_dated=is_dated_by_hand(article),
        captured=timezone.localdate(capture.captured) if capture else timezone.localdate(),
        capture=capture.path_of(capture.sha256) if capture else None,
        content_type=capture.content_type if capture else "",
        said=capture.said if capture else {},
    )


def write(task: Task, read: Callable[[], Result], *, dry_run: bool) -> Difference | None:
    """Write what was read and return what it changes; None where the article is gone."""
    result = read()
    with transaction.atomic():
        article = Article.objects.filter(pk=task.article).first()
        if article is None:
            return None
        day, before = article.published, standing(article)
        if task_of(article) != task or _needs_others(article, result):
            redetect(article)
        else:
            _keep_day(article, result)
            keep(article, result.reading)
        difference = compare(article, day, before, standing(article))
        if difference:
            article.save(update_fields=["changed"])
            announce(article)
        transaction.set_rollback(dry_run)
    return difference


def _needs_others(article: Article, result: Result) -> bool:
    """Tell whether the article's day can be told by other reports of the archive alone."""
    return result.day is not None and not result.day.value and bool(related_reports(article))


def _keep_day(article: Article, result: Result) -> None:
    """Save the day of publication where it, or the evidence for it, is another now."""
    if result.day is None:
        return
    before = [getattr(article, name) for name in DAY_FIELDS]
    set_day(article, result.day)
    if before != [getattr(article, name) for name in DAY_FIELDS]:
        article.save(update_fields=[*DAY_FIELDS])
