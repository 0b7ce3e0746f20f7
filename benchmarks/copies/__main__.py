"""Measure near-duplicates: `python -m benchmarks.copies --corpus FILE [--articles N] [--json]`.

FILE holds an article on each line, as JSON with lang and text. Each is noted in a scratch archive; then some come
again, with so many of a hundred words dropped, replaced by words of other articles, or joined by such. A pair is right
if it is the copy with its own article, or with one that was a pair of that before: wire copy of the corpus itself.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from tqdm import tqdm

from benchmarks.retrieval.collection import Document
from benchmarks.scratch import scratch_site
from benchmarks.suggest.__main__ import read

SHARES = (0.05, 0.1, 0.2)


def main() -> int:
    """Measure one corpus; print a table, or with --json one object on stdout."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies", description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, metavar="FILE", help="articles, one JSON object a line")
    parser.add_argument("--articles", type=int, default=4000, help="how many to take, spread over the file")
    parser.add_argument("--copies", type=int, default=500, help="how many come again, for each share of edits")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="print exactly one JSON object")
    options = parser.parse_args()
    documents = read(options.corpus, options.articles)
    with scratch_site():
        figures = measure(documents, options.copies, random.Random(options.seed))
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        show(figures)
    return 0


def measure(documents: Sequence[Document], copies: int, chance: random.Random) -> dict[str, Any]:
    """Return precision and recall for each share of edits, and what noting an article takes."""
    from archive.models import Language, Resemblance

    Language.objects.sync()
    began = time.process_time()
    keys = [note(one.text, one.language) for one in tqdm(documents, unit="article", disable=None)]
    took = time.process_time() - began
    twins = {frozenset(pair) for pair in Resemblance.objects.values_list("article", "other")}
    words = [word for one in chance.sample(documents, min(200, len(documents))) for word in one.text.split()]
    figures: dict[str, Any] = {
        "articles": len(keys),
        "ms_an_article": round(took * 1000 / len(keys), 2),
        "pairs_in_corpus": len(twins),
    }
    for share in SHARES:
        found = []
        for number in tqdm(chance.sample(range(len(keys)), min(copies, len(keys))), unit="copy", disable=None):
            text = " ".join(edited(documents[number].text.split(), share, words, chance))
            found.append((keys[number], likes(text, documents[number].language)))
        figures[f"{share:.0%}"] = scores(found, twins)
    return figures


def note(text: str, language: str) -> int:
    """Save an article, with what it is almost the same as; return its number."""
    from archive.copies.find import note_copies
    from archive.models import Article, Language, Source

    source, _ = Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    code = language if Language.objects.filter(code=language).exists() else "und"
    article = Article.objects.create(title="-", text=text, language_id=code, source=source, fingerprint=uuid4().hex)
    note_copies(article)
    return int(article.pk)


def likes(text: str, language: str) -> set[int]:
    """Return what a text is almost the same as; it leaves no trace."""
    from django.db import transaction

    from archive.models import Resemblance

    with transaction.atomic():
        found = set(Resemblance.objects.filter(article=note(text, language)).values_list("other", flat=True))
        transaction.set_rollback(True)
    return found


def edited(words: Sequence[str], share: float, others: Sequence[str], chance: random.Random) -> Iterator[str]:
    """Yield words, so many of a hundred dropped, replaced or followed by another."""
    for word in words:
        change = chance.choice(("drop", "replace", "add")) if chance.random() < share else ""
        if change in ("", "add"):
            yield word
        if change in ("replace", "add"):
            yield chance.choice(others)


def scores(found: Sequence[tuple[int, set[int]]], twins: set[frozenset[int]]) -> dict[str, float]:
    """Return which share of the copies was found, and which share of what was found is right."""
    pairs = [(key, other) for key, others in found for other in others]
    right = sum(key == other or frozenset((key, other)) in twins for key, other in pairs)
    return {
        "recall": round(sum(key in others for key, others in found) / len(found), 4),
        "precision": round(right / len(pairs), 4) if pairs else 1.0,
    }


def show(figures: dict[str, Any]) -> None:
    """Print the figures as a table."""
    said = f"{figures['articles']} articles, {figures['ms_an_article']} ms each"
    print(f"{said}; {figures['pairs_in_corpus']} pairs among them")
    print("| words edited | recall | precision |\n|---|---|---|")
    for share in SHARES:
        row = figures[f"{share:.0%}"]
        print(f"| {share:.0%} | {row['recall']:.3f} | {row['precision']:.3f} |")


if __name__ == "__main__":
    sys.exit(main())
