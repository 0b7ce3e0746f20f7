"""Reads many articles, in this process or in several, and gives them back in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from archive.reread.reader import Result, Task, read_task, start

# So many articles a process are under way at once: enough that none waits, few enough that memory stays small.
_AHEAD = 4

Read = Callable[[], Result]  # raises what reading the article raised


def read_all(tasks: Iterable[Task], *, processes: int, detectors: Sequence[str]) -> Iterator[tuple[Task, Read]]:
    """Yield each article with what gives its result; the detectors are those in use, by their dotted paths."""
    if processes <= 1:
        yield from ((task, partial(read_task, task)) for task in tasks)
        return
    # Fresh processes: a forked one would share the database's connection and whatever a thread holds just then.
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=start, initargs=(tuple(detectors),))
    under_way: deque[tuple[Task, Future[Result]]] = deque()
    try:
        for task in tasks:
            under_way.append((task, pool.submit(read_task, task)))
            if len(under_way) >= processes * _AHEAD:
                first, future = under_way.popleft()
                yield first, future.result
        while under_way:
            first, future = under_way.popleft()
            yield first, future.result
    finally:
        pool.shutdown(cancel_futures=True)
