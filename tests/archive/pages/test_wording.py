"""Dates, numbers and names are written as each language writes them."""

import pytest
from django.utils import translation

from archive.pages.wording import edtf_in, language_in, number_in

EDTF = [
    ("2016-08-09", "9 August 2016", "9 tháng 8, 2016", "9 أغسطس 2016"),
    ("2016-08", "August 2016", "tháng 8 năm 2016", "أغسطس 2016"),
    ("2016", "2016", "2016", "2016"),
    ("2016-08-08/2016-08-10", "8–10 Aug 2016", "8 – 10 thg 8, 2016", "8–10 أغسطس 2016"),
    ("2016-08/2017-09", "August 2016 – September 2017", None, None),
    ("2015/2016", "2015–2016", None, None),
    ("2016-08-08/2017", "8 August 2016 to 2017", None, None),
    ("2016-08-10/2016-08-08", "10 August 2016 to 8 August 2016", None, None),
    ("2016-06~", "about June 2016", None, None),
    ("1984?", "1984 (uncertain)", None, None),
    ("../2016", "until 2016", None, None),
    ("2016/..", "since 2016", None, None),
    ("201X", "the 2010s", None, None),
    ("19XX", "1900 to 1999", None, None),
    ("2016-21", "spring 2016", None, None),
]


@pytest.mark.parametrize(("value", "english", "vietnamese", "arabic"), EDTF)
def test_an_edtf_value_is_written_in_words(
    value: str, english: str, vietnamese: str | None, arabic: str | None
) -> None:
    for code, words in (("en", english), ("vi", vietnamese), ("ar", arabic)):
        with translation.override(code):
            if words is not None:
                assert " ".join(edtf_in(value, code).split()) == words  # CLDR parts some with thin spaces


@pytest.mark.parametrize(
    "value", ["", "rubbish", "2016-13", "2016-02-31", "0000", "99999", "[1667,1668]", "2016-08-09T10"]
)
def test_what_has_no_words_comes_back_as_it_is(value: str) -> None:
    assert edtf_in(value, "en") == value


def test_numbers_part_their_thousands_as_the_language_does() -> None:
    assert [number_in(12345, code) for code in ("en", "vi")] == ["12,345", "12.345"]
    assert number_in(12345, "zz") == "12,345"


def test_a_language_is_named_in_the_readers_language() -> None:
    assert [language_in("ar", code) for code in ("en", "vi", "ar")] == ["Arabic", "Tiếng Ả Rập", "العربية"]
    assert language_in("zz", "en") == "zz"


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        ("XXXX-06", "en", "June"),
        ("XXXX-06", "ar", "يونيو"),
        ("XXXX-06-12", "en", "12 June"),
        ("XXXX-02-29", "en", "29 February"),
        ("XXXX-13", "en", "XXXX-13"),
    ],
)
def test_a_month_of_an_unknown_year_is_named(value: str, code: str, words: str) -> None:
    assert edtf_in(value, code) == words
