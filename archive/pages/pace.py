"""How long an article takes to read; pure."""

import languages

# Words a minute of grown readers, silently: the means of Trauzettel-Klosinski and Dietz (2012), rounded.
_WORDS = {
    "ar": 140,
    "de": 180,
    "en": 230,
    "es": 220,
    "fi": 160,
    "fr": 195,
    "he": 185,
    "it": 190,
    "nl": 200,
    "pl": 165,
    "pt": 180,
    "ru": 185,
    "sv": 200,
    "tr": 165,
}
_SYLLABLES = 240  # where blanks part syllables, as in Vietnamese
_LETTERS = {"ja": 355, "zh": 255, "th": 700}  # where no blanks part words; the alphabet's is an estimate
_OTHERS = 185


def minutes(text: str, code: str) -> int:
    """Return the minutes that a text in a language takes to read, at least one."""
    if rate := _LETTERS.get(code):
        return max(1, round(sum(letter.isalnum() for letter in text) / rate))
    rate = _SYLLABLES if languages.get(code).by_syllables else _WORDS.get(code, _OTHERS)
    return max(1, round(len(text.split()) / rate))
