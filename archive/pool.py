"""Does work in other processes, a little ahead of who asks for it, and gives it back in order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from threading import Thread
from typing import Any, TypeVar

Key = TypeVar("Key")
Task = TypeVar("Task")
Result = TypeVar("Result")

# So many tasks a process are under way at once: enough that none waits, few enough that memory stays small.
_AHEAD = 4


def work_ahead(
    work: Callable[[Task], Result],
    tasks: Iterable[tuple[Key, Task | None]],
    *,
    processes: int,
    start: Callable[..., None],
    arguments: tuple[Any, ...] = (),
    shared: str = "",
) -> Iterator[tuple[Key, Callable[[], Result] | None]]:
    """Yield each key with what gives the result of its task, or raises what the work raised; None without a task.

    `start` makes each process ready; `shared` is a module whose memory they share where the system can. With one
    process, all is done in this one.
    """
    if processes <= 1:
        yield from ((key, None if task is None else partial(work, task)) for key, task in tasks)
        return
    pool = ProcessPoolExecutor(processes, _context(shared), initializer=_start, initargs=(start, arguments))
    under_way: deque[tuple[Key, Future[Result] | None]] = deque()
    try:
        for key, task in tasks:
            under_way.append((key, None if task is None else pool.submit(work, task)))
            if len(under_way) >= processes * _AHEAD:
                yield _result(*under_way.popleft())
        while under_way:
            yield _result(*under_way.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _context(shared: str) -> BaseContext:
    """Return how processes begin: never as forks of this one, which would share its database connection and locks.

    Where the system can, they are forks of one that has done nothing but import a module.
    """
    if not shared or "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([shared])
    return context


def _result(key: Key, future: "Future[Result] | None") -> tuple[Key, Callable[[], Result] | None]:
    return key, future.result if future else None


def _start(start: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    """Make a fresh process ready, and gone when its parent is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    start(*arguments)


def _end_with_parent() -> None:
    """End this process when its parent was killed, which could not tell it to."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
