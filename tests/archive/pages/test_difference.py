"""Two texts side by side lose no letter, and mark what is not in both."""

from hypothesis import given
from hypothesis import strategies as st

from archive.pages.difference import Piece, differences

TEXTS = st.lists(st.text("ab c\u0301\u200f\U0001f600ش", max_size=8), max_size=5).map("\n\n".join)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_again(older: str, newer: str) -> None:
    rows = list(differences(older, newer))
    for text, sides in ((older, [row.older for row in rows]), (newer, [row.newer for row in rows])):
        parts = ["".join(piece.text for piece in side) for side in sides]
        assert "".join(parts) == text.replace("\n\n", "")


def test_only_the_words_that_differ_are_marked() -> None:
    (row,) = differences("Một hai ba.", "Một hai bốn.")
    assert row.older == (Piece("Một hai ", True), Piece("ba", False), Piece(".", True))
    assert not row.is_same


def test_paragraph_that_came_stands_alone() -> None:
    same, new = differences("Same.", "Same.\n\nNew.")
    assert same.is_same
    assert (new.older, new.newer) == ((), (Piece("New.", False),))


def test_huge_paragraphs_are_compared_as_wholes() -> None:
    (row,) = differences("a " * 9000, "b " * 9000)
    assert [piece.is_common for piece in (*row.older, *row.newer)] == [False, False]
