"""Readers at the same time: each asks for one page after the other over its own connection."""

import http.client
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True)
class Reading:
    """How long pages took, in milliseconds, and how many came a second."""

    readers: int
    pages: int
    median: float
    p95: float
    rate: float


def read(port: int, paths: Sequence[str], *, readers: int, seconds: float) -> Reading:
    """Let readers ask for pages until the time is over; raises ValueError at the first that is not answered well."""
    began = time.perf_counter()
    with ThreadPoolExecutor(readers) as pool:
        jobs = [pool.submit(_ask, port, paths[n::readers] or paths, began + seconds) for n in range(readers)]
        took = [one for job in jobs for one in job.result()]
    spent = time.perf_counter() - began
    p95 = quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    return Reading(readers, len(took), median(took), p95, len(took) / spent)


def _ask(port: int, paths: Sequence[str], until: float) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    took: list[float] = []
    while time.perf_counter() < until:
        path = paths[len(took) % len(paths)]
        began = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise ValueError(f"{path} was answered with {answer.status}")
        took.append((time.perf_counter() - began) * 1000)
    connection.close()
    return took
