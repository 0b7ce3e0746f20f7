"""Groups of letters."""

import pytest

from search.query.grams import fold, grams


def test_a_word_is_cut_into_overlapping_groups_with_its_ends_marked() -> None:
    assert grams("banks") == ("^ban", "bank", "anks", "nks$")


def test_a_short_word_is_one_group() -> None:
    assert grams("a") == ("^a$",)
    assert grams("eu") == ("^eu$",)
    assert grams("") == ("^$",)


@pytest.mark.parametrize("word", ["东京", "カナ", "ไทย", "ລາວ"])
def test_what_has_no_blanks_is_a_group_already(word: str) -> None:
    assert grams(word) == (word,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("đường", "duong"),
        ("أردوغان", "اردوغان"),
        ("Ёлка".lower(), "елка"),
        ("λόγος", "λογος"),
        ("臺灣", "台湾"),
        ("l'eau", "leau"),
    ],
)
def test_letter_variants_are_one_whatever_the_language(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert grams(one) == grams(other)


@pytest.mark.parametrize("word", ["\ud800", "\u200d", "😀" * 70, "\u0301", "a\ud800b"])
def test_any_letters_make_groups(word: str) -> None:
    assert all(grams(word))
