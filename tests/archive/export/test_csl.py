"""CSL-JSON."""

import json
from datetime import date

import pytest

from archive.export.csl import issued, write
from tests.archive.export.records import ABOUT, BARE, record


def test_the_pieces_make_one_array() -> None:
    first, second = json.loads("".join(write([record(), BARE], ABOUT)))
    assert (first["id"], first["type"], first["container-title"]) == ("7", "article-newspaper", "Zing")
    assert first["author"] == [{"literal": "Nguyễn Hoàng"}, {"literal": "Đỗ Mai"}, {"literal": "Lê An"}]
    assert first["issued"] == {"date-parts": [[2016, 8, 9], [2016, 8, 10]]}
    assert first["accessed"] == {"date-parts": [[2026, 1, 2]]}
    assert first["archive_location"] == "https://archive.example/articles/7/x/"
    assert set(second) == {"id", "type", "title", "URL", "accessed", "archive", "archive_location"}


def test_nothing_found_is_an_empty_array() -> None:
    assert json.loads("".join(write([], ABOUT))) == []


@pytest.mark.parametrize(
    ("first", "last", "parts"),
    [
        (date(2016, 8, 9), date(2016, 8, 9), [[2016, 8, 9]]),
        (date(2016, 2, 1), date(2016, 2, 29), [[2016, 2]]),
        (date(2016, 2, 1), date(2016, 2, 28), [[2016, 2, 1], [2016, 2, 28]]),
        (date(2016, 1, 1), date(2016, 12, 31), [[2016]]),
        (date(2015, 1, 1), date(2016, 12, 31), [[2015, 1, 1], [2016, 12, 31]]),
        (None, date(2016, 1, 1), []),
    ],
)
def test_the_day_is_as_sure_as_the_record(first: date | None, last: date, parts: list[list[int]]) -> None:
    assert issued(record(earliest=first, latest=last)) == parts
