"""Measure the detectors: `python -m benchmarks.detection FILE.jsonl… [--json]`."""

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path

from tqdm import tqdm

from archive.detect import Mention, detect
from benchmarks.detection.gold import Record, read_set, set_name
from benchmarks.detection.held_back import held_back
from benchmarks.detection.report import Kinds, figures, show
from benchmarks.detection.scores import Tally, count


def main() -> int:
    """Measure every file; print tables, or with --json one object on stdout."""
    options = arguments()
    results: dict[str, Kinds] = {}
    for path in options.files:
        try:
            records = list(read_set(path))
        except (OSError, ValueError) as problem:
            sys.stderr.write(f"Cannot measure {path}: {problem}\n")
            return 2
        name = set_name(path)
        results[name] = measure(held_back(name, records) if options.held_back else records, name)
    if options.json:
        sys.stdout.write(json.dumps(results, ensure_ascii=False) + "\n")
    else:
        show(results)
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.detection", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE.jsonl", help="texts with their gold spans")
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    parser.add_argument("--held-back", action="store_true", help="only the part that no shipped model is trained on")
    return parser.parse_args()


def measure(records: list[Record], name: str) -> Kinds:
    """Return the figures of a set by kind, the same by language where there are several, and the speed."""
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    started, spent, first_use = time.process_time(), 0.0, 0.0
    for number, record in enumerate(tqdm(records, desc=name, file=sys.stderr, unit="text")):
        mentions = find(record)
        spent = time.process_time() - started
        first_use = first_use if number else spent
        for kind in record.kinds:
            count(tallies[record.language, kind], record, mentions, kind)
            count(tallies["", kind], record, mentions, kind)
    languages = sorted({record.language for record in records})
    result: Kinds = dict(by_kind(tallies, ""))
    if len(languages) > 1:
        result["by_language"] = {language: by_kind(tallies, language) for language in languages}
    result["speed"] = speed(records, spent, first_use)
    return result


def find(record: Record) -> list[Mention]:
    """Run the detectors over one text."""
    return detect(record.text, language=record.language, published=record.published)


def by_kind(tallies: dict[tuple[str, str], Tally], language: str) -> Kinds:
    """Return the figures of one language, or of all under ""."""
    return {kind: figures(kind, tally) for (code, kind), tally in list(tallies.items()) if code == language}


def speed(records: list[Record], spent: float, first_use: float) -> dict[str, float]:
    """Return texts and letters for a second of one processor (the first text apart), and the peak of memory."""
    later = max(spent - first_use, 1e-9)
    letters = sum(len(record.text) for record in records[1:])
    return {
        "articles": len(records),
        "articles_per_second": round((len(records) - 1) / later, 1),
        "letters_per_second": round(letters / later),
        "first_use_seconds": round(first_use, 2),
        "memory_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


if __name__ == "__main__":
    sys.exit(main())
