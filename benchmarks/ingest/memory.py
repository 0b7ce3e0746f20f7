"""The memory and processor time of this process and all it has begun."""

import os
import resource
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from types import TracebackType

_EVERY = 0.5  # seconds


class Memory:
    """Looks every half second; `peak` is the most bytes that all processes held at once."""

    def __init__(self) -> None:
        self.peak = 0
        self._seconds: dict[int, float] = {}  # of processor time, by process
        self._end = Event()
        self._thread = Thread(target=self._look, daemon=True)

    def __enter__(self) -> "Memory":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end.set()
        self._thread.join()

    def cpu(self) -> float:
        """Return the seconds of processor time used by all processes, up to when each was last seen."""
        own = resource.getrusage(resource.RUSAGE_SELF)
        return own.ru_utime + own.ru_stime + sum(s for pid, s in self._seconds.items() if pid != os.getpid())

    def _look(self) -> None:
        while True:
            family = _family(os.getpid())
            self.peak = max(self.peak, sum(map(_held, family)))
            self._seconds |= {pid: used for pid in family if (used := _used(pid))}
            if self._end.wait(_EVERY):
                return


def _family(pid: int) -> list[int]:
    """Return a process and its descendants."""
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            children += map(int, task.read_text().split())
    return [pid, *(one for child in children for one in _family(child))]


def _held(pid: int) -> int:
    """Return the bytes that a process holds, what it shares with others counted in parts."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _used(pid: int) -> float:
    """Return the seconds of processor time that a process has used."""
    with suppress(OSError):
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0
