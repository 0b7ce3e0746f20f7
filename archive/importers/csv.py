"""Articles in CSV or TSV: a row an article, under headings."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from io import BufferedReader, RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from django.conf import settings
from django.utils.translation import gettext as _

from archive.clean import DecodeError, read
from archive.importers.bounds import MOST_COLUMNS, Way, called
from archive.importers.columns import settle
from archive.importers.item import Item, Refused
from archive.importers.rows import page_of

_SAMPLE = 200_000  # bytes by which encoding and separator are told
_SEPARATORS = ",;\t|"
_UNREAD = range(0xDC80, 0xDD00)  # what Python makes of bytes that are no letters


if TYPE_CHECKING:
    import _csv


class Table(NamedTuple):
    """A table that is open: its headings, and its rows with the number of the line where each ends."""

    headings: list[str]
    rows: "Iterator[tuple[int, list[str]]]"


class TableError(Exception):
    """A table cannot be read, or not on from here."""


def read_csv(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield the page in each row; a broken row keeps no other out."""
    try:
        table = open_table(file)
        columns = settle(table.headings, {f: c for f, c in way.columns.items() if not c or c in table.headings})
        for line, cells in table.rows:
            origin = called(name, f"line {line}")
            way.bounds.take_item()
            why = _fault(cells, table.headings)
            row = dict(zip(table.headings, cells, strict=False))
            yield Refused(origin, f"{origin}: {why}") if why else page_of(row, columns, origin)
    except TableError as error:
        yield Refused(name, f"{name}: {error}")


def open_table(file: BinaryIO) -> Table:
    """Return the headings and rows of a table; raises TableError."""
    sample, file = _peek(file)
    encoding = _encoding(sample)
    errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
    text = TextIOWrapper(file, encoding=encoding, errors=errors, newline="")
    csv.field_size_limit(settings.UPLOAD_MAX_BYTES)
    reader = csv.reader(text, delimiter=_separator(sample.decode(encoding, "replace")))
    rows = _rows(reader, text)
    headings = [heading.strip() for heading in next(rows, (0, []))[1]]
    if not any(headings):
        raise TableError(_("there are no headings in its first line. Name the columns there."))
    if len(headings) > MOST_COLUMNS:
        raise TableError(_("%(count)s columns are too many.") % {"count": len(headings)})
    return Table(headings, ((number, cells) for number, cells in rows if any(cells)))


def _rows(reader: "_csv.Reader", text: TextIOWrapper) -> Iterator[tuple[int, list[str]]]:
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        message = _("the table cannot be read on from line %(line)s (%(why)s). Is a quotation mark never closed?")
        raise TableError(message % {"line": reader.line_num, "why": error}) from error
    finally:
        with suppress(ValueError):  # it is closed already
            text.detach()  # whoever opened the file closes it


def _peek(file: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the start of a file, and the file at its start again."""
    buffered = file if isinstance(file, BufferedReader) else BufferedReader(cast(RawIOBase, file), _SAMPLE)
    return buffered.peek(_SAMPLE)[:_SAMPLE], cast(BinaryIO, buffered)


def _encoding(sample: bytes) -> str:
    """Return the encoding of a table, by the whole lines at its start."""
    whole = sample[: sample.rfind(b"\n") + 1] or sample
    try:
        found = read(whole, "text/csv").encoding
    except DecodeError as error:
        raise TableError(str(error)) from error
    return "utf-8-sig" if found in ("utf-8", "utf-8-sig") else found


def _separator(sample: str) -> str:
    """Return what parts the cells: what the headings have most of, outside quotation marks."""
    bare = "".join(sample.split('"')[::2]).lstrip("\ufeff\r\n")
    first = bare.splitlines()[0] if bare else ""
    return max(_SEPARATORS, key=lambda mark: (first.count(mark), -_SEPARATORS.index(mark)))


def _fault(cells: list[str], headings: list[str]) -> str:
    """Return why a row cannot be read; empty if it can."""
    if len(cells) > len(headings) and any(cells[len(headings) :]):
        message = _("%(cells)s cells stand under %(headings)s headings. Put those with a separator in quotation marks.")
        return message % {"cells": len(cells), "headings": len(headings)}
    if any(ord(letter) in _UNREAD for cell in cells for letter in cell if letter > "\ud7ff"):
        return _("it has bytes that are no letters in UTF-8. Save the table in one encoding.")
    return ""
