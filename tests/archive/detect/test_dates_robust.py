"""Any text is read without an error, in time that grows with its length, and offsets stay those of the original."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.detect.dates import bounds, find_dates, precision
from archive.detect.dates.shadow import shade
from archive.detect.dates.template import parse

LANGUAGES = ("en", "vi", "ar", "ru", "tr", "fr", "de", "es", "zh", "und")
PIECES = st.sampled_from(
    ["ngày ", "9/8", "2016", " August", "Tuesday", "tháng ", "năm", "الثلاثاء", "٩", " أغسطس", "/", "-", "–", "(", ")", ".",
     "last ", "week", "Q2 ", "\u0301", "\u200f", "\u202e", "İ", "ſ", "\ud800", "\x00", "10:30", "1990s", "هـ", "\n", " "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=25).map("".join), st.sampled_from(LANGUAGES))
def test_no_text_raises_and_every_mention_stands_where_it_says(text: str, language: str) -> None:
    found = find_dates(text, language=language, published="2016-08-10")
    ends = [0]
    for mention in found:
        assert ends[-1] <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        assert 0 < mention.confidence <= 1
        assert len(mention.value) <= 64
        assert bounds(mention.value)[0] is not None
        assert precision(mention.value) != "unknown"
        ends.append(mention.end)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_shadow_knows_where_each_of_its_letters_stands(text: str) -> None:
    shadow = shade(text)
    places = [shadow.original(i, i + 1) for i in range(len(shadow.low))]
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "1" * 50_000),
        ("vi", "ngày " * 4_000),
        ("en", "May " * 4_000),
        ("vi", "9/8-" * 4_000),
        ("ar", "و" * 50_000),
        ("en", "a\u0301" * 20_000),
        ("en", "e" + "\u0301" * 50_000),
        ("en", "(" * 50_000),
        ("ru", " " * 50_000),
        ("vi", "từ 9/8 đến " * 1_500),
    ],
)
def test_time_grows_with_the_length_alone(language: str, text: str) -> None:
    find_dates("warm up 9/8", language=language, published="2016-08-10")

    def took(part: str) -> float:
        begun = time.process_time()
        find_dates(part, language=language, published="2016-08-10")
        return time.process_time() - begun

    half = min(took(text[: len(text) // 4]) for _ in range(3))
    whole = took(text)
    assert whole < 12 * half + 0.05
    assert whole < 3


def test_decomposed_vietnamese_is_read_like_composed() -> None:
    text = "hôm thứ Ba tuần trước, ngày 9 tháng 8 năm 2016 và năm ngoái"
    composed = find_dates(text, language="vi", published="2016-08-10")
    apart = unicodedata.normalize("NFD", text)
    decomposed = find_dates(apart, language="vi", published="2016-08-10")
    assert [m.value for m in decomposed] == [m.value for m in composed] == ["2016-08-02", "2016-08-09", "2015"]
    assert [unicodedata.normalize("NFC", m.surface) for m in decomposed] == [m.surface for m in composed]


def test_vocalised_and_stretched_arabic_is_read_like_plain() -> None:
    (found,) = find_dates("الثُّلاثَـــاء ٩ أغُسطُس ٢٠١٦", language="ar", published=None)
    assert (found.value, found.start, found.end) == ("2016-08-09", 0, len(found.surface))


@pytest.mark.parametrize("text", ["bất thành.Ngày 9/8, ông", "cố nhânNgày 9/8, ông", "NATO\u200bngày 9/8Ông"])
def test_glued_sentences_are_read_apart(text: str) -> None:
    (found,) = find_dates(text, language="vi", published="2016-08-10")
    assert (found.surface.lower(), found.value) == ("ngày 9/8", "2016-08-09")


def test_invisible_marks_and_overrides_do_not_hide_a_date() -> None:
    (found,) = find_dates("\u202e9\u200f \u200eAugust\u200b 2016\u202c", language="en")
    assert found.value == "2016-08-09"


def test_text_in_the_wrong_language_finds_what_needs_no_words() -> None:
    assert [m.value for m in find_dates("انعقد في 2016-08-09", language="vi")] == ["2016-08-09"]


@pytest.mark.parametrize(("template", "problem"), [("{moon}", "slot"), ("[{day}", "not closed"), ("{day}]", "closes")])
def test_template_that_cannot_be_read_says_which_and_why(template: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem) as error:
        parse(template, {"day": r"\d+"})
    assert template in str(error.value)
