"""When an article was published: what the page, its address, a dateline, the text and other reports say of it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.detect.published import Published, Related, find_published, undated_days

DATA = Path(__file__).parents[2] / "data" / "seeds_gold.jsonl"
ARTICLES = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
TELLING, SILENT = ARTICLES[:3], ARTICLES[3:]
NEWS = "The minister resigned on Tuesday after talks in Paris."
CLOCK = "23:05 GMT +314 November 2019"


def lies_within(found: Published, article: dict[str, Any]) -> bool:
    assert found.earliest
    assert found.latest
    low, high = date.fromisoformat(article["pub_lo"]), date.fromisoformat(article["pub_hi"])
    return low <= found.earliest <= found.latest <= high


@pytest.mark.parametrize("article", TELLING, ids=lambda article: article["id"])
def test_text_that_names_a_year_tells_its_day(article: dict[str, Any]) -> None:
    found = find_published(article["text"], language=article["lang"])
    assert lies_within(found, article)
    assert found.evidence[0]["from"] == "text"
    quote = found.evidence[0]
    assert article["text"][quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize("article", SILENT, ids=lambda article: article["id"])
def test_text_that_names_no_year_has_no_day_of_its_own(article: dict[str, Any]) -> None:
    found = find_published(article["text"], language=article["lang"])
    assert (found.value, found.earliest, found.latest, found.confidence) == ("", None, None, 0.0)
    assert found.evidence[0]["why"]


@pytest.mark.parametrize("other", TELLING[::2], ids=lambda article: article["id"])
@pytest.mark.parametrize("article", SILENT, ids=lambda article: article["id"])
def test_report_of_the_same_event_tells_the_year(article: dict[str, Any], other: dict[str, Any]) -> None:
    known = find_published(other["text"], language=other["lang"])
    assert known.earliest
    assert known.latest
    beside = Related(known.earliest, known.latest, ("both speak of Vladimir Putin and Recep Tayyip Erdoğan",))
    found = find_published(article["text"], language=article["lang"], related=[beside])
    assert lies_within(found, article)
    assert "same event as an article of 2016-08-09" in found.evidence[0]["why"]
    assert "Putin" in found.evidence[0]["why"]


def test_report_of_another_event_tells_nothing() -> None:
    article = SILENT[1]
    winter = Related(date(2017, 1, 10), date(2017, 1, 11), ("both speak of Vladimir Putin",))
    assert find_published(article["text"], language="en", related=[winter]).value == ""


def test_days_without_a_year_are_what_two_reports_can_share() -> None:
    shared = undated_days(ARTICLES[0]["text"], "vi") & undated_days(ARTICLES[4]["text"], "en")
    assert shared == {(7, 15)}


def test_clock_of_a_page_is_heard_and_not_believed() -> None:
    for found in (
        find_published(f"{CLOCK}\n{NEWS}", language="en"),
        find_published(NEWS, language="en", stamps=[CLOCK.replace("314", "3 14")]),
    ):
        assert found.value == ""
        assert [e["from"] for e in found.evidence] == ["clock"]


@pytest.mark.parametrize(
    "said",
    [
        [{"value": "2016-08-09T10:00:00+03:00", "where": "meta article:published_time"}],
        [{"value": "August 9, 2016", "where": "structured data"}],
        "2016-08-09",
        ["nonsense", "2016-08-09T10:00:00Z"],
        date(2016, 8, 9),
    ],
)
def test_page_says_itself_when_it_was_published(said: object) -> None:
    found = find_published(NEWS, language="en", metadata={"title": "News", "published": said})
    assert (found.value, found.earliest, found.latest) == ("2016-08-09", date(2016, 8, 9), date(2016, 8, 9))
    assert found.confidence >= 0.9
    assert found.evidence[0]["from"] == "metadata"


@pytest.mark.parametrize("said", ["0001-01-01T00:00:00", "1970-01-01", "2016-02-30", "soon", "", "9999-99-99"])
def test_page_that_knows_no_date_is_not_believed(said: str) -> None:
    assert find_published(NEWS, language="en", metadata={"published": said}).value == ""


def test_page_published_tomorrow_elsewhere_is_in_order() -> None:
    found = find_published(NEWS, language="en", metadata={"published": "2016-08-10"}, captured=date(2016, 8, 9))
    assert found.earliest == found.latest == date(2016, 8, 10)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/2016/08/09/talks/",
        "https://example.org/talks-20160809.html",
        "https://example.org/talks-2016-8-9",
        "https://example.org/talks-20160809101112345.htm",
    ],
)
def test_address_names_the_day(url: str) -> None:
    assert find_published(NEWS, language="en", url=url).value == "2016-08-09"


@pytest.mark.parametrize("url", ["https://example.org/20169999", "https://example.org/18991231/x", "https://[", ""])
def test_address_without_a_day_says_nothing(url: str) -> None:
    assert find_published(NEWS, language="en", url=url).value == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Minister trat zurück. (APA, 9.8.2016)"),
        ("en", f"PARIS, 9 August 2016\n\n{NEWS}"),
        ("vi", "Thứ Ba, 9/8/2016 | 10:05 GMT+7\nBộ trưởng từ chức."),
    ],
)
def test_dateline_names_the_day(language: str, text: str) -> None:
    found = find_published(text, language=language)
    assert found.value == "2016-08-09"
    assert found.evidence[0]["from"] == "dateline"


def test_witnesses_that_agree_make_it_surer_and_conflicts_are_kept() -> None:
    said = {"published": "2016-08-09"}
    alone = find_published(NEWS, language="en", metadata=said)
    agreed = find_published(NEWS, language="en", metadata=said, url="https://example.org/2016/08/09/x")
    denied = find_published(NEWS, language="en", metadata=said, url="https://example.org/2014/01/02/x")
    assert denied.confidence < alone.confidence < agreed.confidence
    assert [e["value"] for e in denied.evidence] == ["2016-08-09", "2014-01-02"]


def test_page_dated_when_it_was_fetched_is_believed_less_than_its_text() -> None:
    text = "The ministers met in Paris on Tuesday, 9 August 2016. They spoke on Tuesday evening of trade."
    found = find_published(text, language="en", metadata={"published": "2019-11-14"}, captured=date(2019, 11, 14))
    assert found.value == "2016-08-09/2016-08-10"
    assert "2019-11-14" in [e["value"] for e in found.evidence]


def test_day_after_the_capture_is_impossible() -> None:
    found = find_published(NEWS, language="en", metadata={"published": "2020-01-01"}, captured=date(2016, 8, 10))
    assert found.value == ""
    assert found.evidence[0]["value"] == "2020-01-01"


def test_date_of_an_archive_picture_is_not_that_of_the_news() -> None:
    caption = "In this Tuesday, Oct. 2, 2012 file photo, smoke rises."
    assert find_published(f"{caption}\n\n{NEWS}", language="en").value == ""


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=80),
    st.dictionaries(
        st.sampled_from(["published", "date", "modified"]), st.text(max_size=20) | st.integers() | st.none()
    ),
    st.text(max_size=30),
)
def test_nothing_makes_it_raise(text: str, metadata: dict[str, object], url: str) -> None:
    found = find_published(text, language="en", metadata=metadata, url=url, stamps=[text], captured=date(2016, 8, 10))
    assert (found.value == "") == (found.earliest is None)
    assert len(found.value) <= 64
    json.dumps(found.evidence)
