"""Hindi: dots under letters are often left out, and a nasal before a letter of its own row is written in two ways."""

import unicodedata

import regex

from languages.base import Language, normalise, word_set
from languages.snowball import snowball

_NUKTA = "\u093c"
_NASALS = str.maketrans({"\u0901": "\u0902"})
_BEFORE_ITS_ROW = regex.compile(r"ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ])")  # हिन्दी, हिंदी
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")


def fold(word: str) -> str:
    """Return a word without nukta, with one sign for nasals."""
    plain = unicodedata.normalize("NFD", word).replace(_NUKTA, "")
    return _BEFORE_ITS_ROW.sub("\u0902", unicodedata.normalize("NFC", plain)).translate(_NASALS)


def exact(word: str) -> str:
    """Return a normalised word; digits in one form."""
    return normalise(word).translate(_DIGITS)


def stem(word: str) -> str:
    """Return the stem of the folded word."""
    return snowball("hindi")(fold(word))


LANGUAGE = Language(
    code="hi",
    name="हिन्दी",
    english="Hindi",
    script="Deva",
    normalise=exact,
    fold=fold,
    stem=stem,
    stop_words=word_set(
        "का के की में है हैं को से पर ने और यह वह इस उस एक भी तो हो था थे थी कि जो या लिए साथ तक ही नहीं कर अपने गया बाद",
    ),
    same_word=(("क़ानून", "कानून"), ("२०१६", "2016"), ("चुनावों", "चुनाव"), ("हिन्दी", "हिंदी"), ("सम्बन्ध", "संबंध")),
    other_word=(("भारत", "रूस"), ("अन्न", "अंन")),
)
