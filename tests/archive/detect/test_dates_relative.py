"""Dates that depend on the day of publication, and what becomes of them when it is vague, missing or wrong."""

import pytest

from archive.detect.dates import find_dates
from archive.detect.mention import Mention

WEDNESDAY = "2016-08-10"


def read(text: str, published: str | None = WEDNESDAY, language: str = "en") -> list[Mention]:
    return find_dates(text, language=language, published=published)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met in October.", "2015-10"),
        ("It will be done by October.", "2016-10"),
        ("The treaty was signed in December.", "2015-12"),
        ("The summit is expected in December.", "2016-12"),
        ("since September", "2015-09"),
        ("officials said on Thursday", "2016-08-04"),
        ("The court will rule on Thursday", "2016-08-11"),
        ("On Thursday, the court will rule", "2016-08-11"),
        ("this Friday", "2016-08-12"),
        ("last Wednesday", "2016-08-03"),
        ("next Wednesday", "2016-08-17"),
        ("Monday of next week", "2016-08-15"),
        ("last summer", "2015-22"),
        ("Friday, August 12", "2016-08-12"),
        ("Thursday, September 3", "2015-09-03"),  # in 2016 it was a Saturday
    ],
)
def test_tense_and_day_of_the_week_tell_the_year(text: str, value: str) -> None:
    assert [m.value for m in read(text)] == [value]


def test_year_before_is_counted_from_the_year_just_named() -> None:
    text = "Exports reached a record in 2012, more than in the previous year. This year they fell."
    assert [m.value for m in read(text)] == ["2012", "2011", "2016"]


@pytest.mark.parametrize("text", ["A year earlier he had left.", "the following day", "In the previous year it fell."])
def test_what_is_counted_from_an_untold_day_is_left_out(text: str) -> None:
    assert not read(text)


def test_one_article_has_one_tuesday() -> None:
    text = "They will meet on Thursday. On Thursday, the ministers said nothing of it. Last Thursday they had met too."
    assert [m.value for m in read(text)] == ["2016-08-11", "2016-08-11", "2016-08-04"]


def test_day_that_was_named_with_its_year_keeps_it() -> None:
    text = "On February 4, 2011 they signed. What was signed on February 4 holds; so does that of February 5."
    assert [m.value for m in read(text)] == ["2011-02-04", "2011-02-04", "2016-02-05"]


def test_years_after_the_hijra_are_known_where_both_eras_are_used() -> None:
    found = read("الأحد 8 / 11 / 1436 هـ، عام (1332) هجري، وعام 1436", language="ar")
    assert [m.value for m in found] == ["2015-08-23", "1913-11-30/1914-11-18", "2014-10-25/2015-10-13"]
    assert {m.evidence.detector for m in found} == {"dates.hijri"}
    assert not read("رمضان 1362 مخالفة", language="ar")


@pytest.mark.parametrize("text", ["hôm 13/8", "hôm 13 tháng 8", "Phiên 13/8, giá vàng tăng."])
def test_vietnamese_words_of_the_day_stand_outside_of_a_date(text: str) -> None:
    assert [m.surface for m in read(text, language="vi")] in (["13/8"], ["13 tháng 8"])


def test_arabic_morning_and_evening_stand_outside_of_a_day() -> None:
    assert [m.surface for m in read("وصل صباح اليوم، وغادر مساء أمس", language="ar")] == ["اليوم", "أمس"]


def test_without_day_of_publication_nothing_is_counted_from_it() -> None:
    found = read("Yesterday, on Tuesday, last week, in June, on July 15 and in 2012.", published=None)
    assert [m.value for m in found] == ["XXXX-06", "XXXX-07-15", "2012"]
    assert found[0].confidence < 0.5
    assert "=no-year" in found[0].evidence.detail
    assert not read("They met last June.", published=None)
    assert [m.value for m in read("ngày 1-8/9", language="vi", published=None)] == ["XXXX-09-01/XXXX-09-08"]


@pytest.mark.parametrize(
    "nonsense", ["", "soon", "2016-99-99", "0000", "9999-12-31", "../2016", "2016-08-10/2016-01-01"]
)
def test_day_of_publication_that_says_nothing_is_as_good_as_none(nonsense: str) -> None:
    assert not read("yesterday and last month", published=nonsense)


def test_days_between_which_it_was_published_give_one_answer_where_they_can() -> None:
    weekday, yesterday = read("on Tuesday, and yesterday", published="2016-08-09/2016-08-11")
    assert (weekday.value, weekday.confidence) == ("2016-08-09", 0.93)
    assert yesterday.value == "2016-08-08~"
    assert yesterday.confidence < 0.6
    assert yesterday.evidence.alternatives == ("2016-08-10",)
    assert "publication-unsure" in yesterday.evidence.detail


def test_month_of_publication_has_no_yesterday_but_a_last_year() -> None:
    assert [m.value for m in read("yesterday and last year", published="2016-08")] == ["2015"]


def test_day_of_publication_in_the_future_is_not_trusted() -> None:
    (found,) = read("yesterday", published="2199-01-02")
    assert found.confidence < 0.7
    assert "publication-future" in found.evidence.detail


def test_slashes_are_refused_where_day_and_month_cannot_be_told_apart() -> None:
    assert not read("on 03/04/2016")
    assert [m.value for m in read("on 03/04/2016", language="vi")] == ["2016-04-03"]
    assert [m.value for m in read("on 03/04/2016 and 25/12/2015")] == ["2016-04-03", "2015-12-25"]
    assert [m.value for m in read("on 03/04/2016 and 12/25/2015")] == ["2016-03-04", "2015-12-25"]
    assert [m.value for m in read("on Sunday 03/04/2016")] == ["2016-04-03"]
    assert not read("on 03/04/2016, 25/12/2015 and 12/25/2015")[2:]
    assert [m.value for m in read("on 13/04/2016 and 04/13/2016")] == ["2016-04-13", "2016-04-13"]


def test_day_that_was_another_day_of_the_week_is_doubted() -> None:
    right, wrong = read("Tuesday, August 9, 2016 and Monday, August 9, 2016")
    assert right.confidence > 0.9 > 0.7 > wrong.confidence


def test_day_of_the_week_wins_over_a_wrong_day_of_publication() -> None:
    right, wrong = read("أمس الثلاثاء وأمس الاثنين", language="ar")
    assert (right.value, wrong.value) == ("2016-08-09", "2016-08-08")
    assert right.confidence > 0.8 > 0.7 > wrong.confidence


def test_evidence_says_by_which_rule_and_how() -> None:
    text = "On 25/12/2015, on July 15, on Tuesday, yesterday, in 2012 and in the 1990s"
    rules = [m.evidence.detector for m in read(text)]
    assert rules == [f"dates.{r}" for r in ("numeric", "written", "weekday", "relative", "year", "period")]
    assert all(m.evidence.detail for m in read(text))
