"""Keep, of the list of well-known people, the names that stand in two texts at least of those given."""

import gzip
import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from archive.detect.people.document import read
from archive.detect.people.known import FILE, Person, find_known, known_of, name_key

LEAST = 2


class Command(BaseCommand):
    """Count in how many texts each name stands, and write the list without those that stand in fewer than two."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the list and the texts."""
        parser.add_argument("texts", nargs="+", type=Path, help="Files: .txt, or .jsonl[.gz] with text and lang.")
        parser.add_argument("--list", type=Path, default=FILE, help="The list to confirm.")
        parser.add_argument("--to", type=Path, default=FILE, help="Where to write what is confirmed.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Count, drop, write, and say what was dropped."""
        rows = json.loads(options["list"].read_text(encoding="utf-8"))
        counts = count_texts(rows, _texts(options["texts"]))
        kept = [row for row in (confirmed(row, counts) for row in rows) if row]
        lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in kept)
        options["to"].write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        before = sum(1 + len(row["names"]) for row in rows)
        after = sum(len(row["names"]) for row in kept)
        self.stdout.write(f"{len(kept)} of {len(rows)} people, {after} of {before} names stand in {LEAST} texts.")


def count_texts(rows: Iterable[dict[str, Any]], texts: Iterable[tuple[str, str]]) -> Counter[tuple[str, ...]]:
    """Return in how many texts (language, text) each name stands, by its compared form."""
    names = {name_key(name): name for row in rows for name in (row["label"], *row["names"])}
    known = known_of(Person(name, name, (name,)) for name in names.values())
    counts: Counter[tuple[str, ...]] = Counter()
    for language, text in texts:
        document = read(text, language)
        counts.update({name_key(span.value) for span in find_known(document, known)})
    return counts


def confirmed(row: dict[str, Any], counts: Counter[tuple[str, ...]]) -> dict[str, Any] | None:
    """Return a person with the names that are confirmed; None where there are none."""
    names = [name for name in dict.fromkeys((row["label"], *row["names"])) if counts[name_key(name)] >= LEAST]
    if not names:
        return None
    words = {word for name in names for word in name_key(name)}
    short = [name for name in row.get("short", ()) if set(name_key(name)) <= words]
    return {"key": row["key"], "label": row["label"], "names": names, "short": short}


def _texts(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    for path in paths:
        if not path.exists():
            raise CommandError(f"There is no file {path}.")
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        if ".jsonl" not in path.name:
            yield "und", raw.decode()
            continue
        for line in raw.decode().rstrip("\n").split("\n"):
            row = json.loads(line)
            yield row.get("lang", "und"), row["text"]
