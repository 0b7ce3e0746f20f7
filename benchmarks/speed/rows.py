"""The articles as every engine gets them: read by their language beforehand, on disk, one in a line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.speed.corpus import Record

TERMS = ("title_stem", "title_exact", "text_stem", "text_exact")

Row = dict[str, Any]  # the record, and under "terms" the words of each field, parted by blanks


def write_rows(path: Path, records: Iterable[Record], read: int | None = None) -> None:
    """Write articles to a file, with the terms of all, or of the first so many where no other engine takes part."""
    with path.open("w", encoding="utf-8") as file:
        for number, record in enumerate(records):
            row: Row = {"record": record}
            if read is None or number < read:
                row["terms"] = _terms(record)
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_rows(path: Path, first: int | None = None) -> Iterator[Row]:
    """Yield the articles of a file, or so many of them."""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file):
            if first is not None and number >= first:
                return
            yield json.loads(line)


def _terms(record: Record) -> dict[str, str]:
    from search.backends.whoosh.documents import document

    found = document(record)
    return {name: " ".join(word for word, _ in found[name]) for name in TERMS}
