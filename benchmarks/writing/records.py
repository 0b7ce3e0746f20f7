"""Builds an index from prepared records, in several processes; started anew for each measurement.

Neither starting nor reading the file counts: what counts is the longest that a process was at work, and the merging.
"""

import json
import sys
import time
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.speed.rows import read_rows

if TYPE_CHECKING:
    from search.backends.whoosh.codec.segment import FlatSegment

BATCH = 200


def main(rows: Path, folder: Path, processes: int) -> dict[str, float]:
    """Build the index and return how many seconds the parts of it took."""
    from search.backends.whoosh.build import Build
    from search.backends.whoosh.contents import create
    from search.backends.whoosh.schema import build_schema

    create(folder, build_schema())
    with get_context("spawn").Pool(processes) as pool:
        shares = pool.starmap(write, [(rows, folder, number, processes) for number in range(processes)])
    merging = Watch()
    with merging:
        Build(folder.parent, folder, lambda records: ()).adopt([one for _, found in shares for one in found])
    return {
        "seconds": max(watch.seconds for watch, _ in shares) + merging.seconds,
        "work": sum(watch.work for watch, _ in shares) + merging.work,
    }


def write(rows: Path, folder: Path, number: int, processes: int) -> "tuple[Watch, list[FlatSegment]]":
    """Write every so many-th record into segments, and return how long that took."""
    from search.backends.whoosh.aside import Aside
    from search.backends.whoosh.commit import FULL
    from search.backends.whoosh.documents import document
    from search.backends.whoosh.schema import build_schema

    aside, watch = Aside(folder, build_schema(), FULL // processes), Watch()
    own = islice(read_rows(rows), number, None, processes)
    while batch := list(islice(own, BATCH)):
        with watch:
            for row in batch:
                aside.add(document(row["record"]))
    with watch:
        return watch, aside.finish()


class Watch:
    """Adds up the seconds spent in blocks, by the clock and by the processor."""

    seconds = work = 0.0

    def __enter__(self) -> None:
        self._began = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._began[0]
        self.work += time.process_time() - self._began[1]


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
