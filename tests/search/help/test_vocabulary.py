"""Words are found by their spelling, nearly by it, and by how they begin."""

import random

import pytest
from rapidfuzz.distance import OSA

from search.help.deletions import LONGEST, Deletions, deletion_arrays
from search.help.prefixes import Prefixes, prefix_arrays
from search.help.slips import meant
from search.help.texts import Texts, by_bytes, text_arrays
from search.help.vocabulary import Vocabulary, key, keys, vocabulary_arrays


def vocabulary(counts: dict[str, int], most: int = 9) -> Vocabulary:
    return Vocabulary(vocabulary_arrays("x", counts, most), name="x")


LETTERS = "abcáđض東😀"


def test_every_word_one_slip_away_is_found() -> None:
    chance = random.Random(11)
    words = sorted({"".join(chance.choices(LETTERS, k=chance.randrange(1, 6))) for _ in range(3000)})
    index = Deletions(deletion_arrays("x", words), "x")
    for typed in chance.sample(words, 200) + ["".join(chance.choices(LETTERS, k=4)) for _ in range(200)]:
        near = {n for n, word in enumerate(words) if OSA.distance(typed, word) <= 1}
        assert len(typed) < 2 or near <= set(index.near(typed))


@pytest.mark.parametrize("word", ["", "a", "\ud800x", "x" * (LONGEST + 1), "x" * 100_000])
def test_odd_words_are_near_nothing(word: str) -> None:
    for words in ([], [word, "other"]):
        assert Deletions(deletion_arrays("x", words), "x").near(word) in ([], [0] if words else [])


def test_the_weightiest_come_first_and_each_once() -> None:
    rows = [("putin", 1, 5), ("put", 2, 9), ("vladimir putin", 1, 6), ("putinism", 3, 1), ("qutin", 4, 99)]
    prefixes = Prefixes(prefix_arrays("x", rows), name="x")
    assert prefixes.best("put", 9) == [2, 1, 3]
    assert prefixes.best("put", 1) == [2]
    assert prefixes.best("", 9) == prefixes.best("zz", 9) == []
    assert Prefixes(prefix_arrays("x", []), name="x").best("a", 3) == []


@pytest.mark.parametrize(
    ("word", "own"),
    [("Đường", "duong"), ("du\u031bo\u031b\u0300ng", "duong"), ("أُردوغان", "اردوغان"), ("東京", "东京")],
)
def test_words_are_compared_without_accents_and_variants(word: str, own: str) -> None:
    assert key(word) == own


def test_a_text_is_compared_word_by_word() -> None:
    assert keys("  “Thổ\u200b Nhĩ Kỳ”, 2016!") == ["tho", "nhi", "ky", "2016"]


def test_of_one_key_the_most_frequent_spelling_comes_first() -> None:
    words = vocabulary({"thổ": 3, "thơ": 9, "tho": 1, "thoa": 2}, 3)
    assert len(words) == 3
    assert words.spellings("tho") == [("thơ", 9), ("thổ", 3)]
    assert (words.count("tho"), words.count("x")) == (12, 0)
    assert words.beginning("tho", 2) == [("thơ", 9), ("thổ", 3)]


def test_a_letter_left_out_is_likelier_than_one_taken_for_another() -> None:
    words = vocabulary({"knows": 100, "now": 300, "rows": 300})
    assert meant("nows", words)[0].spelling == "knows"


def test_accents_that_were_typed_tell_words_apart() -> None:
    pairs = vocabulary({"thành phố": 5, "thanh pho": 90})
    assert meant("thành phó", pairs)[0].spelling == "thành phố"
    assert meant("thanh phô", pairs)[0].spelling == "thanh pho"


def test_what_layers_share_is_added_up() -> None:
    older, newer = ({"thổ": 3, "thơ": 9}, {"thổ": 8, "tho": 1})
    words = Vocabulary(*(vocabulary_arrays("x", counts, 9) for counts in (older, newer)), name="x")
    assert words.spellings("tho") == [("thổ", 11), ("thơ", 9), ("tho", 1)]
    assert words.beginning("th", 2) == [("thổ", 11), ("thơ", 9)]
    assert words.near("thox") == ["tho"]
    titles = Prefixes(*(prefix_arrays("x", rows) for rows in ([("putin", 1, 5)], [("putin", 2, 9)])), name="x")
    assert titles.best("put", 2) == [2, 1]


def test_sorted_texts_are_found_by_their_bytes() -> None:
    several = sorted(["", "a", "ab", "b", "đ", "東", "😀", "\U0010ffff"], key=by_bytes)
    texts = Texts(text_arrays("x", several), "x")
    assert [texts[n] for n in range(len(texts))] == several
    assert [texts.find(text) for text in several] == list(range(len(several)))
    assert texts.find("c") == -1
    assert texts.beginning("a") == (1, 3)
    assert texts.beginning("\U0010ffff") == (7, 8)
