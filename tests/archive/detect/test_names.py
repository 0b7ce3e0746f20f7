"""Names across scripts: the same person is known again, and no other is taken for them."""

from itertools import permutations
from pathlib import Path

import pytest

from archive.detect.names import compare, parts, romanise, script_of, sounds

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parents[2] / "data" / "name_pairs.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
ENGLISH, ARABIC, RUSSIAN = 0, 1, 2


def test_people_are_known_again_in_arabic_and_russian() -> None:
    assert len(PAIRS) == 30
    assert sum(compare(pair[ENGLISH], pair[ARABIC]).same for pair in PAIRS) >= 28
    assert sum(compare(pair[ENGLISH], pair[RUSSIAN]).same for pair in PAIRS) >= 29
    assert sum(compare(pair[ARABIC], pair[RUSSIAN]).same for pair in PAIRS) >= 28


def test_no_two_people_are_taken_for_one() -> None:
    for one, other in permutations(PAIRS, 2):
        for a in one:
            for b in other:
                assert not compare(a, b).same, (a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vladimir Putin", "Владимир Потанин"),
        ("فلاديمير بوتين", "Владимир Потанин"),
        ("Jacques Chirac", "Jose Barroso"),
        ("Maria Lopez", "Mario Lopez"),
        ("George Bush", "George W. Bush"),
        ("Ahmed Yassin", "عماد الحوسني"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"),
    ],
)
def test_near_names_are_never_merged_without_asking(one: str, other: str) -> None:
    assert not compare(one, other).sure


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Vladimir Putin", "فلاديمير بوتين"),
        ("فِلاديمير بوتين", "Владимир Путин"),
        ("Öztürk Yılmaz", "Ozturk Yilmaz"),
    ],
)
def test_first_and_last_name_agree_for_sure(one: str, other: str) -> None:
    likeness = compare(one, other)
    assert likeness.same and likeness.sure and likeness.reasons


def test_a_single_name_is_never_sure() -> None:
    assert not compare("Putin", "بوتين").sure


@pytest.mark.parametrize("name", ["", " ", "…", "123", "😀", "\ud800", "a" * 5000, "\u200f", "王毅"])
def test_odd_names_do_no_harm(name: str) -> None:
    for other in (name, "Vladimir Putin", "بوتين", "Путин"):
        assert not compare(name, other).sure or romanise(name) == romanise(other)
    assert isinstance(sounds(name), str)
    assert isinstance(parts(name), tuple)
    assert script_of(name) in ("", "Latn")


def test_names_are_written_in_plain_latin_letters() -> None:
    assert romanise("Володимир Зеленський").isascii()
    assert romanise("Nguyễn Đức") == "nguyen duc"
    assert romanise("İbrahim Kalın") == "ibrahim kalin"
