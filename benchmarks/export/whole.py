"""All articles of a site that is there, asked for as readers do: search, view and writer together."""

import gc
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FIRST = 1 << 20  # bytes after which memory counts


def sent(name: str) -> dict[str, Any]:
    """Return what it took to send everything that is published in one format: processor time, memory, bytes."""
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.get("/search/?q=a")  # what a process loads once
    gc.collect()
    began, cpu = time.perf_counter(), time.process_time()
    answer = client.get(f"/search/export/{name}/")
    assert answer.status_code == 200, name
    pieces: Iterable[bytes] = answer.streaming_content  # type: ignore[attr-defined]
    first = before = peak = size = 0.0
    for piece in pieces:
        first = first or time.perf_counter() - began
        size += len(piece)
        if size > FIRST:
            before = before or held()
            peak = max(peak, held())
    return {
        "format": name,
        "articles": int(answer.headers["X-Total-Count"]),
        "first": first,
        "cpu": time.process_time() - cpu,
        "bytes": size,
        "grown": peak - before,
    }


def held() -> int:
    """Return the bytes that this process holds for itself; files that are mapped are not counted."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return int(told.partition("RssAnon:")[2].split()[0]) * 1024
