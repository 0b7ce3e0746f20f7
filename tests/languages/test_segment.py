"""Cutting text into words never fails, whatever marks it is made of."""

from hypothesis import given
from hypothesis import strategies as st

from languages.segment import words


@given(st.text(alphabet=st.characters(), max_size=60))
def test_any_text_is_cut_into_words_inside_it(text: str) -> None:
    for start, end in words(text):
        assert 0 <= start < end <= len(text)


def test_mark_without_a_letter_is_a_word() -> None:
    assert list(words("a \u0e4d b")) == [(0, 1), (2, 3), (4, 5)]
