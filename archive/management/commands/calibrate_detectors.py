"""Measure how often findings are right that say so much, on annotated texts, and keep it for one language."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

import languages
from archive.detect.confidence import FILE, fitted
from archive.detect.people import read_names
from archive.detect.people.corpus import KINDS, grouped
from archive.detect.people.model import Model
from archive.detect.places import find_places
from archive.detect.settle import settle
from archive.management.lines import read_lines


class Command(BaseCommand):
    """Read texts that the model was not trained on, compare, write the lines of the language anew."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the texts, their language and the model that has not seen them."""
        parser.add_argument("files", nargs="+", type=Path, help='.jsonl: {"text": …, "entities": [{start, end, type}]}')
        parser.add_argument("--language", required=True, help="Its code: en, ar, vi.")
        parser.add_argument("--model", type=Path, help="A model trained without these texts; by default the shipped.")
        parser.add_argument("--group", type=int, default=1, help="So many rows are one document.")
        parser.add_argument("--to", type=Path, default=FILE, help="The file to write to.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Replace the lines of the language by what was measured."""
        code = options["language"]
        if code not in languages.codes():
            raise CommandError(f"There is no file languages/{code}.py; add one first (see docs/languages.md).")
        model = Model(options["model"], code) if options["model"] else None
        rows = [row for path in options["files"] for row in grouped(read_lines(path), options["group"])]
        said = [found for row in tqdm(rows, desc="reading", disable=None) for found in measured(row, code, model)]
        lines = fitted(said, code)
        if not lines:
            raise CommandError(f"The files hold too few findings in {code} to say how often they are right.")
        path: Path = options["to"]
        old = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        kept = [line for line in old if line and not line.startswith(f"{code}\t")]
        path.write_text("\n".join([*kept, *lines]) + "\n", encoding="utf-8")
        self.stdout.write(f"{path}: {len(lines)} lines from {len(said)} findings in {len(rows)} documents.")


def measured(row: dict[str, Any], code: str, model: Model | None) -> list[tuple[str, str, float, bool]]:
    """Return kind, detector, confidence and whether it was right, of all people and places found in a text."""
    text = row["text"]
    names = read_names(text, language=code, places=find_places(text, language=code), model=model)
    gold = {(KINDS[e["type"]], e["end"]): e["start"] for e in row["entities"] if e["type"] in KINDS}
    asked = {KINDS[name] for name in row.get("types", KINDS) if name in KINDS}
    found = [mention for mention in settle([], names.places, names.people) if mention.kind in asked]
    # A short Arabic word glued in front belongs to the name for some annotators.
    glued = 2 if code == "ar" else 0
    return [
        (m.kind, m.evidence.detector, m.confidence, 0 <= m.start - gold.get((m.kind, m.end), len(text)) <= glued)
        for m in found
    ]
