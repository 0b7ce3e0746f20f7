"""The head of a table: its columns and first rows, for somebody who says which column is what."""

import gzip
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, cast

from archive.importers import csv, jsonl
from archive.importers.bounds import Bounds, TooMuchError
from archive.importers.counted import counted

_MOST_COLUMNS_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table in order, its first rows, and why there are none."""

    columns: list[str] = field(default_factory=list)
    rows: list[Mapping[str, Any]] = field(default_factory=list)
    problem: str = ""


def head_of(path: Path, name: str, most: int) -> Head:
    """Return the head of a table in a file that was called so; never raises."""
    try:
        with path.open("rb", buffering=2**18) as file:
            return _head(_plain(file, name), name, most)
    except (OSError, EOFError, zlib.error, csv.TableError, TooMuchError) as error:
        return Head(problem=str(error))


def _plain(file: BinaryIO, name: str) -> BinaryIO:
    if not name.casefold().endswith(".gz"):
        return file
    return counted(cast(BinaryIO, gzip.GzipFile(fileobj=file)), Bounds())


def _head(file: BinaryIO, name: str, most: int) -> Head:
    if ".json" in name.casefold() or ".ndjson" in name.casefold():
        rows = list(jsonl.first_rows(file, most))
        columns = list(dict.fromkeys(column for row in rows for column in row))[:_MOST_COLUMNS_SHOWN]
        return Head(columns, rows)
    table = csv.open_table(file)
    first = [dict(zip(table.headings, cells, strict=False)) for _line, cells in islice(table.rows, most)]
    return Head(table.headings[:_MOST_COLUMNS_SHOWN], list(first))
