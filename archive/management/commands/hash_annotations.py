"""Write annotations of texts that are not ours without the texts, so that they may be kept and shared."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from archive.detect.people.corpus import hashed
from archive.management.lines import read_lines


class Command(BaseCommand):
    """Turn annotated texts into hashes, lengths and offsets; `train_detector --texts` finds the texts again."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the annotated files and the file to write."""
        parser.add_argument("files", nargs="+", type=Path, help='.jsonl: {"text": …, "entities": [{start, end, type}]}')
        parser.add_argument("--to", required=True, type=Path, help="The file without texts, one line for each text.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Write the file at once, when all lines could be read."""
        rows = list(hashed(row for path in options["files"] for row in read_lines(path)))
        lines = (json.dumps(row, separators=(",", ":")) + "\n" for row in rows)
        options["to"].write_text("".join(lines), encoding="utf-8")
        self.stdout.write(f"{options['to']}: {len(rows)} texts.")
