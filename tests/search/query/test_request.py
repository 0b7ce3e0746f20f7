"""What the parameters of an address ask for, however they are sent."""

from urllib.parse import parse_qs

import pytest

from search.query.request import LAST_PAGE, Pick, Request


def read(query_string: str) -> Request:
    return Request.read(parse_qs(query_string, keep_blank_values=True))


def test_every_parameter_is_read() -> None:
    asked = read(
        "q=a+b&language=vi&language=-en&-source=cnn&year=2016&from=2016&to=2017-05&sort=oldest&page=3&strict=1&copies=0"
    )
    assert asked == Request(
        q="a b",
        picks=(
            Pick("language", "vi"),
            Pick("language", "en", excluded=True),
            Pick("source", "cnn", excluded=True),
            Pick("year", "2016"),
        ),
        since="2016",
        until="2017-05",
        sort="oldest",
        page=3,
        strict=True,
        copies=False,
    )


def test_a_query_string_reads_back_as_the_same_request() -> None:
    asked = read(
        "q=%22Thổ+Nhĩ%22+%2Bأ&person=-x&place=y&mentions=2016-07%2F2016-08&from=2016&strict=1&page=2&sort=newest"
    )
    assert read(asked.query_string()) == asked


@pytest.mark.parametrize(
    ("query_string", "folds"),
    [("", True), ("sort=newest", False), ("fold=0", False), ("sort=newest&fold=1", True), ("fold=2", True)],
)
def test_reports_of_one_event_are_folded_where_the_best_come_first(query_string: str, folds: bool) -> None:
    asked = read(query_string)
    assert asked.folds is folds
    assert read(asked.query_string()) == asked


def test_taking_a_pick_back_starts_from_the_first_page() -> None:
    asked = read("q=a&language=vi&language=ar&page=4")
    assert asked.without(Pick("language", "vi")) == Request(q="a", picks=(Pick("language", "ar"),))


@pytest.mark.parametrize("page", ["0", "-1", "x", "", "1e9", "٣", "1.5"])
def test_a_page_that_is_none_is_the_first(page: str) -> None:
    assert read(f"page={page}").page == 1


def test_pages_end_somewhere() -> None:
    assert read("page=" + "9" * 5000).page == LAST_PAGE


@pytest.mark.parametrize("sort", ["", "best", "NEWEST", "newest;drop"])
def test_an_unknown_order_is_by_relevance(sort: str) -> None:
    assert read(f"sort={sort}").sort == "relevance"


def test_nothing_enormous_gets_through() -> None:
    asked = Request.read({"q": ["x" * 60_000], "person": [str(n) * 500 for n in range(3000)]})
    assert len(asked.q) <= 10_000
    assert len(asked.picks) <= 60
    assert all(len(pick.value) <= 200 for pick in asked.picks)


def test_surrogates_and_control_characters_cannot_break_an_address() -> None:
    asked = Request.read({"q": ["a\ud800\x00b"], "source": ["c\udfff"], "sort": ["\ud800"]})
    assert asked.q == "a  b"
    assert asked.query_string() == "q=a++b&source=c"


def test_empty_values_choose_nothing() -> None:
    assert read("language=&language=-&-source=&person=--").picks == ()
