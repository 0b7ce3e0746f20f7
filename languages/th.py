"""Thai: no blanks between words; overlapping groups of three letters find them without a dictionary."""

from collections.abc import Iterator

from languages.base import Language, word_set
from languages.segment import Span, grams


def segment(text: str) -> Iterator[Span]:
    """Yield groups of three letters in what is Thai, words in the rest."""
    yield from grams(text, 3)


LANGUAGE = Language(
    code="th",
    name="ไทย",
    english="Thai",
    script="Thai",
    segment=segment,
    stop_words=word_set("ที่ และ ใน ของ ได้ ไม่ ว่า ให้ เป็น มี จะ"),
    same_word=(("ประเทศไทย", "ประเทศไทย"),),
    other_word=(("ไทย", "ลาว"),),
)
