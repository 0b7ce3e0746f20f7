"""How typed dates are read."""

from datetime import date
from typing import Any

import pytest

from archive.curate.decision import CurateError, read_date


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2016-08-09", date(2016, 8, 9), date(2016, 8, 9)),
        (" 2016-08 ", date(2016, 8, 1), date(2016, 8, 31)),
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("201X", date(2010, 1, 1), date(2019, 12, 31)),
        ("2016-01/2016-05", date(2016, 1, 1), date(2016, 5, 31)),
        ("2016-08/..", date(2016, 8, 1), None),
        ("٢٠١٦-٠٨-٠٩", date(2016, 8, 9), date(2016, 8, 9)),
        ("２０１６", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_edtf_is_read_with_its_bounds(typed: str, first: Any, last: Any) -> None:
    reading = read_date(typed)
    assert (reading["earliest"], reading["latest"]) == (first, last)
    assert reading["value"].isascii()


@pytest.mark.parametrize("typed", ["", "tomorrow", "2016-02-30", "2016/2015", "..", "²⁰¹⁶", "1" * 70, "\ud800", "0000"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(CurateError):
        read_date(typed)
