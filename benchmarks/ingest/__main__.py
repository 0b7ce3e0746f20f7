"""python -m benchmarks.ingest [--articles FILE] [--count N] [--pages FOLDER] [--processes N] [--json]."""

import argparse
import gzip
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from benchmarks.ingest.extractors import Extractor, installed
from benchmarks.ingest.overlap import Shares, overlap, scores
from benchmarks.ingest.pages import Saved, saved_pages
from benchmarks.ingest.report import as_table
from benchmarks.ingest.speed import ROUTES, Row, measure, some, write_route
from benchmarks.speed.corpus import generated


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.ingest", description=__doc__)
    parser.add_argument("--articles", type=Path, help="JSON Lines of real articles, .gz or not; generated without")
    parser.add_argument("--count", type=int, default=500, help="so many of them by each route")
    parser.add_argument("--routes", default=",".join(ROUTES), help=f"of {', '.join(ROUTES)}; empty for none")
    parser.add_argument("--pages", type=Path, help="a folder of saved pages with their texts: ground-truth.json, html/")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser.parse_args()


def main() -> None:
    """Measure what was asked for and print it."""
    given = arguments()
    found: dict[str, Any] = {"processes": given.processes, "routes": by_route(given)}
    if given.pages:
        from benchmarks.ingest.dates import accuracy

        pages = list(saved_pages(given.pages))
        found["extraction"] = {"pages": len(pages), **{n: of_pages(e, pages) for n, e in installed().items()}}
        found["published"] = accuracy(pages)
    print(json.dumps(found) if given.json else as_table(found))


def by_route(given: argparse.Namespace) -> dict[str, Any]:
    """Return the figures of each route."""
    with tempfile.TemporaryDirectory(prefix="fihrist-ingest-") as folder:
        found = {}
        for route in filter(None, given.routes.split(",")):
            print(f"{route}…", file=sys.stderr, flush=True)
            path = write_route(route, some(rows(given.articles, given.count), given.count), Path(folder))
            found[route] = measure(path, given.processes)
        return found


def rows(path: Path | None, count: int) -> Iterator[Row]:
    """Yield real articles, or generated ones."""
    if path is None:
        yield from ({name: article[name] for name in ("title", "text", "source")} for article in generated(count))
        return
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def of_pages(extract: Extractor, pages: list[Saved]) -> dict[str, float]:
    """Return the scores of an extractor; a page on which it fails counts as empty."""
    shares: list[Shares] = []
    for page in pages:
        text = ""
        with suppress(Exception):
            text = extract(page.content)
        shares.append(overlap(page.text, text))
    return scores(shares)


if __name__ == "__main__":
    main()
