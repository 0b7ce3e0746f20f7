"""Measure the ranking: `python -m benchmarks.retrieval DIR [--against stock,fts5,tantivy,xapian] [--json]`.

DIR holds docs.jsonl, queries.jsonl and qrels.tsv. The documents become published articles of a scratch site with a real
index; the queries go through `search.engine` as readers type them, and the engine is not told their language.
With --against the same files go through other engines as well, where they are installed.
"""

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tqdm import tqdm

from benchmarks.retrieval.collection import Collection, Document, Query, read_collection
from benchmarks.retrieval.engines import NAMES, build
from benchmarks.retrieval.report import show
from benchmarks.retrieval.scores import DEPTH, Scores, mean, score
from benchmarks.scratch import scratch_site

MAIN_SET = "full"  # the figures at the top are those of this set, where there is one


def main() -> int:
    """Measure one collection; print tables, or with --json one object on stdout."""
    options = arguments()
    try:
        collection = read_collection(options.folder)
    except ValueError as problem:
        sys.stderr.write(f"Cannot measure: {problem}\n")
        return 2
    figures = measure(collection, filtered=options.filtered)
    if options.against:
        figures["against"] = dict(others(collection, options.against.split(",")))
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        show(figures)
    return 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.retrieval", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder of docs.jsonl, queries.jsonl, qrels.tsv")
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    parser.add_argument("--filtered", action="store_true", help="narrow each query to its own language, as readers may")
    parser.add_argument("--against", metavar="NAMES", help=f"other engines, of {', '.join(NAMES)}, on the same files")
    options = parser.parse_args()
    unknown = set(options.against.split(",")) - set(NAMES) if options.against else ()
    if unknown:
        parser.error(f"no engine is called {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    if options.against and options.filtered:
        parser.error("--against compares pooled indexes; leave --filtered out")
    return options


def measure(collection: Collection, *, filtered: bool = False) -> dict[str, Any]:
    """Return the figures of a collection: of the main set, and of every set and language."""
    with scratch_site():
        names = publish(collection.documents)
        scores = [(query, rank(query, names, filtered=filtered)) for query in progress(collection.queries, "queries")]
    return summary(scores)


def others(collection: Collection, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the figures of each engine that is installed, by its name."""
    for name in names:
        with tempfile.TemporaryDirectory(prefix="fihrist-benchmark-") as folder:
            try:
                ask = build(name, Path(folder), collection.documents)
            except ImportError as missing:
                sys.stderr.write(f"{name} is not installed and left out: {missing}\n")
                continue
            asked = progress(collection.queries, name)
            yield name, summary([(query, score(ask(query.text, DEPTH), query.relevant)) for query in asked])


def summary(scores: list[tuple[Query, Scores]]) -> dict[str, Any]:
    """Return the figures of the main set, and of every set and language."""
    sets, by_set, by_language = {query.set for query, _ in scores}, defaultdict(list), defaultdict(list)
    main_set = MAIN_SET if MAIN_SET in sets else None
    for query, figures in scores:
        by_set[query.set].append(figures)
        if main_set in (None, query.set):
            by_language[query.language].append(figures)
    counted = [figures for query, figures in scores if main_set in (None, query.set)]
    return {
        **mean(counted),
        "by_set": {name: mean(figures) for name, figures in sorted(by_set.items()) if name},
        "by_language": {code: mean(figures) for code, figures in sorted(by_language.items())},
    }


def publish(documents: list[Document]) -> dict[int, str]:
    """Make an article of each document, build the index and return the documents' ids by article."""
    from archive.models import Article, Language, Source
    from search.rebuild import rebuild

    Language.objects.sync()
    source = Source.objects.create(slug=Source.UNKNOWN, name="Unknown source")
    known = set(Language.objects.values_list("code", flat=True))
    articles = Article.objects.bulk_create(
        Article(
            title=document.title,
            text=document.text,
            language_id=document.language if document.language in known else "und",
            source=source,
            status=Article.Status.PUBLISHED,
            fingerprint=document.id[:64],
        )
        for document in documents
    )
    with tqdm(total=len(articles), desc="articles", file=sys.stderr, unit="", disable=None) as bar:
        rebuild(lambda done, _: bar.update(done))
    return {article.pk: document.id for article, document in zip(articles, documents, strict=True)}


def rank(query: Query, names: dict[int, str], *, filtered: bool) -> Scores:
    """Return the figures of one query."""
    from search.engine import keys
    from search.query.request import Request

    asked = {"q": [query.text], "language": [query.language] if filtered else []}
    return score([names[key] for key in keys(Request.read(asked), DEPTH)], query.relevant)


def progress(queries: list[Query], what: str) -> Iterable[Query]:
    """Show a bar while the queries run."""
    return tqdm(queries, what, file=sys.stderr, unit="", disable=None)


if __name__ == "__main__":
    sys.exit(main())
