"""Indonesian."""

from languages.base import Language, fold, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("indonesian")(word))


LANGUAGE = Language(
    code="id",
    name="Bahasa Indonesia",
    english="Indonesian",
    stem=stem,
    stop_words=word_set(
        "yang dan di ke dari untuk dengan pada dalam adalah itu ini oleh akan telah sudah tidak juga atau sebagai karena bahwa mereka ia dia kami kita ada bisa dapat lebih saat para seorang sebuah",
    ),
    same_word=(("pemilihan", "pilihan"), ("berita", "Berita")),
    other_word=(("Turki", "Tunisia"),),
)
