"""The notation of dates: its days, its precision, the same as the reference library reads."""

from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf

from archive.detect.dates import bounds, precision

VALUES = {
    "2016-08-09": "day",
    "2016-08": "month",
    "2016": "year",
    "0938": "year",
    "199X": "decade",
    "18XX": "century",
    "2016-22": "season",
    "2016-34": "quarter",
    "2016-01/2016-05": "interval",
    "2016-07-15/2016-07-17": "interval",
}


def day(found: struct_time) -> date:
    return date(found.tm_year, found.tm_mon, found.tm_mday)


@pytest.mark.parametrize("value", VALUES)
def test_bounds_are_those_of_the_reference(value: str) -> None:
    parsed = parse_edtf(value)
    assert bounds(value) == (day(parsed.lower_strict()), day(parsed.upper_strict()))


@pytest.mark.parametrize(("value", "name"), [*VALUES.items(), ("2016-05~", "month"), ("XXXX-07-15", "unknown")])
def test_precision_is_named(value: str, name: str) -> None:
    assert precision(value) == name


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016-08/..", date(2016, 8, 1), None),
        ("../2016-08", None, date(2016, 8, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-24", date(2016, 12, 1), date(2017, 2, 28)),
        ("2016-XX", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02-XX", date(2016, 2, 1), date(2016, 2, 29)),
        ("XXXX-07-15", None, None),
        ("2016-02-30", None, None),
        ("2016-13", None, None),
        ("0000", date(1, 1, 1), None),
        ("", None, None),
        ("soon", None, None),
        ("٢٠١٦", date(2016, 1, 1), date(2016, 12, 31)),
    ],
)
def test_what_is_open_unknown_or_impossible_has_no_bound(value: str, first: date | None, last: date | None) -> None:
    found = bounds(value)
    if value == "0000":
        assert found[0] in {first, None}
    elif value == "٢٠١٦":
        assert found in {(first, last), (None, None)}
    else:
        assert found == (first, last)
