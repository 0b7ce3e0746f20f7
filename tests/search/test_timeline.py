"""Bars over time: as wide as there is room for, each a narrower search, and the way back out."""

from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest

from search.query.request import Request
from search.results import Timeline
from search.timeline import timeline, unit_of
from tests.search.conftest import Ask


def drawn(*months: str, request: Request | None = None) -> Timeline:
    found = timeline(request or Request(q="x"), [(month, 2) for month in months], 2 * len(months))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2016-01", "2017-12", "month"),
        ("2016-12", "2018-01", "year"),
        ("1987-01", "2026-01", "year"),
        ("1986-01", "2026-01", "decade"),
        ("0001-01", "9999-12", "century"),
    ],
)
def test_bars_are_as_wide_as_there_is_room_for(first: str, last: str, unit: str) -> None:
    assert unit_of([(first, 1), (last, 1)]) == unit
    assert len(drawn(first, last).bars) <= 100


def test_months_without_an_article_have_their_place_and_lead_nowhere() -> None:
    bars = drawn("2016-11", "2017-02").bars
    assert [(bar.value, bar.count) for bar in bars] == [("2016-11", 2), ("2016-12", 0), ("2017-01", 0), ("2017-02", 2)]
    assert [bool(bar.query_string) for bar in bars] == [True, False, False, True]


def test_a_bar_narrows_by_its_days_and_keeps_the_rest() -> None:
    asked = Request(q="x", sort="newest", fold=True, page=7)
    (bar, *_) = drawn("1950-03", "2011-05", request=asked).bars
    assert bar.value == "195X"
    assert Request.read(parse_qs(bar.query_string)) == Request(
        q="x", sort="newest", fold=True, since="1950", until="1959"
    )


def test_the_smallest_bar_is_seen_beside_the_largest() -> None:
    found = timeline(Request(), [("2014-01", 1), ("2016-01", 10_000)], 10_003)
    assert found is not None
    assert [bar.height for bar in found.bars] == [4.0, 0.0, 100.0]
    assert found.undated == 2


def test_there_is_always_a_way_back_out() -> None:
    found = timeline(Request(q="x", since="2016-08", until="2016-08"), [("2016-08", 1)], 1)
    assert found is not None
    assert found.out == (("", "q=x"), ("2016", "q=x&from=2016&to=2016"))
    assert timeline(Request(q="x", since="garbage"), [], 0) is not None
    assert timeline(Request(q="x"), [("2016-08", 1)], 1) is None
    assert timeline(Request(q="x"), [], 4) is None


def test_a_search_tells_when_what_it_finds_was_published(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask().timeline
    assert found is not None
    assert [(bar.value, bar.count) for bar in found.bars if bar.count] == [("2016", 3), ("2024", 1)]
    assert found.undated == 1
    narrowed = ask(from_="2016", to="2016")
    assert [(chip.name, chip.label) for chip in narrowed.chips] == [("published", "2016")]
    assert narrowed.total == 3
