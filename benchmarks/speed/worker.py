"""One engine in a process of its own: it takes orders as lines of JSON, and answers in the same way."""

import gc
import json
import os
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from benchmarks.speed.engines import Engine, engine
from benchmarks.speed.rows import Row, read_rows

BATCH = 500


def build(index: Engine, rows: Iterator[Row], folder: Path) -> dict[str, Any]:
    """Build an index; only what the engine does is counted, not the reading of the file."""
    spent, articles = 0.0, 0
    index.create(folder)
    while batch := list(islice(rows, BATCH)):
        start = time.perf_counter()
        index.add(batch)
        spent += time.perf_counter() - start
        articles += len(batch)
    start = time.perf_counter()
    index.finish()
    spent += time.perf_counter() - start
    size = index.size() if hasattr(index, "size") else sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    return {"rate": articles / spent, "seconds": spent, "size": size, "peak": _memory("VmHWM")}


def serve(index: Engine, folder: Path, orders: TextIO, answers: TextIO) -> None:
    """Answer questions until there are no more."""
    index.open(folder)
    for line in orders:
        question = json.loads(line)
        start = time.perf_counter()
        answer = index.ask(question)
        spent = time.perf_counter() - start
        told = {"ms": spent * 1000, "total": answer.total, "page": len(answer.page), "facets": answer.facets}
        print(json.dumps({**told, "memory": _memory("VmRSS")}), file=answers, flush=True)


def _memory(what: str) -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(what):
            return int(line.split()[1]) * 1024
    return 0


def main(name: str, order: str, place: str, rows: str = "") -> None:
    """Build or serve one engine; standard output is kept for answers alone."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    folder = Path(place)
    if order == "build":
        print(json.dumps(build(engine(name), read_rows(Path(rows)), folder)), file=answers, flush=True)
    else:
        index = engine(name)
        gc.freeze()
        serve(index, folder, sys.stdin, answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
