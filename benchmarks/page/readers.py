"""Readers at the same time: each asks for one page after the other over its own connection."""

import http.client
import os
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles


@dataclass(frozen=True)
class Reading:
    """How long pages took, in milliseconds, and how many came a second; `cpu` is what the server spent on each."""

    readers: int
    pages: int
    median: float
    p95: float
    rate: float
    cpu: float


def read(port: int, paths: Sequence[str], *, readers: int, seconds: float, server: int = 0) -> Reading:
    """Let readers ask for pages until the time is over; raises ValueError at the first that is not answered well."""
    before, began = _spent(server), time.perf_counter()
    with ThreadPoolExecutor(readers) as pool:
        jobs = [pool.submit(_ask, port, paths[n::readers] or paths, began + seconds) for n in range(readers)]
        took = [one for job in jobs for one in job.result()]
    spent, worked = time.perf_counter() - began, _spent(server) - before
    p95 = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    return Reading(readers, len(took), median(took), p95, len(took) / spent, worked / len(took) * 1000)


def _spent(server: int) -> float:
    """Return the seconds that the processors gave to a server and its workers, as Linux counts them; 0 elsewhere."""
    ticks, proc = 0, Path("/proc")
    for stat in proc.glob("[0-9]*/stat") if server and proc.exists() else ():
        try:
            pid, _, rest = stat.read_text().partition(" ")
        except OSError:  # it has ended meanwhile
            continue
        fields = rest.rpartition(") ")[2].split()
        if server in (int(pid), int(fields[1])):
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def _ask(port: int, paths: Sequence[str], until: float) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    took: list[float] = []
    while time.perf_counter() < until:
        path = paths[len(took) % len(paths)]
        began = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status not in (200, 302):  # a small archive has fewer pages, and leads to its last one
            raise ValueError(f"{path} was answered with {answer.status}")
        took.append((time.perf_counter() - began) * 1000)
    connection.close()
    return took
