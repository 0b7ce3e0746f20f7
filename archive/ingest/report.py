"""The report of an import: every item, what came of it and why, as CSV or JSON Lines."""

import csv
import json
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO

from archive.export.csv import harmless
from archive.ingest.many import Result

COLUMNS = ("number", "outcome", "item", "article", "message")


class Report(AbstractContextManager["Report"]):
    """Writes the results of a run to a file, line by line; without a path it writes nothing."""

    def __init__(self, path: Path | None) -> None:
        self._is_csv = path is not None and path.suffix.casefold() == ".csv"
        self._file: IO[str] | None = path.open("w", encoding="utf-8", errors="replace", newline="") if path else None
        if self._file and self._is_csv:
            csv.writer(self._file).writerow(COLUMNS)

    def write(self, result: Result) -> None:
        """Write what came of one item."""
        if self._file is None:
            return
        values = (result.number, str(result.outcome), result.origin, result.article, result.message)
        if self._is_csv:
            csv.writer(self._file).writerow([harmless(v) if isinstance(v, str) else v for v in values])
        else:
            self._file.write(json.dumps(dict(zip(COLUMNS, values, strict=True)), ensure_ascii=False) + "\n")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
