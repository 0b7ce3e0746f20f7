"""Fills a new index, in this process or in several side by side."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.commit import FULL
from search.faults import RebuildError
from search.filling import CHUNK, Filler
from search.worker import Order, Reply, work

Tell = Callable[[int], object]  # is told how many articles were just taken in
Crew = dict[Connection, SpawnProcess]


def fill(folder: Path, keys: Sequence[int], processes: int, tell: Tell) -> list[FlatSegment]:
    """Write the articles with these ids into segments of a folder and return them; RebuildError where that fails.

    All processes together hold as many words in memory as one alone would.
    """
    shares = (list(keys[start : start + CHUNK]) for start in range(0, len(keys), CHUNK))
    if processes > 1:
        with _crew(folder, processes) as crew:
            return list(_lead(crew, shares, tell))
    filler = Filler(folder, FULL)
    for share in shares:
        tell(filler.take(share))
    return filler.finish()


@contextmanager
def _crew(folder: Path, size: int) -> Iterator[Crew]:
    """Start processes; those that are still at work at the end of the block are ended."""
    # Fresh ones: a forked one would share the database's connection and whatever a thread holds just then.
    context = get_context("spawn")
    crew: Crew = {}
    try:
        for _ in range(size):
            ours, theirs = context.Pipe()
            crew[ours] = context.Process(target=work, args=(theirs, folder, FULL // size), daemon=True)
            crew[ours].start()
            theirs.close()
        yield crew
    finally:
        for pipe, process in crew.items():
            pipe.close()
            process.terminate()
            process.join()


def _lead(crew: Crew, shares: Iterator[list[int]], tell: Tell) -> Iterator[FlatSegment]:
    """Give each process the next share when it is done with one, and yield the segments that they wrote."""
    busy = set(crew)
    for pipe in crew:
        _send(pipe, next(shares, None))
    while busy:
        for pipe in busy.intersection(wait(list(busy))):
            reply = _reply(pipe, crew[pipe])
            if isinstance(reply, int):
                tell(reply)
                _send(pipe, next(shares, None))
            else:
                yield from reply
                busy.remove(pipe)


def _send(pipe: Connection, order: Order) -> None:
    with suppress(BrokenPipeError):  # it has died: what it does not answer tells
        pipe.send(order)


def _reply(pipe: Connection, process: SpawnProcess) -> int | list[FlatSegment]:
    try:
        reply: Reply = pipe.recv()
    except (EOFError, ConnectionError):
        process.join()
        raise RebuildError(
            f"A process that builds the index was ended from outside (exit code {process.exitcode}), perhaps for want "
            "of memory; the old index still stands. Start again with fewer: `manage.py rebuild --processes 1`."
        ) from None
    if isinstance(reply, Exception):
        raise reply
    return reply
