"""A thread works beside whoever asks, one piece of work at a time."""

import threading
import time

from django_tasks import task
from django_tasks.base import TaskResultStatus

from archive.tasks.thread import ThreadBackend

begun, may_end = threading.Event(), threading.Event()
steps: list[str] = []


@task()
def work(name: str) -> None:
    steps.append(f"{name} begins")
    begun.set()
    may_end.wait(10)
    steps.append(f"{name} ends")


@task()
def fail() -> None:
    raise RuntimeError("a fault")


def finish() -> None:
    for thread in threading.enumerate():
        if thread.name.startswith("task-"):
            thread.join(10)


def test_nobody_waits_and_work_is_done_one_after_the_other() -> None:
    backend = ThreadBackend("default", {})
    first = backend.enqueue(work, ["one"], {})
    assert first.status == TaskResultStatus.READY or begun.is_set()
    begun.wait(10)
    backend.enqueue(work, ["two"], {})
    time.sleep(0.05)
    assert steps == ["one begins"]
    may_end.set()
    finish()
    assert steps == ["one begins", "one ends", "two begins", "two ends"]


def test_what_fails_stops_nothing_after_it() -> None:
    backend = ThreadBackend("default", {})
    failed = backend.enqueue(fail, [], {})
    finish()
    assert failed.status == TaskResultStatus.FAILED
