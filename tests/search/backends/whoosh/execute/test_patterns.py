"""The words that fit a pattern are those that fit it letter by letter."""

from collections.abc import Set
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.query import Wildcard

from search.backends.whoosh.execute import patterns
from search.backends.whoosh.execute.patterns import fitting
from tests.search.backends.whoosh.codec.test_lexicon import lexicon, words

LETTERS = "abđقا😀\U0010ffff"


def fits(word: str, pattern: str) -> bool:
    if not pattern:
        return not word
    if pattern[0] == "*":
        return any(fits(word[place:], pattern[1:]) for place in range(len(word) + 1))
    return bool(word) and pattern[0] in ("?", word[0]) and fits(word[1:], pattern[1:])


@settings(max_examples=150, deadline=None)
@given(
    words=words, pattern=st.text(alphabet=f"{LETTERS}*?.", min_size=1, max_size=5), few=st.sampled_from([0.1, 1, 50])
)
def test_a_pattern_fits_letter_by_letter(
    tmp_path_factory: pytest.TempPathFactory, words: Set[str], pattern: str, few: float
) -> None:
    index = lexicon(tmp_path_factory.mktemp("words") / "file", words)
    ordered = sorted(words, key=str.encode)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patterns, "_FEW", few)  # words looked at by themselves, or all in one pass
        found = [ordered[n] for n in fitting(index, Wildcard("x", pattern)).tolist()]
    assert found == [word for word in ordered if fits(word, pattern)]


def test_letters_that_run_into_the_next_word_are_in_none(tmp_path: Path) -> None:
    index = lexicon(tmp_path / "words", {"ba", "caab", "d", "aaa"})  # aaa|ba|caab|d
    found = index.containing(b"aa", 0, 4, most=5)
    assert found is not None and found.tolist() == [0, 2]
    assert index.containing(b"ab", 0, 2, most=1) is not None
    assert index.containing(b"a", 0, 4, most=3) is None


def test_lines_hold_each_word_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    index = lexicon(tmp_path_factory.mktemp("words") / "file", {"a", "đa", "😀"})
    lines, starts = index.lines(0, 3)
    assert (lines.decode(), starts.tolist()) == ("\na\nđa\n😀\n", [0, 2, 6])
    assert index.lines(1, 1)[0] == b"\n"
    assert index.prefix("đ".encode()) == (1, 2)
