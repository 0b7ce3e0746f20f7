"""Russian."""

from languages.base import Language, fold, normalise, word_set
from languages.snowball import snowball


def exact(word: str) -> str:
    """Return a normalised word; ё is rarely written and read as е."""
    return normalise(word).replace("ё", "е")


LANGUAGE = Language(
    code="ru",
    name="Русский",
    english="Russian",
    script="Cyrl",
    normalise=exact,
    fold=fold,
    stem=snowball("russian"),
    stop_words=word_set(
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня о из",
        "ему для мы их чем была без будет кто этот это эта при был до или ни над под об также",
    ),
    same_word=(("выборы", "выборов"), ("ещё", "еще"), ("Россия", "России")),
    other_word=(("Россия", "Сирия"),),
)
