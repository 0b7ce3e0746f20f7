"""Dutch."""

from languages.base import Language, fold, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("dutch")(word))


LANGUAGE = Language(
    code="nl",
    name="Nederlands",
    english="Dutch",
    stem=stem,
    stop_words=word_set(
        "de het een en of maar van in op aan bij met voor door over uit te naar om tot als dat die dit deze is zijn was waren wordt worden heeft hebben had niet ook nog er ze hij zij wij hun haar zich wat wie meer al",
    ),
    same_word=(("verkiezingen", "verkiezing"), ("landen", "land")),
    other_word=(("Turkije", "Tunesië"),),
)
