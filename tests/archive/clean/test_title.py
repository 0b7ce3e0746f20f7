"""Titles are found among the lines of a page, or made of its first sentence."""

import pytest

from archive.clean import clean
from archive.clean.derive import derive_title

LEAD = "The two leaders met in Saint Petersburg on Tuesday and spoke about trade."
MORE = "They will meet again in Ankara soon, their spokesmen said afterwards."


def title(*lines: str) -> tuple[str, bool]:
    page = clean("\n".join(lines), content_type="text/plain")
    return page.title, page.title_is_derived


def test_first_line_without_a_full_stop_is_the_title() -> None:
    assert title("Leaders meet to speak about trade", LEAD, MORE) == ("Leaders meet to speak about trade", False)
    assert title("Will the leaders meet again?", LEAD, MORE) == ("Will the leaders meet again?", False)


def test_title_leaves_the_text() -> None:
    page = clean(f"Leaders meet to speak about trade\n{LEAD}", content_type="text/plain")
    assert page.text == LEAD


def test_short_first_line_is_the_title_if_no_other_heading_stands_in_the_text() -> None:
    assert title("Leaders meet", LEAD, MORE) == ("Leaders meet", False)


def test_short_first_line_is_a_heading_where_there_are_others() -> None:
    found, derived = title("Trade first", LEAD, "Visa next", MORE)
    assert (found, derived) == (LEAD.rstrip("."), True)


def test_title_below_a_caption_is_known_by_the_credit_under_it() -> None:
    caption = "The presidents shake hands in front of the palace."
    assert title(caption, "Leaders meet to speak about trade", "© AP Photo / X", LEAD, MORE)[0].startswith("Leaders")
    assert title(caption, "Leaders meet to speak about trade", LEAD, MORE)[1]


def test_highlights_are_no_title() -> None:
    assert title("Story highlights", "Leaders reboot their relationship at last", LEAD, MORE)[1]


def test_title_that_is_known_wins_and_is_not_repeated() -> None:
    page = clean(f"Leaders meet\n{LEAD}", content_type="text/plain", title="LEADERS  MEET")
    assert (page.title, page.title_is_derived, page.text) == ("LEADERS MEET", False, LEAD)


def test_page_of_one_paragraph_keeps_its_text() -> None:
    page = clean(LEAD, content_type="text/plain")
    assert (page.text, page.title_is_derived) == (LEAD, True)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "In an interview with a Turkish newspaper, the foreign minister said that Russia was surprised by the offer.",
            "The foreign minister said that Russia was surprised by the offer",
        ),
        (
            "Putin said on Tuesday, August 9, 2016, that he would speak with his Turkish counterpart about Syria.",
            "Putin said that he would speak with his Turkish counterpart about Syria",
        ),
        (
            "Trong một cuộc phỏng vấn ngày 1/11, ông Lavrov cho biết Ukraine sử dụng vũ khí của Thổ Nhĩ Kỳ.",
            "Ông Lavrov cho biết Ukraine sử dụng vũ khí của Thổ Nhĩ Kỳ",
        ),
        (
            "قال الرئيس الروسي فلاديمير بوتين الثلاثاء 9 أغسطس/آب 2016، أنه سيبحث مع الرئيس التركي حلولا للأزمة.",
            "قال الرئيس الروسي فلاديمير بوتين أنه سيبحث مع الرئيس التركي حلولا للأزمة",
        ),
        (
            "The U.S. and Mr. Putin agree on trade with Ankara. They met.",
            "The U.S. and Mr. Putin agree on trade with Ankara",
        ),
    ],
)
def test_derived_title_is_the_main_clause(lead: str, expected: str) -> None:
    assert derive_title([lead]) == expected


def test_derived_title_is_short_and_ends_with_a_whole_word() -> None:
    found = derive_title(["word " * 100])
    assert len(found) <= 121 and found.endswith("word…")


def test_derived_title_of_nothing_is_nothing() -> None:
    assert derive_title([]) == ""
