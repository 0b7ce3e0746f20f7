"""Measure whole pages: `python -m benchmarks.page --articles N [--readers 1,16] [--seconds S] [--json]`.

`--folder F` keeps the site for the next run; `--corpus FILE` takes real articles, from JSON lines, for generated ones.
"""

import argparse
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.page.queries import addresses
from benchmarks.page.readers import read
from benchmarks.page.shares import shares
from benchmarks.page.site import fill
from benchmarks.scratch import scratch_site
from benchmarks.speed.corpus import generated, real

ROOT = Path(__file__).parent.parent.parent


def main() -> None:
    """Fill a scratch site, serve it, and print how pages came."""
    given = arguments()
    records = partial(real, given.corpus) if given.corpus else generated
    with scratch_site(given.folder) as folder:
        from django.core.management import call_command

        say(f"Writing {given.articles} articles and their index…")
        fill(lambda: records(given.articles), given.articles)
        call_command("collectstatic", verbosity=0, interactive=False)
        paths = addresses(records(given.articles))
        found = {"articles": given.articles, "shares": shares(paths)}
        with served(folder) as (port, server):
            for _ in range(2):  # so that every process of the server is warm
                read(port, paths, readers=4, seconds=given.warm / 2)
            counts = [int(number) for number in given.readers.split(",")]
            found["readers"] = [
                asdict(read(port, paths, readers=n, seconds=given.seconds, server=server)) for n in counts
            ]
    print(json.dumps(found) if given.json else table(found))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--corpus", type=Path, help="real articles, from JSON lines")
    parser.add_argument("--folder", type=Path, help="where the site is kept for the next run")
    parser.add_argument("--readers", default="1,16", help="how many at the same time, parted by commas")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--warm", type=float, default=10, help="seconds that are not counted, before")
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    return parser.parse_args()


def say(text: str) -> None:
    """Tell on standard error how far it is."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """Serve the scratch site as `manage.py start` does in the end; yield its port and its process's id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = ["-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env={**os.environ, "VAR": str(folder.resolve())},
        stdout=sys.stderr,
        stderr=sys.stderr,
    )
    try:
        wait(f"http://127.0.0.1:{port}/health/live", server)
        yield port, server.pid
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def wait(address: str, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; raises RuntimeError if it ends before."""
    while server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("The server ended before it answered.")


def table(found: dict[str, Any]) -> str:
    """Return the figures for people."""
    lines = [
        f"{found['articles']} articles",
        f"{'readers':>8} {'pages':>7} {'median':>9} {'p95':>9} {'pages/s':>8} {'CPU a page':>11}",
    ]
    for row in found["readers"]:
        times = f"{row['median']:>6.1f} ms {row['p95']:>6.1f} ms"
        lines.append(f"{row['readers']:>8} {row['pages']:>7} {times} {row['rate']:>8.1f} {row['cpu']:>8.1f} ms")
    parts = found["shares"].items()
    return "\n".join([*lines, "of the time: " + ", ".join(f"{name} {share:.0%}" for name, share in parts)])


if __name__ == "__main__":
    main()
