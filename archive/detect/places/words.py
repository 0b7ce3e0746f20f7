"""A text cut for looking up names: words in one spelling, and what stands between them."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import regex

# Scripts without blanks are cut letter by letter; initials with dots are one word ("U.S.").
_WORD = regex.compile(
    r"(?P<letter>[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}][\p{M}\p{Cf}]*)"
    r"|(?:\p{Lu}\.){2,}"
    r"|(?:\p{L}|\p{N})[\p{L}\p{N}\p{M}\p{Cf}]*",
    regex.V1,
)
# Two sentences glued together: "cố nhânBị".
_SEAM = regex.compile(r"(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})")
# What may stand inside a name: a blank, a hyphen, an apostrophe, the dot of "St." and "TP.".
INSIDE = regex.compile(r"[ \u00a0\u2009]{1,2}|[-‐‑–'’ʼ`ʻ]|\.[ \u00a0]?|")
_SPELLINGS = str.maketrans(
    {"ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ۀ": "ه"}
    | {"ؤ": "و", "ئ": "ي", "ء": None, "ё": "е", ".": None, "ـ": None, "ð": "đ"}
)
_BASE = str.maketrans({"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_TONES = "\u0300\u0301\u0303\u0309\u0323"


@lru_cache(maxsize=1 << 16)
def spell(word: str) -> str:
    """Return a word as names are looked up: lower case, Arabic letters in one form, no vowel marks, no dots."""
    if word.isascii():
        return word.lower().replace(".", "")
    lowered = unicodedata.normalize("NFKC", word).lower().replace("i\u0307", "i").translate(_SPELLINGS)
    if "\u0600" <= lowered[:1] <= "\u06ff":
        lowered = "".join(c for c in lowered if unicodedata.category(c) != "Mn")
    plain = "".join(c for c in lowered if unicodedata.category(c) != "Cf")
    return tone_in_one_place(plain) if len(plain) <= 7 else plain


def tone_in_one_place(syllable: str) -> str:
    """Return a Vietnamese syllable with its tone on the second vowel: "hòa" and "hoà" are one."""
    letters = unicodedata.normalize("NFD", syllable)
    for first, second in ("oa", "oe", "uy"):
        for tone in _TONES:
            if letters.endswith(first + tone + second) and not letters.startswith("qu" + tone):
                return unicodedata.normalize("NFC", letters.removesuffix(first + tone + second) + first + second + tone)
    return syllable


def plain(word: str) -> str:
    """Return a spelt word without accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word.translate(_BASE))
    return unicodedata.normalize("NFC", "".join(c for c in letters if unicodedata.category(c) != "Mn"))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: where each starts and ends, and how it is spelt."""

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    def surface(self, index: int) -> str:
        """Return a word as it stands in the text, "" outside it."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.keys) else ""

    def key(self, index: int) -> str:
        """Return how a word is spelt, "" outside the text."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        before = self.ends[index - 1] if index > 0 else 0
        after = self.starts[index] if index < len(self.keys) else len(self.text)
        return self.text[before:after]

    def is_capital(self, index: int) -> bool:
        """Tell whether a word begins with a capital letter."""
        return 0 <= index < len(self.keys) and self.text[self.starts[index]].isupper()


def read_words(text: str) -> Words:
    """Cut a text into words."""
    starts, ends, keys = [], [], []
    for match in _WORD.finditer(text):
        start, end = match.span()
        cuts = (
            [start, *(seam.start() for seam in _SEAM.finditer(text, start, end)), end]
            if end - start > 4
            else [start, end]
        )
        for first, last in pairwise(cuts):
            starts.append(first)
            ends.append(last)
            keys.append(spell(text[first:last]))
    return Words(text, starts, ends, keys)


def name_key(name: str) -> str:
    """Return the words of a name as they are looked up, parted by blanks."""
    return " ".join(read_words(name).keys)
