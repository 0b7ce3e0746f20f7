"""Whatever comes in is read: no exception, offsets that hold, time that grows with the length alone."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.detect import detect

LANGUAGES = ("en", "vi", "ar", "ru", "de", "tr", "zh", "und", "xx", "")
ODD = {
    "nothing": "",
    "blanks": " \n\t" * 2000,
    "digits": "1" * 100_000,
    "binary": "".join(chr(i % 256) for i in range(20_000)),
    "overrides": "\u202ePutin\u202c \u2067أنقرة\u2069 " * 200,
    "halves": "\ud800Ông\udfff Nguyễn Văn Thới " * 50,
    "marks": "a" + "\u0301" * 20_000,
    "one word": "ا" * 50_000,
    "one line": "President Putin " * 2000,
}
PIECES = st.sampled_from(
    ["Ông ", "Nguyễn", "President ", "Putin", "Paris", ", Texas", "في ", "قال ", "بوتين", "\u202e", "\u200f", "\u0301", "٩",
     "\ud800", "\x00", "2016", "-", "\n", "۱۲/۵", "Москва ", "東京", "😀", "'s ", ". "]
)  # fmt: skip


def is_sound(text: str, language: str, published: str | None) -> bool:
    found = detect(text, language=language, published=published)
    apart = all(one.end <= other.start for one, other in pairwise(found))
    return apart and all(text[m.start : m.end] == m.surface and 0 < m.confidence <= 1 for m in found)


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("language", ["en", "vi", "ar", "und"])
def test_odd_texts_are_read(name: str, language: str) -> None:
    assert is_sound(ODD[name], language, "2016-08-10")


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join), st.sampled_from(LANGUAGES))
def test_any_text_in_any_language_is_read(text: str, language: str) -> None:
    assert is_sound(text, language, "2016-08-10")


@pytest.mark.parametrize("published", [None, "", "9999-12-31", "2999-01-01", "0001-01-01", "2016", "2016-08-XX"])
def test_any_day_of_publication_will_do(published: str | None) -> None:
    assert is_sound("President Putin met him in Moscow last week, on 9 August and yesterday.", "en", published)


def test_what_is_counted_from_a_day_yet_to_come_is_less_sure() -> None:
    text = "He came yesterday."
    sure, unsure = (detect(text, language="en", published=day)[0].confidence for day in ("2016-08-10", "2999-08-10"))
    assert unsure < sure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "President Putin met Jane Marsden in Paris, Texas on 9 August 2016. "),
        ("ar", "قال الرئيس فلاديمير بوتين في موسكو يوم الثلاثاء 9 آب ان الوقت ملائم. "),
        ("vi", "Ông Nguyễn Văn Thới gặp bà Lê Thị Cẩm Vân ở Hà Nội ngày 9/8/2016. "),
        ("en", "x"),
    ],
)
def test_time_grows_with_the_length_alone(language: str, text: str) -> None:
    def cost(times: int) -> float:
        before = time.process_time()
        detect(text * times, language=language, published="2016-08-10")
        return time.process_time() - before

    cost(40)
    assert cost(1600) < 14 * max(min(cost(200), cost(200)), 0.01)
