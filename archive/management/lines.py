"""Files of JSON lines that operators hand to a command."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the texts of a file (.jsonl[.gz]); CommandError says which line cannot be read and why."""
    if not path.exists():
        raise CommandError(f"There is no file {path}.")
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for number, line in enumerate(raw.decode().split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise CommandError(f"{path}, line {number}: not JSON ({error}).") from error
        if not isinstance(row, dict) or not isinstance(row.get("text", row.get("sha256")), str):
            raise CommandError(f'{path}, line {number}: give an object with "text" and "entities".')
        yield row
