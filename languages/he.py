"""Hebrew: short words glued to the next, marks for vowels seldom written."""

import unicodedata

from languages.base import Language, normalise, word_set

_FINAL = str.maketrans("ךםןףץ", "כמנפצ")
_GLUED = ("וה", "שה", "מה", "בה", "לה", "כש", "ה", "ו", "ש")
_ENDINGS = ("ים", "ות", "יה")


def exact(word: str) -> str:
    """Return a word without vowel marks."""
    marks = unicodedata.normalize("NFD", normalise(word))
    return unicodedata.normalize("NFC", "".join(c for c in marks if unicodedata.category(c) != "Mn"))


def fold(word: str) -> str:
    """Return a word with the final letters in their plain form."""
    return word.translate(_FINAL)


def stem(word: str) -> str:
    """Return the word without one glued word before it and one ending, where three letters remain."""
    for glued in _GLUED:
        if word.startswith(glued) and len(word) - len(glued) >= 3:
            word = word.removeprefix(glued)
            break
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            word = word.removesuffix(ending)
            break
    return fold(word)


LANGUAGE = Language(
    code="he",
    name="עברית",
    english="Hebrew",
    script="Hebr",
    direction="rtl",
    normalise=exact,
    fold=fold,
    stem=stem,
    stop_words=word_set(
        "של את על לא הוא היא הם אני זה זו כי גם או אם עם אל מן כל יש אין היה היו אבל רק עד אחרי לפני בין"
    ),
    same_word=(("שָׁלוֹם", "שלום"), ("הבחירות", "בחירות"), ("ספרים", "ספר")),
    other_word=(("טורקיה", "רוסיה"),),
)
