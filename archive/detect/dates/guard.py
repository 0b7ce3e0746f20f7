"""Tells a date from what merely looks like one: scores, prices, shares, versions, weapons, names of persons."""

from functools import cache
from typing import TYPE_CHECKING

import regex

from archive.detect.dates.grammar import Grammar
from archive.detect.dates.shadow import GLUE, Shadow, shade_word
from languages import get
from languages.reading import DateWords

if TYPE_CHECKING:
    from archive.detect.dates.scan import Candidate

_BEFORE_NUMBER = regex.compile(
    r"(?:\d[.,:]|\d ?[/-] ?|[$€£¥₽₺₹#+№§=×^@_] ?|\bn[o°º]\.? ?|[\p{L}]-|[\p{L}--[\p{Arab}\p{Han}\p{Hangul}]])$",
    regex.V1,
)
_AFTER_COUNT = regex.compile(r"\d +$")
_AFTER_NUMBER = regex.compile(r"[.,:]\d| ?[%‰°$€£¥₽₺]|[/-]\d|-\p{L}| ?(?:km|kg|mm|cm|usd|eur)\b")
_NEXT_WORD = regex.compile(r"([ \n]*)([\p{L}\p{M}]+|[^\s\p{L}]|$)")
_LAST_WORD = regex.compile(r"([\p{L}\p{M}]+|\d+|[^\s\p{L}])([ \n]*)$")
_MIND = 40
_SHORT = 4


def is_date(shadow: Shadow, grammar: Grammar, found: "Candidate") -> bool:
    """Tell whether an expression is a date where it stands."""
    low = shadow.low
    before = low[max(0, found.start - _MIND) : found.start]
    if low[found.start].isdigit() and not before.endswith(GLUE) and _BEFORE_NUMBER.search(before):
        return False
    if low[found.start].isdigit() and "year" not in found.parts and _AFTER_COUNT.search(before):
        return False
    if low[found.end - 1].isdigit() and _AFTER_NUMBER.match(low, found.end):
        return False
    if not _has_capitals(shadow, grammar, found) or _follows_odd_number(before, found):
        return False
    names = set(found.parts)
    if names == {"year"} and found.rule.template == "{year}":
        return _is_year(shadow, grammar, found, before)
    if names in ({"month"}, {"weekday"}, {"month", "month_too"}, {"weekday", "shift"}):
        return _is_name(shadow, grammar, found, before)
    if names & {"second", "month_n"} or (names == {"day", "month"} and low[found.start].isdigit()):
        return not _counts(grammar.lexicon.words.counted, low, found.end)
    return True


def _follows_odd_number(before: str, found: "Candidate") -> bool:
    """Tell whether a month follows a number that is no day: "+314 November 2019"."""
    begins = min(found.places.get(name, found.end) for name in ("month", "hijri"))
    return begins == found.start and bool(regex.search(r"\d[.,]? ?$", before))


def _has_capitals(shadow: Shadow, grammar: Grammar, found: "Candidate") -> bool:
    """Tell whether months and days have the capital that the language gives them; beside a number few need it."""
    if not grammar.lexicon.words.capitals:
        return True
    alone = not found.parts.keys() & {"day", "year"}
    for slot in ("month", "month_to", "weekday", "weekday_to"):
        name = found.parts.get(slot, "").rstrip(".")
        needed = alone or name in grammar.lexicon.doubtful or name in grammar.lexicon.short
        if name and needed and not shadow.is_capital(found.places[slot]):
            return False
    return True


def _is_name(shadow: Shadow, grammar: Grammar, found: "Candidate", before: str) -> bool:
    """Tell whether a lone name of a month or a day is one: after a cue, or if it cannot be another word."""
    words = grammar.lexicon.words
    name = " ".join(found.parts.get("month", found.parts.get("weekday", "")).rstrip(".").split())
    if name in grammar.lexicon.short and ("weekday" in found.parts or not words.capitals):
        return False
    if name in grammar.lexicon.doubtful and not _is_spelt(shadow, found, words, name):
        return False
    if has_cue(words.cues, before) or "month_too" in found.parts:
        return True
    if name in grammar.lexicon.doubtful:
        last = name.rfind(" ")
        return last > 0 and shadow.is_capital(found.places.get("weekday", found.start) + last + 1)
    if "month" in found.parts:
        return len(name) > _SHORT and not _begins_name(shadow, found.end)
    return len(name) >= _SHORT


def _is_spelt(shadow: Shadow, found: "Candidate", words: DateWords, name: str) -> bool:
    """Tell whether a name begins with the letter of its spelling, or its plain form: "آب" or "اب", but not "إب"."""
    place = found.places.get("month", found.places.get("weekday", found.start))
    letter = shadow.text[shadow.original(place, place + 1)[0]]
    return letter.lower() == name[0] or letter in {month[0] for month in words.months if shade_word(month) == name}


def _begins_name(shadow: Shadow, end: int) -> bool:
    """Tell whether a capital letter follows, as in "April Jones"."""
    match = _NEXT_WORD.match(shadow.low, end)
    return bool(match and match[1] == " " and match[2] and match[2][0].isalpha() and shadow.is_capital(match.start(2)))


def _is_year(shadow: Shadow, grammar: Grammar, found: "Candidate", before: str) -> bool:
    """Tell whether a lone number is a year: after a cue, in brackets, or between words that count nothing."""
    low, words = shadow.low, grammar.lexicon.words
    if _counts(words.counted, low, found.end):
        return False
    if has_cue(words.cues, before):
        return True
    after = _NEXT_WORD.match(low, found.end)
    following = after[2] if after else ""
    if before.rstrip(" ").endswith("(") or following == ")":
        return True
    year = int(low[found.start : found.end])
    if year % 100 == 0 or not 1900 <= year <= 2060:
        return False
    if words.noun_capitals and following and following[0].isalpha():
        return not shadow.is_capital(after.start(2) if after else found.end)
    return _counts_nothing(grammar, following) and not (
        _is_numbered(shadow, found.start, before) and not words.noun_capitals
    )


def _counts_nothing(grammar: Grammar, following: str) -> bool:
    """Tell whether the word after a number is a function word or a mark, and so nothing that could be counted."""
    if not following or not following[0].isalpha():
        return following not in {"/", "-", "*", "&"}
    return following in _function_words(grammar.lexicon.code)


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(map(shade_word, get(code).stop_words))


def _is_numbered(shadow: Shadow, start: int, before: str) -> bool:
    """Tell whether a number belongs to the name or the sign before it: "Flight 1812", "= 1999"."""
    match = _LAST_WORD.search(before)
    if not match:
        return False
    word = match[1]
    if word[0].isalpha():
        return shadow.is_capital(start - len(match[2]) - len(word))
    return word not in {".", ",", ";", ":", "-", '"', "'", "«", "»", "“", "”", GLUE, "!", "?", ")"}


def _counts(counted: tuple[str, ...], low: str, end: int) -> bool:
    """Tell whether a word follows that says what a number counts."""
    pattern = _counted_pattern(counted)
    return bool(pattern and pattern.match(low, end))


def has_cue(cues: tuple[str, ...], before: str) -> bool:
    """Tell whether one of the cues stands directly before."""
    pattern = _cue_pattern(cues)
    return bool(pattern and pattern.search(before))


def has_word(words: tuple[str, ...], line: str) -> bool:
    """Tell whether one of the words stands in a line."""
    pattern = _word_pattern(words)
    return bool(pattern and pattern.search(line))


@cache
def _word_pattern(words: tuple[str, ...]) -> "regex.Pattern[str] | None":
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_any(words)})(?![\p{{L}}\p{{M}}])") if words else None


def onwards(words: DateWords, low: str, end: int) -> int:
    """Return where the words end by which a date goes on, or where the date ends if there are none."""
    pattern = _counted_pattern(words.onwards)
    match = pattern.match(low, end) if pattern else None
    return match.end() if match else end


@cache
def _counted_pattern(words: tuple[str, ...]) -> "regex.Pattern[str] | None":
    return regex.compile(rf"[ \n]?(?:{_any(words)})(?![\p{{L}}\p{{M}}])") if words else None


@cache
def _cue_pattern(words: tuple[str, ...]) -> "regex.Pattern[str] | None":
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_any(words)})[ \n-]{{0,2}}$") if words else None


def _any(words: tuple[str, ...]) -> str:
    return "|".join(regex.escape(shade_word(word), special_only=True) for word in sorted(words, key=len, reverse=True))
