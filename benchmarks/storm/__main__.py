"""Ask a large site everything: `python -m benchmarks.storm [--articles 10000] [--queries 20000] [--json]`.

Generated articles, or those of --corpus FILE, become a scratch site. Seeded requests of every kind (`queries.py`) go
through Django's whole stack in this process. Times are those of work, as other programs may share the processor; the
longest by the clock is told too. Ends with status 1 if one is not answered well, or takes more than a second.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from tqdm import tqdm

from benchmarks.scratch import scratch_site
from benchmarks.speed.corpus import generated, real
from benchmarks.storm.queries import Asked, storm

LATEST = 1.0  # seconds
SHOWN = 10  # of the slowest
WORDS = 3_000  # of the archive, that are asked for


class Answer(NamedTuple):
    """How long a request took, by the clock and at work; what was wrong ("" if nothing), and what was asked."""

    waited: float
    seconds: float
    fault: str
    asked: Asked


def main() -> int:
    """Fill a scratch site, ask, and print the figures; return 1 if an answer was wrong or late."""
    given = arguments()
    corpus = partial(real, given.corpus) if given.corpus else generated
    with scratch_site(given.folder):
        from django.core.management import call_command

        from benchmarks.page.site import fill
        from search.help import kept
        from search.help.known import keep, reading

        fill(partial(corpus, given.articles), given.articles)
        call_command("collectstatic", verbosity=0, interactive=False)
        if kept.read(reading().state[0], None) is None:
            keep(reading())
        answers: list[Answer] = []
        with suppress(KeyboardInterrupt):  # what was asked by then is told
            for answer in ask(storm(given.queries, given.seed, frequent_words()), given.queries):
                answers.append(answer)
    found = figures(given.articles, answers)
    print(json.dumps(found) if given.json else table(found))
    return int(bool(found["wrong"] or found["late"]))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.storm", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=20_000)
    parser.add_argument("--corpus", type=Path, metavar="FILE", help="real articles, one JSON object a line")
    parser.add_argument("--folder", type=Path, help="where the site is kept for the next run")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    return parser.parse_args()


def frequent_words() -> list[str]:
    """Return the words of the archive that most articles have."""
    from search.help.gather import words
    from search.help.known import reading

    return [word for word, _ in words(reading()).most_common(WORDS)]


def ask(requests: Iterable[Asked], number: int) -> Iterator[Answer]:
    """Yield the answer to each request."""
    from django.conf import settings
    from django.test import Client

    settings.API_REQUESTS_A_MINUTE = 1_000_000_000  # all come from one address
    client = Client(SERVER_NAME="localhost")
    for asked in tqdm(requests, "requests", number, file=sys.stderr, unit="", disable=None):
        began, worked = time.perf_counter(), time.process_time()
        try:
            answer = client.get(asked.path, asked.encoded())
            fault = "" if answer.status_code in (200, 302) else f"status {answer.status_code}"
        except Exception as error:  # whatever a query may do to the site
            fault = repr(error)
        yield Answer(time.perf_counter() - began, time.process_time() - worked, fault, asked)


def figures(articles: int, answers: list[Answer]) -> dict[str, Any]:
    """Return how long answers took, in milliseconds, and those that were wrong or late."""
    took = sorted(1000 * one.seconds for one in answers)
    slowest = sorted(answers, key=lambda one: -one.seconds)[:SHOWN]
    return {
        "articles": articles,
        "requests": len(answers),
        "median_ms": median(took),
        "p99_ms": quantiles(took, n=100)[-1] if len(took) > 1 else took[0],
        "worst_ms": took[-1],
        "worst_waited_ms": 1000 * max(one.waited for one in answers),
        "late": sum(one.seconds > LATEST for one in answers),
        "wrong": len([one for one in answers if one.fault]),
        "faults": {one.fault: shown(one.asked) for one in answers if one.fault},
        "slowest": [{"ms": 1000 * one.seconds, "asked": shown(one.asked)} for one in slowest],
    }


def shown(asked: Asked) -> str:
    """Return a request so that it can be read, and asked again."""
    text = f"{asked.path} {asked.parameters!a}"
    return text if len(text) < 400 else f"{text[:300]}… ({len(text)} letters)"


def table(found: dict[str, Any]) -> str:
    """Return the figures for people."""
    times = ", ".join(f"{name} {found[f'{name}_ms']:.0f} ms" for name in ("median", "p99", "worst", "worst_waited"))
    lines = [f"{found['requests']} requests at {found['articles']} articles: {times}"]
    lines.append(f"{found['wrong']} wrong, {found['late']} later than {LATEST:.0f} s")
    lines += [f"  {fault}: {asked}" for fault, asked in found["faults"].items()]
    return "\n".join([*lines, "slowest:", *(f"  {one['ms']:.0f} ms {one['asked']}" for one in found["slowest"])])


if __name__ == "__main__":
    sys.exit(main())
