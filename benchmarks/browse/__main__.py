"""Measure the archive's own pages: `python -m benchmarks.browse --articles N [--folder F] [--json]`."""

import argparse
import json
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.browse.site import fill
from benchmarks.scratch import scratch_site

TIMES = 5
TAKEN = {"first_cpu": 12, "first": 9, "later_cpu": 12, "later": 9}  # and how wide each is printed


def main() -> None:
    """Fill a scratch site, and print what each page takes when nothing is remembered, and after that."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.browse", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, help="where the site is kept for the next run")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    given = parser.parse_args()
    with scratch_site(given.folder):
        from django.core.management import call_command

        print(f"Writing {given.articles} articles…", file=sys.stderr, flush=True)
        fill(given.articles)
        call_command("collectstatic", verbosity=0, interactive=False)
        found = {path: measured(path) for path in paths()}
    print(json.dumps(found) if given.json else table(found))


def paths() -> list[str]:
    """Return a page of each kind; the person and the place are those that most articles speak of."""
    from archive.models import Article

    article = Article.objects.order_by("pk").first()
    first = [article.get_absolute_url()] if article else []
    pages = ["/", "/people/", "/people/?q=va", "/people/person-0/", "/places/", "/places/place-5000/"]
    return [
        *pages,
        "/dates/",
        "/dates/2016/",
        "/sources/",
        "/sources/paper-1/",
        "/languages/",
        "/languages/en/",
        *first,
    ]


def measured(path: str) -> dict[str, float]:
    """Return milliseconds of processor time and of the clock of a first view and of later ones, queries and bytes."""
    from django.core.cache import cache
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "localhost"})
    found: dict[str, list[float]] = {name: [] for name in TAKEN}
    client.get("/about/")  # what a process loads once
    client.get(path)
    for _ in range(TIMES):
        cache.clear()
        for view in ("first", "later"):
            began, cpu = time.perf_counter(), time.process_time()
            answer = client.get(path)
            found[f"{view}_cpu"].append((time.process_time() - cpu) * 1000)
            found[view].append((time.perf_counter() - began) * 1000)
    assert answer.status_code == 200, path
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return {**{name: median(one) for name, one in found.items()}, "queries": len(queries), "bytes": len(answer.content)}


def table(found: dict[str, dict[str, float]]) -> str:
    """Return the figures for people: processor time, and the time that passed."""
    lines = [f"{'page':<50} {'first: CPU':>12} {'passed':>9} {'later: CPU':>12} {'passed':>9} {'queries':>8} {'kB':>6}"]
    for path, one in found.items():
        times = " ".join(f"{one[name]:>{width - 3}.0f} ms" for name, width in TAKEN.items())
        lines.append(f"{path:<50} {times} {one['queries']:>8.0f} {one['bytes'] / 1000:>6.0f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
