"""Names in Latin letters without accents, whatever script they came in: for addresses and for sorting."""

import unicodedata
from functools import lru_cache

_ARABIC = {
    **dict(zip("ابتجحدرزسصضطظفقكلمنهوي", "abtjhdrzssdtzfqklmnhuy", strict=True)),
    **dict(
        zip("أإآٱىةءعؤئپڤگکی", ("a", "i", "a", "a", "a", "a", "", "", "u", "i", "p", "v", "g", "k", "y"), strict=True)
    ),
    **{"ث": "th", "خ": "kh", "ذ": "dh", "ش": "sh", "غ": "gh", "چ": "ch", "ژ": "zh", "ڨ": "g", "ھ": "h", "ہ": "h"},
}
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True)),
    **{"ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu"},
    **{"я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c"},
}
_LATIN = {"ı": "i", "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
_LETTERS = {**_ARABIC, **_CYRILLIC, **_LATIN}


@lru_cache(maxsize=1 << 14)
def romanise(name: str) -> str:
    """Return a name in plain Latin letters and lower case: "أردوغان" becomes "ardughan", "Путин" "putin"."""
    lowered = unicodedata.normalize("NFKC", name).lower().replace("i̇", "i")
    written = "".join(_LETTERS.get(letter, letter) for letter in lowered)
    plain = unicodedata.normalize("NFD", written)
    return "".join(letter for letter in plain if unicodedata.category(letter) not in ("Mn", "Cf"))
