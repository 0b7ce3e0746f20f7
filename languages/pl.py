"""Polish."""

from languages.base import Language, fold, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("polish")(word))


LANGUAGE = Language(
    code="pl",
    name="Polski",
    english="Polish",
    stem=stem,
    stop_words=word_set(
        "i w we z ze na do od po za przez przy dla o u pod nad bez jest są był była było być nie to ten ta te tego tej tym się że jak co który która które oraz a ale lub czy już tylko jego jej ich",
    ),
    same_word=(("wyborów", "wybory"), ("miasta", "miasto")),
    other_word=(("Turcja", "Tunezja"),),
)
