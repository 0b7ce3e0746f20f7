"""The slots of templates: what each of them matches in one language."""

import regex

from archive.detect.dates.lexicon import Lexicon
from archive.detect.dates.template import BLANK

_NOT_DIGIT = r"(?!\d)"
_NUMERIC = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
    "month_n": r"(?:1[0-2]|0?[1-9])",
    "year": r"(?:1[0-9]|20|21)\d\d",
    "early_year": r"[1-9]\d\d",
    "year2": r"\d\d",
    "hijri_year": r"1[34]\d\d",
    "tens": r"(?:(?:1[5-9]|20)\d0|[1-9]0)",
    "long_tens": r"(?:1[5-9]|20)\d0",
    "digit": r"[1-9]",
    "count": r"\d{1,3}",
}
_NAMED = ("month", "weekday", "season", "days", "hijri", "shift", "from_there", "unit", "decade")
_SHORTENED = {"month", "weekday", "hijri"}  # their abbreviations may end in a full stop
_MIXED = {"number": "count", "day": "day", "quarter": "digit", "half": "digit", "century": "count"}
# Scripts whose words are not parted: there a date ends where its last sign does.
_UNPARTED = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
_NO_LETTER = rf"(?:(?<={_UNPARTED})|(?![\p{{L}}\p{{M}}]))"
END = rf"(?:(?<={_UNPARTED})|(?![\p{{L}}\p{{N}}]))"


def slots(lexicon: Lexicon) -> dict[str, str]:
    """Return the pattern of every slot, each also with `_to`, for the end of a range."""
    plain = {name: digits + _NOT_DIGIT for name, digits in _NUMERIC.items()}
    for name in _NAMED:
        plain[name] = _names(lexicon.names[name]) + (r"\.?" if name in _SHORTENED else "")
    for name, digits in _MIXED.items():
        names = _names(lexicon.names[name]) if name in {"number", "day"} else _bare(lexicon.names[name])
        plain[name] = rf"(?:{names}|{_NUMERIC[digits]}{_NOT_DIGIT})"
    found = {}
    for name, pattern in plain.items():
        endings = _endings(lexicon.words.day_endings) if name == "day" else ""
        found[name] = f"(?P<{name}>{pattern}){endings}"
        found[f"{name}_to"] = f"(?P<{name}_to>{pattern}){endings}"
    # Two names of one month: "أغسطس/آب".
    month = plain["month"]
    found["month"] = rf"(?P<month>{month})(?: ?[/(] ?(?P<month_too>{month}) ?\)?)?"
    found["to"] = rf"(?:{BLANK}?-{BLANK}?|{BLANK}(?:{_words(lexicon.words.through)}){BLANK})"
    return found


def _words(words: tuple[str, ...]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _endings(words: tuple[str, ...]) -> str:
    return rf"(?:(?:{_words(words)}){_NO_LETTER})?" if words else ""


def _names(names: dict[str, int]) -> str:
    """Return a pattern of names that are whole words."""
    return rf"{_bare(names)}{_NO_LETTER}" if names else "(?!)"


def _bare(names: dict[str, int]) -> str:
    """Return a pattern of names to which an ending may be glued: "XIXe"."""
    longest_first = sorted(names, key=len, reverse=True)
    return rf"(?:{'|'.join(regex.escape(name, special_only=True) for name in longest_first)})" if names else "(?!)"
