"""The words of a query agree with those of the articles, whatever language the query seems to be in."""

import unicodedata

import pytest

import languages
from search.query.words import LONGEST_WORD, read, script_of, spellings


def finds(query: str, asked_in: str, word: str, written_in: str) -> bool:
    """Tell whether a query word finds a word of an article, in any form."""
    (form,) = read(query, asked_in)
    (term,) = languages.get(written_in).terms(word)
    return term.stem == form.stem or term.exact in form.exact or term.folded in form.folded


@pytest.mark.parametrize("asked_in", ["en", "vi", "ar", "und"])
@pytest.mark.parametrize(
    ("query", "word", "written_in"),
    [
        ("Erdoğan", "Erdogan", "en"),
        ("Erdogan", "Erdoğan", "tr"),
        ("أردوغان", "اردوغان", "ar"),
        ("اردوغان", "أردوغان", "ar"),
        ("Tho", "Thổ", "vi"),
        ("hòa", "hoà", "vi"),
        ("hoà", "hòa", "vi"),
        ("Koeln", "Köln", "de"),
        ("ISTANBUL", "İstanbul", "tr"),
        ("Đường", "đường", "vi"),
    ],
)
def test_a_wrong_guess_of_the_language_loses_no_form(asked_in: str, query: str, word: str, written_in: str) -> None:
    assert finds(query, asked_in, word, written_in)
    assert finds(unicodedata.normalize("NFD", query), asked_in, unicodedata.normalize("NFD", word), written_in)


def test_the_language_picks_the_stemmer() -> None:
    assert finds("elections", "en", "election", "en")
    assert not finds("elections", "und", "election", "en")


def test_a_word_in_another_script_is_read_by_a_language_of_that_script() -> None:
    assert finds("الرئيس", "en", "رئيس", "ar")


def test_a_quotation_is_not_folded() -> None:
    assert ("thổ", "nhĩ", "kỳ") in spellings("Thổ Nhĩ Kỳ", "en")
    assert ("tho", "nhi", "ky") not in spellings("Thổ Nhĩ Kỳ", "en")


def test_a_quotation_knows_other_spellings_of_the_same_word_and_where_they_hold() -> None:
    assert spellings("hòa bình", "en")[("hoà", "bình")] == ("vi",)
    assert next(iter(spellings("hòa bình", "vi").items())) == (("hoà", "bình"), ())


def test_a_word_without_end_is_cut_as_in_the_index() -> None:
    (form,) = read("a" * 5000, "en")
    assert form.exact == ("a" * LONGEST_WORD,)


@pytest.mark.parametrize(
    ("text", "script"),
    [("Erdogan", "Latn"), ("أردوغان", "Arab"), ("Эрдоган", "Cyrl"), ("東京", "Hani"), ("กรุงเทพ", "Thai"), ("2016", "")],
)
def test_scripts_are_told_apart(text: str, script: str) -> None:
    assert script_of(text) == script
