"""Arabic: written without vowels, with letters that change their form and short words glued to the next."""

import unicodedata

from languages.base import Language, normalise, word_set
from languages.snowball import snowball

_TATWEEL = "\u0640"
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"})
_HAMZA = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": None})


def exact(word: str) -> str:
    """Return a word as it is spelt, without vowel marks and stretching; digits in one form."""
    plain = normalise(word).replace(_TATWEEL, "").translate(_DIGITS)
    marks = (c for c in unicodedata.normalize("NFC", plain) if unicodedata.category(c) != "Mn")
    return "".join(marks)


def fold(word: str) -> str:
    """Return a word with every letter in one form: alef, yeh, teh marbuta, hamza."""
    return word.translate(_LETTERS).translate(_HAMZA)


def stem(word: str) -> str:
    """Return the light stem, with article and glued words off."""
    return snowball("arabic")(word.translate(_LETTERS))


LANGUAGE = Language(
    code="ar",
    name="العربية",
    english="Arabic",
    script="Arab",
    direction="rtl",
    normalise=exact,
    fold=fold,
    stem=stem,
    stop_words=word_set(
        "في من على إلى الى عن مع أن ان إن هذا هذه ذلك التي الذي الذين كان كانت ما لا لم لن قد كما أو او ثم بعد قبل بين",
        "كل هو هي هم و أي حتى عند منذ خلال",
    ),
    same_word=(("أردوغان", "اردوغان"), ("العَرَبِيَّة", "العربية"), ("مـصـر", "مصر"), ("٢٠١٦", "2016")),
    other_word=(("سوريا", "روسيا"),),
)
