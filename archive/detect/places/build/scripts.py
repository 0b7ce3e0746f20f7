"""Which script a name is written in."""

import unicodedata

# Scripts whose names are written to a file of their own.
SCRIPTS = ("Latn", "Arab", "Cyrl", "Grek", "Hebr", "Deva", "Thai", "Hani", "Hang", "Kana")
_UNICODE = {"LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "GREEK": "Grek", "HEBREW": "Hebr"}
_UNICODE |= {
    "DEVANAGARI": "Deva",
    "THAI": "Thai",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "KATAKANA": "Kana",
    "HIRAGANA": "Kana",
}


def script_of(name: str) -> str:
    """Return the script of a name by its first letter, "" for another than ours."""
    letter = next((c for c in name if c.isalpha()), "")
    return _UNICODE.get(unicodedata.name(letter, "").partition(" ")[0], "") if letter else ""
