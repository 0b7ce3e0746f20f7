"""Articles in JSON Lines: an object a line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _

from archive.importers.bounds import MOST_COLUMNS, Way, called
from archive.importers.columns import settle
from archive.importers.item import Item, Refused
from archive.importers.rows import page_of

_MARK = b"\xef\xbb\xbf"


def read_jsonl(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield the page in each line; a broken line keeps no other out."""
    for number, line in _lines(file):
        origin = called(name, f"line {number}")
        way.bounds.take_item()
        if line is None:
            yield Refused(origin, _("%(page)s: the line is too long for an article.") % {"page": origin})
            continue
        row = parse(line)
        if isinstance(row, str):
            yield Refused(origin, _("%(page)s: %(why)s.") % {"page": origin, "why": row})
        else:
            yield page_of(row, settle(row, _present(way.columns, row)), origin)


def first_rows(file: BinaryIO, most: int) -> Iterator[Mapping[str, Any]]:
    """Yield the first rows that can be read, to be looked at."""
    for number, line in _lines(file):
        row = parse(line) if line is not None else ""
        if not isinstance(row, str):
            yield row
        if number >= most:
            return


def parse(line: bytes) -> dict[str, Any] | str:
    """Return the object in a line, or why there is none."""
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        return _("it is not in UTF-8, as JSON has to be")
    except RecursionError:
        return _("it is nested too deep")
    except ValueError as error:
        return _("it is no JSON (%(why)s)") % {"why": str(error)[:200]}
    if not isinstance(row, dict):
        return _("it is no object with named values")
    return (
        row if len(row) <= MOST_COLUMNS else _("it has too many values; the most is %(most)s") % {"most": MOST_COLUMNS}
    )


def _present(said: Mapping[str, str], row: Mapping[str, Any]) -> dict[str, str]:
    """Return what was said of the columns as far as a row has them: rows leave out what they have not."""
    return {field: column if column in row else "" for field, column in said.items()}


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line that is not blank, with its number; None for one that is too long to be read."""
    longest, number = settings.UPLOAD_MAX_BYTES, 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest and not line.endswith(b"\n"):
            while (rest := file.readline(longest)) and not rest.endswith(b"\n"):
                pass
            yield number, None
            continue
        line = line.removeprefix(_MARK) if number == 1 else line
        if line.strip():
            yield number, line
