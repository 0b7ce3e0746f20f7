"""python -m benchmarks.speed --articles N [--engines ours,tantivy] [--corpus FILE] [--json]."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.speed.corpus import generated, real
from benchmarks.speed.engines import NAMES
from benchmarks.speed.kinds import Census, questions
from benchmarks.speed.report import as_json, as_table
from benchmarks.speed.rows import read_rows, write_rows
from benchmarks.speed.run import Race

SAMPLE = 20_000  # articles that the words of the questions are chosen from
MOST = {"stock": 10_000}  # articles beyond which an engine is not worth waiting for


def say(text: str) -> None:
    """Tell on standard error how far it is."""
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.speed", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--engines", default=",".join(NAMES), help=f"of {', '.join(NAMES)}")
    parser.add_argument("--corpus", type=Path, help="JSON lines of real articles, .gz or not; generated without")
    parser.add_argument("--rounds", type=int, default=9, help="how often each question is asked")
    parser.add_argument("--folder", type=Path, help="keep the indexes here, and use again what is there")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser.parse_args()


def main() -> None:
    """Build the engines, race them, and print how they did."""
    given = arguments()
    with tempfile.TemporaryDirectory(prefix="fihrist-speed-") as scratch:
        folder = given.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        rows = folder / "rows.jsonl"
        if not rows.exists():
            say(f"Preparing {given.articles} articles…")
            source = real(given.corpus, given.articles) if given.corpus else generated(given.articles)
            write_rows(rows, source, SAMPLE if given.engines == "ours" else None)
        race = Race(folder, rows, say)
        for name in given.engines.split(","):
            if given.articles > MOST.get(name, given.articles):
                say(f"{name}: skipped, it is measured up to {MOST[name]} articles")
            else:
                race.enter(name)
        asked = questions(Census(read_rows(rows, SAMPLE)), read_rows(rows, SAMPLE))
        race.run(asked, given.rounds)
        text = sum(len(row["record"]["text"].encode("utf-8")) for row in read_rows(rows))
        print(json.dumps(as_json(race, given.articles)) if given.json else as_table(race, given.articles, text))


if __name__ == "__main__":
    main()
