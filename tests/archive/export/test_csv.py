"""Comma-separated values, read by the module of the standard library."""

import csv
from io import StringIO

import pytest

from archive.export.csv import COLUMNS, harmless, write
from archive.export.record import About, Record
from tests.archive.export.records import ABOUT, BARE, record


def rows(*records: Record, about: About = ABOUT) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO("".join(write(records, about)), newline=""), strict=True))


def test_a_row_holds_the_record_and_the_search_that_found_it() -> None:
    (row,) = rows(record())
    assert tuple(row) == COLUMNS
    assert row["title"] == "Tổng thống gặp أردوغان 😀"
    assert (row["published"], row["earliest"], row["latest"]) == ("2016-08-09/2016-08-10", "2016-08-09", "2016-08-10")
    assert row["people"] == "Recep Tayyip Erdoğan; Vladimir Putin"
    assert (row["query"], row["total"], row["search"]) == ("Putin", "2", "https://archive.example/search/?q=Putin")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "＋1", "－1", "＠1", "\u200e=1", "\ufeff=1"]
)
def test_nothing_is_a_formula(text: str) -> None:
    cells = record(
        title=text, publisher=text, byline=text, published=text, original_url=text, people=(text,), places=("ok", text)
    )
    (row,) = rows(cells, about=About(site="", made=ABOUT.made, query=text))
    for name in ("title", "publisher", "byline", "published", "original_url", "people", "query"):
        assert row[name].startswith("'"), name
    assert row["places"].startswith("ok; '")


@pytest.mark.parametrize("text", ["Erdogan = Putin", "1 + 1", "a-b", "“Quoted”, with commas", "'already'"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_hostile_title_stays_in_its_cell() -> None:
    hostile, plain = rows(BARE, record())
    assert hostile["title"].startswith("'=HYPERLINK(")
    assert hostile["earliest"] == ""
    assert plain["id"] == "7"


def test_lines_end_as_the_standard_has_it() -> None:
    text = "".join(write([record(), BARE], ABOUT))
    assert text.count("\r\n") == text.count("\n") == 3


def test_nothing_found_leaves_the_headings() -> None:
    assert "".join(write([], ABOUT)) == ",".join(COLUMNS) + "\r\n"
