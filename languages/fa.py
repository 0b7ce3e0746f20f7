"""Persian: Arabic letters and four more, and an invisible joint within words."""

import unicodedata

from languages.base import Language, normalise, word_set

_LETTERS = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "ة": "ه", "أ": "ا", "إ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ی"}
)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_ENDINGS = ("هایی", "های", "ها", "ترین", "تر", "ان", "ات", "ی")


def exact(word: str) -> str:
    """Return a word in Persian letters, without vowel marks and stretching; digits in one form."""
    plain = normalise(word).replace("\u0640", "").translate(_LETTERS).translate(_DIGITS)
    return "".join(c for c in plain if unicodedata.category(c) != "Mn")


def fold(word: str) -> str:
    """Return a word with both forms of alef as one."""
    return word.replace("آ", "ا")


def stem(word: str) -> str:
    """Return the word without its plural or comparative ending, where four letters remain."""
    plain = fold(word)
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain.removesuffix(ending)
    return plain


LANGUAGE = Language(
    code="fa",
    name="فارسی",
    english="Persian",
    script="Arab",
    direction="rtl",
    normalise=exact,
    fold=fold,
    stem=stem,
    stop_words=word_set(
        "و در به از که این آن را با است برای بر تا یک خود هم نیز ما شما او آنها می شد شده بود باید یا اما اگر کرد کرده هر",
    ),
    same_word=(("كتاب", "کتاب"), ("کتاب‌ها", "کتاب"), ("ایران", "ايران")),
    other_word=(("ایران", "عراق"),),
)
