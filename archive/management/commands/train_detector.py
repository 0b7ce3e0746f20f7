"""Train the model that finds people and places in one language, from annotated texts of your own."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

import languages
from archive.detect.people.corpus import Annotated, annotated, grouped, grown, located
from archive.detect.people.model import FOLDER, Model
from archive.detect.people.train import train
from archive.management.lines import read_lines


class Command(BaseCommand):
    """Read annotated texts, hold some back, train, and say where the model is."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the language, the files and how they are used."""
        parser.add_argument("files", nargs="+", type=Path, help='.jsonl: {"text": …, "entities": [{start, end, type}]}')
        parser.add_argument("--language", required=True, help="Its code: en, ar, vi.")
        parser.add_argument(
            "--texts", type=Path, help="Articles (.jsonl[.gz]) whose passages the files annotate by hash."
        )
        parser.add_argument("--to", type=Path, help="The model file; by default the next version among the shipped.")
        parser.add_argument("--group", type=int, default=1, help="So many rows are one document.")
        parser.add_argument(
            "--hold-back", choices=["none", "fifth", "last"], default="none", help="Documents not used."
        )
        parser.add_argument("--grow", type=Path, help="News without annotations (.jsonl[.gz]) to learn from besides.")
        parser.add_argument("--by", type=Path, help="The model that reads that news; by default one is trained first.")
        parser.add_argument("--limit", type=int, default=1000, help="So many of those articles.")
        parser.add_argument("--copies", type=int, default=1, help="Weight of the annotated texts among the others.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Train once on what was annotated and, with --grow, once more on what that model finds."""
        code = options["language"]
        if code not in languages.codes():
            raise CommandError(f"There is no file languages/{code}.py; add one first (see docs/languages.md).")
        path = options["to"] or _next(code)
        rows = [row for file in options["files"] for row in _documents(file, options)]
        if not rows:
            raise CommandError("The files hold no documents to train on.")
        texts = list(annotated(tqdm(rows, desc="reading", disable=None), code))
        first = options["by"] if options["grow"] and options["by"] else path
        seen = 0 if first != path else train(texts, path, language=code)
        if options["grow"]:
            articles = _articles(options["grow"], code, options["limit"])
            more: list[Annotated] = list(grown(tqdm(articles, desc="growing", disable=None), Model(first, code), code))
            seen = train([*more, *texts * options["copies"]], path, language=code)
        size = path.stat().st_size / 1e6
        self.stdout.write(f"{path}: {len(rows)} documents, {seen} words, {size:.1f} MB. Measure it before you ship it.")


def _next(code: str) -> Path:
    versions = [int(path.stem.rpartition("-")[2]) for path in FOLDER.glob(f"{code}-*.crfsuite")]
    return FOLDER / f"{code}-{max(versions, default=0) + 1}.crfsuite"


def _documents(path: Path, options: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the documents of a file without those held back, the last fifth or every fifth; all its passages."""
    rows = list(read_lines(path))
    if rows and "sha256" in rows[0]:
        return _found(path, rows, options["texts"])
    if options["hold_back"] == "last":
        rows = rows[: len(rows) - len(rows) // 5]
    documents = list(grouped(rows, options["group"]))
    return [row for i, row in enumerate(documents) if i % 5] if options["hold_back"] == "fifth" else documents


def _found(path: Path, rows: list[dict[str, Any]], texts: Path | None) -> list[dict[str, Any]]:
    """Return the passages that a file annotates by their hashes, out of the articles given."""
    if texts is None:
        raise CommandError(f"{path} holds no texts, only where names stand in them; name the articles by --texts FILE.")
    found = list(located(rows, (row["text"] for row in read_lines(texts))))
    if len(found) < len(rows):
        tqdm.write(f"{path}: {texts} holds {len(found)} of its {len(rows)} texts.", file=sys.stderr)
    return found


def _articles(path: Path, code: str, limit: int) -> list[str]:
    texts = (row["text"] for row in read_lines(path) if row.get("lang", code) == code)
    return [text for text, _ in zip(texts, range(limit), strict=False)]
