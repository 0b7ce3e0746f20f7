"""One way of coming in, in a process of its own: python -m benchmarks.ingest.run FILE PROCESSES."""

import json
import sys
import time
from collections import Counter
from itertools import count
from pathlib import Path

from benchmarks.ingest.memory import Memory
from benchmarks.scratch import scratch_site


def main() -> None:
    """Bring a file in and print the figures as one line of JSON."""
    path, processes = Path(sys.argv[1]), int(sys.argv[2])
    with scratch_site():
        from archive.importers.bounds import Way
        from archive.importers.registry import read_path
        from archive.ingest.many import Plan, bring_in

        outcomes: Counter[str] = Counter()
        started = time.perf_counter()
        with Memory() as memory:
            items = zip(count(1), read_path(path, path.name, Way()), strict=False)
            for result in bring_in(items, Plan(processes=processes), record=lambda result: None):
                outcomes[str(result.outcome)] += 1
        seconds = time.perf_counter() - started
    figures = {"seconds": seconds, "cpu": memory.cpu(), "peak": memory.peak, "outcomes": dict(outcomes)}
    print(json.dumps({"articles": outcomes.total(), **figures}))


if __name__ == "__main__":
    main()
