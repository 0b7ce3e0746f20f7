"""Reasons as codes: they come back as they went in, and older sentences are told apart."""

from hypothesis import given
from hypothesis import strategies as st

from archive.detect import detect
from archive.detect.reason import reason, reasons_in, together


def test_reasons_come_back_with_what_belongs_to_them() -> None:
    said = together(reason("from-publication", "-3", "day"), "", reason("publication-unsure"))
    assert said == "=from-publication|-3|day;=publication-unsure"
    assert reasons_in(said) == [("from-publication", ("-3", "day")), ("publication-unsure", ())]


def test_a_sentence_of_before_holds_no_reasons() -> None:
    assert reasons_in("after a title (ông)") == []
    assert reasons_in("") == []


@given(st.text())
def test_whatever_a_text_says_is_one_part_of_one_reason(part: str) -> None:
    ((code, parts),) = reasons_in(reason("after-title", part))
    assert code == "after-title"
    assert len(parts) == 1


def test_every_finding_gives_codes_and_no_prose() -> None:
    text = "Tổng thống Nga Vladimir Putin và ông Nguyễn Văn Thới đến Hà Nội hôm thứ Ba, 3 ngày trước và ngày 9/8."
    for mention in detect(text, language="vi", published="2016-08-11"):
        assert not mention.evidence.detail or reasons_in(mention.evidence.detail), mention
