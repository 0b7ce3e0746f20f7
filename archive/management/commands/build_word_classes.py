"""Make the classes of words that the models of people and places see, from news without annotations."""

import gzip
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

import languages
from archive.detect.people import lists
from archive.detect.people.cluster import build
from archive.management.lines import read_lines

_SAME = 200  # articles that begin with the same letters are one


class Command(BaseCommand):
    """Read articles, group their words by their neighbours, write one file."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the articles, their language and the folder to write to."""
        parser.add_argument("texts", nargs="+", type=Path, help='Articles, .jsonl or .jsonl.gz: {"lang": …, "text": …}')
        parser.add_argument("--language", required=True, help="Its code: en, ar, vi.")
        parser.add_argument("--to", type=Path, default=lists.FOLDER, help="The folder to write to.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Write the classes of one language; a model is to be trained anew afterwards."""
        code = options["language"]
        if code not in languages.codes():
            raise CommandError(f"There is no file languages/{code}.py; add one first (see docs/languages.md).")
        lines = list(build(tqdm(_texts(options["texts"], code), desc="reading", disable=None), code))
        if not lines:
            raise CommandError(f"The files hold too little text in {code} to make classes of.")
        path: Path = options["to"] / f"classes-{code}.txt.gz"
        with path.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
            packed.write("\n".join(lines).encode("utf-8", "replace"))
        self.stdout.write(f"{path}: {len(lines)} classes, {path.stat().st_size / 1e6:.2f} MB. Train the model anew.")


def _texts(paths: list[Path], code: str) -> Iterator[str]:
    seen = set()
    for path in paths:
        for row in read_lines(path):
            if row.get("lang") == code and row["text"][:_SAME] not in seen:
                seen.add(row["text"][:_SAME])
                yield row["text"]
