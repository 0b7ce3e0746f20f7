"""How soon a published article is found in another process, and whether searches are slower meanwhile."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from statistics import median, quantiles
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from archive.models import Article

ROUNDS = 5  # of publishing, each with as long a time without before it
FIRST = 1.0  # seconds of the first quiet time; the others last as long as the publishing before them
PAUSE = 0.1  # seconds between an article's being found and the next one's being published

Span = tuple[float, float]  # from when to when
Took = list[tuple[float, float]]  # when it was asked, and the milliseconds


@dataclass(frozen=True, kw_only=True)
class Times:
    """Milliseconds: the middle, and what one in twenty exceeds."""

    number: int
    median: float
    p95: float


@dataclass(frozen=True, kw_only=True)
class Freshness:
    """From the call of `publish` to the hit in another process; searches with and without publishing."""

    found: Times
    lost: int
    quiet: Times
    publishing: Times


def measure(articles: int) -> Freshness:
    """Publish so many articles one by one while others search."""
    waiting = iter(pending(articles))
    each = -(-articles // ROUNDS)
    delays: list[float | None] = []
    quiet, busy = [], []
    with process("search") as searcher, process("watch") as watcher:
        length = FIRST
        for _ in range(ROUNDS):
            began = time.monotonic()
            time.sleep(length)
            quiet.append((began, time.monotonic()))
            began = time.monotonic()
            delays += [published(article, watcher) for article in islice(waiting, each)]
            busy.append((began, time.monotonic()))
            length = busy[-1][1] - began
        took: Took = json.loads(_end(searcher))
    return Freshness(
        found=times([delay * 1000 for delay in delays if delay is not None]),
        lost=delays.count(None),
        quiet=times(within(took, quiet)),
        publishing=times(within(took, busy)),
    )


def pending(articles: int) -> list["Article"]:
    """Make articles that wait, each with the text of a published one and a word of its own."""
    from archive.models import Article

    rows = list(Article.objects.published().order_by("-pk")[:articles])
    stamp = time.time_ns()
    made = [
        Article(
            title=row.title,
            text=f"{row.text}\n\n{word(stamp, number)}",
            language_id=row.language_id,
            source_id=row.source_id,
            fingerprint=word(stamp, number),
        )
        for number, row in enumerate(rows)
    ]
    return Article.objects.bulk_create(made)


def word(stamp: int, number: int) -> str:
    """Return a word that no article has."""
    return f"zq{stamp}x{number}"


def published(article: "Article", watcher: "subprocess.Popen[str]") -> float | None:
    """Publish an article and return the seconds until another process found it; None if it never did."""
    from archive.publish import publish

    began = time.monotonic()
    _into(watcher).write(f"{article.fingerprint}\n")
    _into(watcher).flush()
    publish(article)
    found = json.loads(_from(watcher).readline())
    time.sleep(PAUSE)
    return None if found is None else found - began


def within(took: Took, spans: list[Span]) -> list[float]:
    """Return the milliseconds of what was asked within some spans of time."""
    return [ms for began, ms in took if any(first <= began < last for first, last in spans)]


def times(found: list[float]) -> Times:
    """Return the middle and the upper end of some times."""
    p95 = quantiles(found, n=20)[-1] if len(found) > 1 else found[0]
    return Times(number=len(found), median=median(found), p95=p95)


@contextmanager
def process(what: str) -> Iterator["subprocess.Popen[str]"]:
    """Start a reader and yield it when it is ready."""
    command = [sys.executable, "-m", "benchmarks.writing.searcher", what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        if _from(running).readline() != "ready\n":
            raise RuntimeError(f"{' '.join(command)} did not start; see above.")
        try:
            yield running
        finally:
            _into(running).close()


def _end(running: "subprocess.Popen[str]") -> str:
    _into(running).close()
    return _from(running).readline()


def _into(running: "subprocess.Popen[str]") -> IO[str]:
    assert running.stdin
    return running.stdin


def _from(running: "subprocess.Popen[str]") -> IO[str]:
    assert running.stdout
    return running.stdout
