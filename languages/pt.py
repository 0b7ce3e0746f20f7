"""Portuguese."""

import regex

from languages.base import Language, fold, word_set
from languages.snowball import snowball

_NASAL_PLURAL = regex.compile(r"(?:õe|ãe)s$")


def stem(word: str) -> str:
    """Return the folded stem; plurals in -ões and -ães meet their singular."""
    return fold(snowball("portuguese")(_NASAL_PLURAL.sub("ão", word)))


LANGUAGE = Language(
    code="pt",
    name="Português",
    english="Portuguese",
    stem=stem,
    stop_words=word_set(
        "o a os as um uma uns umas de do da dos das em no na nos nas por para com sem e ou mas que se como mais não é são foi ser ter há ao à aos às seu sua seus suas este esta isso já também entre sobre até quando",
    ),
    same_word=(("eleições", "eleição"), ("presidentes", "presidente")),
    other_word=(("Turquia", "Tunísia"),),
)
