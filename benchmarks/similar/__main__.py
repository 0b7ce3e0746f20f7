"""Measure similar articles: `python -m benchmarks.similar --corpus FILE [--articles N] [--json]`.

FILE holds an article on each line, as JSON with lang, source, title, text and cat: the section of the paper that it
stood in. A similar article of the same source is right if it stood in the same section; beside it stands what chance
would give. Nobody is named in these articles, so words alone decide, and an article in another language is a fault.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tqdm import tqdm

from benchmarks.retrieval.__main__ import publish
from benchmarks.retrieval.collection import Document
from benchmarks.scratch import scratch_site

FIRST = 3  # articles that are offered


def main() -> int:
    """Measure one corpus; print a table, or with --json one object on stdout."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.similar", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, metavar="FILE", help="articles, one JSON object a line")
    parser.add_argument("--articles", type=int, default=4000, help="how many to take")
    parser.add_argument("--asked", type=int, default=100, help="of each source, whose similar articles are looked at")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    rows = read(options.corpus)
    rows = chance.sample(rows, min(options.articles, len(rows)))
    with scratch_site():
        figures = measure(rows, options.asked, chance)
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        show(figures)
    return 0


def read(path: Path) -> list[dict[str, Any]]:
    """Return the articles of a file that say what section they stood in."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [row for row in map(json.loads, file) if row.get("cat")]


def measure(rows: list[dict[str, Any]], asked: int, chance: random.Random) -> dict[str, Any]:
    """Return for each source how many of the first similar articles stood in the same section."""
    documents = [Document(str(n), row["lang"], row.get("title") or "", row["text"]) for n, row in enumerate(rows)]
    places = {key: int(name) for key, name in publish(documents).items()}
    by_source = defaultdict(list)
    for key, place in places.items():
        by_source[rows[place]["lang"], rows[place]["source"]].append(key)
    figures = {}
    for (language, source), keys in tqdm(sorted(by_source.items()), file=sys.stderr, unit="", disable=None):
        sections = Counter(rows[places[key]]["cat"] for key in keys)
        chosen = chance.sample(keys, min(asked, len(keys)))
        found = [(rows[places[key]], [rows[places[other]] for other in similar_to(key)]) for key in chosen]
        figures[f"{language} {source}"] = figure(found, sections) | {"asked": len(chosen)}
    return figures


def similar_to(key: int) -> list[int]:
    """Return the first articles that are offered beside one."""
    from archive.models import Article
    from search import engine

    return [article.pk for article in engine.similar(Article.objects.get(pk=key), FIRST)]


def figure(found: list[tuple[dict[str, Any], list[dict[str, Any]]]], sections: Counter[str]) -> dict[str, float]:
    """Return the shares of similar articles in the same section, by chance, and in another language."""
    pairs = [(one, other) for one, others in found for other in others]
    near = [(one["cat"] == other["cat"]) for one, other in pairs if one["source"] == other["source"]]
    total = sections.total()
    return {
        "same_section": sum(near) / max(len(near), 1),
        "by_chance": sum((sections[one["cat"]] - 1) / max(total - 1, 1) for one, _ in found) / max(len(found), 1),
        "other_language": sum(one["lang"] != other["lang"] for one, other in pairs) / max(len(pairs), 1),
        "offered": len(pairs) / max(len(found), 1),
    }


def show(figures: dict[str, Any]) -> None:
    """Print the figures."""
    print(f"{'':>28} {'asked':>5} {'offered':>8} {'same section':>13} {'by chance':>10} {'other language':>15}")
    for name, row in figures.items():
        told = f"{row['offered']:>8.1f} {row['same_section']:>13.2f} {row['by_chance']:>10.2f}"
        print(f"{name:>28} {row['asked']:>5} {told} {row['other_language']:>15.2f}")


if __name__ == "__main__":
    sys.exit(main())
