"""Marks stand on the article's own letters and never change them."""

from hypothesis import given
from hypothesis import strategies as st

from archive.pages.marking import Mark, mark_paragraphs


def mark(start: int, end: int, kind: str = "person") -> Mark:
    return Mark(start=start, end=end, kind=kind, href="/people/x/")


def pieces(text: str, *marks: Mark) -> list[tuple[str, bool]]:
    return [(piece.text, piece.mark is not None) for part in mark_paragraphs([(0, text)], marks) for piece in part]


def test_a_mark_stands_on_its_words() -> None:
    assert pieces("Putin met Erdogan.", mark(10, 17)) == [("Putin met ", False), ("Erdogan", True), (".", False)]


def test_marks_next_to_each_other_both_stand() -> None:
    assert pieces("ab", mark(0, 1), mark(1, 2)) == [("a", True), ("b", True)]


def test_of_two_that_overlap_the_longer_at_the_first_place_stands() -> None:
    assert pieces("New York City", mark(0, 8), mark(0, 13), mark(9, 13)) == [("New York City", True)]


def test_a_mark_that_leaves_its_paragraph_is_left_out() -> None:
    text = "one\n\ntwo"
    found = [list(part) for part in mark_paragraphs([(0, "one"), (5, "two")], [mark(2, 6), mark(5, 8)])]
    assert [[piece.text for piece in part] for part in found] == [["one"], ["two"]]
    assert found[1][0].mark == mark(5, 8)
    assert text[5:8] == "two"


def test_an_emoji_and_decomposed_letters_count_as_python_counts_them() -> None:
    text = "😀 Thổ Nhĩ Kỳ"
    assert pieces(text, mark(2, len(text)))[1] == ("Thổ Nhĩ Kỳ", True)


def test_an_empty_paragraph_has_no_pieces() -> None:
    assert pieces("", mark(0, 1)) == []


spans = st.lists(st.tuples(st.integers(-3, 40), st.integers(-3, 40)), max_size=12)


@given(st.text(max_size=40), spans)
def test_the_pieces_together_are_the_text_whatever_the_marks(text: str, given_spans: list[tuple[int, int]]) -> None:
    paragraphs = []
    start = 0
    for part in text.split("\n\n"):
        paragraphs.append((start, part))
        start += len(part) + 2
    marked = mark_paragraphs(paragraphs, [mark(a, b) for a, b in given_spans])
    assert "\n\n".join("".join(piece.text for piece in part) for part in marked) == text
