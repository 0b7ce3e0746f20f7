"""Comma-separated values, for spreadsheets: RFC 4180, one row an article, nothing in a cell that a sheet would run."""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from archive.export.record import About, Record, one_line

COLUMNS = (
    *("id", "title", "language", "source", "publisher", "byline", "published", "earliest", "latest"),
    *("people", "places", "original_url", "url", "query", "total", "search"),
)
_FORMULA = re.compile("[\\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")


def write(records: Iterable[Record], about: About) -> Iterator[str]:
    """Yield a row of headings and a row for each article; the search and its total stand in every row."""
    yield line(COLUMNS)
    search = (harmless(about.query), about.total, about.search)
    for record in records:
        yield line((*_cells(record), *search))


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    text = one_line(text)
    return f"'{text}" if _FORMULA.match(text) else text


def _cells(record: Record) -> tuple[object, ...]:
    return (
        record.id,
        *map(harmless, (record.title, record.language, record.source, record.publisher, record.byline)),
        harmless(record.published),
        record.earliest,
        record.latest,
        "; ".join(map(harmless, record.people)),
        "; ".join(map(harmless, record.places)),
        harmless(record.original_url),
        record.url,
    )


def line(cells: Iterable[object]) -> str:
    """Return one row of a table, as RFC 4180 has it."""
    written = StringIO(newline="")
    csv.writer(written).writerow(cells)
    return written.getvalue()
