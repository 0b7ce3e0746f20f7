"""Measure the help for searchers: `python -m benchmarks.suggest --corpus FILE [--articles N] [--json]`.

FILE holds an article on each line, as JSON with lang, title and text. They become published articles of a scratch site
with a real index; slips of their words are searched for as readers type them, and the first query of "did you mean" is
held against what was meant. `unknown` counts only the slips that are no words of the archive themselves. Completion is
asked for the first letters of the same words. Times are those of work, as other programs may share the processor.

With `--folder FOLDER` in place of a file, a site that benchmarks.page or benchmarks.storm has filled is asked to
complete words of its own; nothing is written to it but what the site itself keeps.
"""

import argparse
import gzip
import json
import random
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tqdm import tqdm

from benchmarks.retrieval.__main__ import publish
from benchmarks.retrieval.collection import Document
from benchmarks.scratch import scratch_site
from benchmarks.suggest.slips import Slip, slips

LANGUAGES = ("en", "ar", "vi", "fr", "de")


def main() -> int:
    """Measure one corpus; print a table, or with --json one object on stdout."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suggest", description=__doc__)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--corpus", type=Path, metavar="FILE", help="articles, one JSON object a line")
    source.add_argument("--folder", type=Path, help="a site that is filled already; completion alone is measured")
    parser.add_argument("--articles", type=int, default=6000, help="how many to take, spread over the file")
    parser.add_argument("--slips", type=int, default=400, help="in each language")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    options = parser.parse_args()
    documents = read(options.corpus, options.articles) if options.corpus else []
    with scratch_site(options.folder):
        if options.folder:
            figures = measure_completion(options.slips, options.seed)
        else:
            figures = measure(documents, options.slips, options.seed)
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        show(figures)
    return 0


def read(path: Path, number: int) -> list[Document]:
    """Return articles of a file, spread evenly over it; again from the start where there are too few."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    taken = [rows[n * len(rows) // number if number <= len(rows) else n % len(rows)] for n in range(number)]
    return [Document(str(n), row["lang"], row.get("title") or "", row["text"]) for n, row in enumerate(taken)]


def measure(documents: list[Document], number: int, seed: int) -> dict[str, Any]:
    """Return the figures of each language, and how long completion takes."""
    from search.help.known import keep, reading

    publish(documents)
    texts = defaultdict(list)
    for document in documents:
        texts[document.language].append(f"{document.title}\n{document.text}")
    made = {code: list(slips(texts[code], code, number, seed)) for code in LANGUAGES}
    began = time.process_time()
    keep(reading())
    figures: dict[str, Any] = {"articles": len(documents), "made_ready_s": round(time.process_time() - began, 2)}
    figures["corrected"] = {code: correct(code, some) for code, some in made.items() if some}
    figures["completed"] = completed([one.meant for some in made.values() for one in some[:80]])
    return figures


def measure_completion(number: int, seed: int) -> dict[str, Any]:
    """Return how long completion takes in a site that is there, of words that its index knows."""
    from benchmarks.storm.__main__ import frequent_words
    from search.help.known import reading

    words = random.Random(seed).sample(frequent_words(), number)
    began = time.process_time()
    complete_one(words[0])
    figures: dict[str, Any] = {"articles": reading().count(), "corrected": {}}
    figures["made_ready_s"] = round(time.process_time() - began, 2)
    figures["completed"] = completed(words)
    return figures


def correct(code: str, some: list[Slip]) -> dict[str, float]:
    """Return the share of slips whose first correction is what was meant."""
    from search.engine import search
    from search.help.vocabulary import keys
    from search.query.request import Request

    right: list[bool] = []
    unknown: list[bool] = []
    seconds: list[float] = []
    for one in progress(some, code):
        began = time.process_time()
        found = search(Request(q=one.typed)).help
        seconds.append(time.process_time() - began)
        first = next((way.label for way in found.did_you_mean), "")
        right.append(keys(first) == keys(one.meant) if keys(one.meant) == one.meant.split(" ") else first == one.meant)
        if found.unknown:
            unknown.append(right[-1])
    return {
        "slips": len(some),
        "top1": sum(right) / len(right),
        "unknown_top1": sum(unknown) / max(len(unknown), 1),
        "unknown_share": len(unknown) / len(right),
        "search_p50_ms": 1000 * statistics.median(seconds),
    }


def completed(words: Iterable[str]) -> dict[str, float]:
    """Return how long it takes to complete the first letters of words."""
    seconds = sorted(complete_one(word[:size]) for word in words for size in (1, 2, 3, 5))
    return {
        "asked": len(seconds),
        "p50_ms": 1000 * statistics.median(seconds),
        "p95_ms": 1000 * seconds[len(seconds) * 95 // 100],
        "max_ms": 1000 * seconds[-1],
    }


def complete_one(text: str) -> float:
    """Return how long the completion of a text takes."""
    from search.help.complete import complete

    began = time.process_time()
    complete(text)
    return time.process_time() - began


def show(figures: dict[str, Any]) -> None:
    """Print the figures."""
    print(f"{figures['articles']} articles, made ready in {figures['made_ready_s']} s")
    print(f"{'':>4} {'slips':>6} {'top 1':>6} {'of unknown':>10} {'unknown':>8} {'search ms':>10}")
    for code, row in figures["corrected"].items():
        told = f"{row['top1']:>6.3f} {row['unknown_top1']:>10.3f} {row['unknown_share']:>8.2f}"
        print(f"{code:>4} {row['slips']:>6} {told} {row['search_p50_ms']:>10.1f}")
    print("completion: " + ", ".join(f"{name} {value:.1f}" for name, value in figures["completed"].items()))


def progress(some: list[Slip], what: str) -> Iterable[Slip]:
    """Show a bar while the slips are searched for."""
    return tqdm(some, what, file=sys.stderr, unit="", disable=None)


if __name__ == "__main__":
    sys.exit(main())
