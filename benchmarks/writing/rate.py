"""How fast an index is built: by `manage.py rebuild` from the database, and from prepared records alone."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.writing.memory import memory

ROOT = Path(__file__).parent.parent.parent
PAUSE = 0.1  # seconds between two looks at the memory


@dataclass(frozen=True, kw_only=True)
class Rate:
    """One build, of which the bytes of all processes together at the peak are told.

    `rate` is in articles a second, `each` that for one process; `work` is in articles a second of processor time,
    which tells more than both where others use the machine too.
    """

    source: str
    processes: int
    seconds: float
    rate: float
    each: float
    work: float
    memory: int


def rebuild(articles: int, processes: int) -> Rate:
    """Rebuild the index of the scratch site from its database, with all that belongs to it, from start to end."""
    began, spent = time.perf_counter(), _work()
    peak, _ = _run(["manage.py", "rebuild", "--processes", str(processes)])
    return _rate("database", articles, processes, time.perf_counter() - began, _work() - spent, peak)


def from_records(rows: Path, articles: int, processes: int) -> Rate:
    """Build an index from records that are prepared; reading them does not count."""
    with tempfile.TemporaryDirectory(prefix="fihrist-writing-") as folder:
        peak, told = _run(["-m", "benchmarks.writing.records", str(rows), f"{folder}/index", str(processes)])
    return _rate("records", articles, processes, **json.loads(told), peak=peak)


def _rate(source: str, articles: int, processes: int, seconds: float, work: float, peak: int) -> Rate:
    return Rate(
        source=source,
        processes=processes,
        seconds=seconds,
        rate=articles / seconds,
        each=articles / seconds / processes,
        work=articles / work,
        memory=peak,
    )


def _work() -> float:
    """Return the processor time, in seconds, that processes took which this one started and which have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(command: Sequence[str]) -> tuple[int, str]:
    """Run a Python command and return its memory at the peak and what it said; RuntimeError if it fails."""
    peak = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        with subprocess.Popen([sys.executable, *command], cwd=ROOT, stdout=said, stderr=sys.stderr) as running:
            while running.poll() is None:
                peak = max(peak, memory(running.pid))
                time.sleep(PAUSE)
        if running.returncode:
            raise RuntimeError(f"{' '.join(command)} failed; see above.")
        said.seek(0)
        return peak, said.read()
