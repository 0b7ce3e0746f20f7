"""One writer at a time, in whatever process: a lock that the system takes back when its holder dies."""

import fcntl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WRITING, MERGING = "write.lock", "merge.lock"
_PAUSE = 0.005  # seconds between two attempts


class LockedError(Exception):
    """Somebody else is writing, and was still at it when the time was up."""


@contextmanager
def holding(folder: Path, name: str = WRITING, timeout: float | None = None) -> Iterator[None]:
    """Hold a lock of an index for the length of a block; wait for it so many seconds, or for ever."""
    until = None if timeout is None else time.monotonic() + timeout
    with (folder / name).open("wb") as file:
        while not _taken(file.fileno()):
            if until is not None and time.monotonic() >= until:
                raise LockedError(f"The index in {folder} is being written by another process; try again later.")
            time.sleep(_PAUSE)
        yield


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
