"""Writes a name in Greek, Hebrew, Devanagari or Thai letters in Latin ones, roughly, by what Unicode calls them.

It is enough to compare how names sound, and no more.
"""

import unicodedata
from functools import lru_cache

import regex

_CALLED = regex.compile(
    r"(?P<script>GREEK|HEBREW|DEVANAGARI|THAI) (?:SMALL |CAPITAL |FINAL )*"
    r"(?P<kind>LETTER|CHARACTER|VOWEL SIGN)(?: SMALL| FINAL)? (?P<name>[A-Z]+)(?: (?P<vowel>[A-Z]+))?"
)
_GREEK = {"BETA": "v", "PHI": "f", "ETA": "i", "THETA": "th", "XI": "ks", "CHI": "kh", "PSI": "ps"}
_GREEK_PAIRS = (("mp", "b"), ("nt", "d"), ("ou", "u"))
_HEBREW = {"VAV": "o", "YOD": "i", "HET": "kh", "SHIN": "sh", "TSADI": "ts", "AYIN": "a"}
_THAI = {"CHO": "ch", "KHO": "kh", "PHO": "ph", "THO": "th", "NGO": "ng"}


def latin(text: str) -> str:
    """Return a name in Latin letters; "" if a letter of it is of none of these scripts."""
    written = []
    for letter in unicodedata.normalize("NFC", text):
        sound = " " if letter.isspace() or letter == "-" else _sound(letter)
        if sound is None:
            return ""
        written.append(sound)
    name = "".join(written)
    if regex.search(r"\p{Hebrew}", text):
        return regex.sub(r"(?<=\w)b", "v", name)
    if regex.search(r"\p{Greek}", text):
        for letters, sound in _GREEK_PAIRS:
            name = name.replace(letters, sound)
    return name


@lru_cache(maxsize=1024)
def _sound(letter: str) -> str | None:
    """Return what one letter is written as: nothing for marks, None for a letter that is not known here."""
    called = _CALLED.match(unicodedata.name(letter, ""))
    if called is None:
        return None if letter.isalpha() else ""
    name, first = called["name"], called["name"][:1].lower()
    match called["script"]:
        case "GREEK":
            return _GREEK.get(name, first)
        case "HEBREW":
            return _HEBREW.get(name, first)
        case "THAI":
            return (called["vowel"] or "")[:1].lower() if name == "SARA" else _THAI.get(name, first)
        case _:
            own = name.lower().replace("aa", "a").replace("ii", "i").replace("uu", "u")
            return own.removesuffix("a") if called["kind"] == "LETTER" and len(own) > 1 else own
