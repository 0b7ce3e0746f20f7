"""Print every table that needs nothing outside the clone: `python -m benchmarks`."""

import subprocess
import sys

TABLES = (
    ("detection", ["tests/data/seeds_gold.jsonl", "tests/data/date_traps.jsonl"]),
    ("speed", ["--articles", "2000", "--engines", "ours,fts5,tantivy"]),
    ("page", ["--articles", "1000"]),
)


def main() -> int:
    """Run one benchmark after the other, each in a process of its own; return 1 if any failed."""
    failed = 0
    for name, arguments in TABLES:
        print(f"\npython -m benchmarks.{name} {' '.join(arguments)}", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *arguments], check=False).returncode
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
