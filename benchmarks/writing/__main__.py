"""python -m benchmarks.writing [--articles N] [--corpus FILE] [--parts rate,freshness,kills] [--kills N] [--json]."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.scratch import scratch_site
from benchmarks.speed.corpus import Record, generated, real
from benchmarks.speed.rows import write_rows
from benchmarks.writing import freshness, kills, publishers, rate
from benchmarks.writing.report import as_table
from benchmarks.writing.site import fill

PARTS = ("rate", "freshness", "kills")


def main() -> None:
    """Measure the parts that are asked for, and print what was found."""
    given = arguments()
    parts = given.parts.split(",")
    found: dict[str, Any] = {}
    if {"rate", "freshness"} & {*parts}:
        found |= measured(given, parts)
    if "kills" in parts:
        found |= suddenly(given) if parts == ["kills"] else apart(given)
    print(json.dumps(found) if given.json else as_table(found))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.writing", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--corpus", type=Path, help="JSON lines of real articles, .gz or not; generated without")
    parser.add_argument("--parts", default=",".join(PARTS), help=f"of {', '.join(PARTS)}")
    parser.add_argument("--processes", default=f"1,{os.cpu_count() or 1}", help="that build, parted by commas")
    parser.add_argument("--published", type=int, default=100, help="articles that are published one by one")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--publishers", type=int, default=10, help="processes that publish at once")
    parser.add_argument("--folder", type=Path, help="keep the site here, and use again what is there")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser.parse_args()


def measured(given: argparse.Namespace, parts: list[str]) -> dict[str, Any]:
    """Fill a site, build its index as often as is asked for, and publish more while others search."""

    def records() -> Iterable[Record]:
        return real(given.corpus, given.articles) if given.corpus else generated(given.articles)

    found: dict[str, Any] = {"articles": given.articles}
    with tempfile.TemporaryDirectory(prefix="fihrist-writing-") as scratch, scratch_site(given.folder):
        say(f"Writing {given.articles} articles…")
        fill(records, given.articles)
        if "rate" in parts:
            rows = Path(scratch) / "rows.jsonl"
            write_rows(rows, records(), 0)
            found["rates"] = [asdict(one) for one in rates(rows, given)]
        if "freshness" in parts:
            build_if_missing()
            say(f"Publishing {given.published} articles one by one…")
            found["freshness"] = asdict(freshness.measure(given.published))
    return found


def rates(rows: Path, given: argparse.Namespace) -> Iterable[rate.Rate]:
    """Build the index from records and from the database by each number of processes."""
    for processes in map(int, given.processes.split(",")):
        say(f"Building with {processes} processes…")
        yield rate.from_records(rows, given.articles, processes)
        yield rate.rebuild(given.articles, processes)


def build_if_missing() -> None:
    """Build the index where the parts before did not."""
    from django.core.management import call_command

    from config.health import index_is_current

    if not index_is_current():
        call_command("rebuild", stdout=sys.stderr)


def suddenly(given: argparse.Namespace) -> dict[str, Any]:
    """Kill processes on a small site, and let several publish at once."""
    with scratch_site():
        say(f"Killing {given.kills} processes…")
        deaths = kills.kill(given.kills)
        say(f"Publishing from {given.publishers} processes at once…")
        return {"kills": asdict(deaths), "publishers": asdict(publishers.publish_at_once(given.publishers))}


def apart(given: argparse.Namespace) -> dict[str, Any]:
    """Do so in a process of its own, as there is one site a process."""
    numbers = ["--kills", str(given.kills), "--publishers", str(given.publishers)]
    command = [sys.executable, "-m", "benchmarks.writing", "--parts", "kills", *numbers, "--json"]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    found: dict[str, Any] = json.loads(told)
    return found


def say(text: str) -> None:
    """Tell on standard error how far it is."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
