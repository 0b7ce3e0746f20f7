"""Cuts the lines in which a page speaks of itself: clocks, players, buttons, credits, names of files."""

from functools import cache

import regex

import languages
from archive.clean.draft import Draft, Line

_LONGEST = 200  # letters; no furniture is longer

# rule: the field of `PageWords` whose phrases fill such a line
_PHRASES = {
    "player": "player",
    "share buttons": "sharing",
    "comments": "comments",
    "advertising": "advertising",
    "highlights label": "highlights",
}
_NAME = r"[\p{L}\p{N}.]+(?: \p{L}+){0,2}"
_AGENCY = r"(?:AFP|AP|Reuters|REUTERS|EPA|EFE|DPA|TASS|Sputnik|Xinhua|Getty(?: Images)?|Shutterstock|AA|TTXVN|VNA|PA)"

_CLOCK = regex.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:GMT|UTC)\s*[+\-−]\s*\d.{0,40}\d{4}")
_IMAGE = regex.compile(r"[^/\\]{1,150}\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic|mp4|webm|mov|m4v|mp3)", regex.I)
_CREDIT = regex.compile(
    rf"(?:©|\([cC]\)|Copyright\b).{{0,100}}"
    rf"|{_AGENCY}(?: [Pp]hotos?)?\s*/\s*\S.{{0,60}}"
    rf"|[^.]{{2,60}}\s*/\s*{_AGENCY}[\w /]{{0,30}}"
)
_TIME = regex.compile(r"(?<![\d.])\d{1,2}[:hH]\d{2}(?![\d.])")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


def cut_furniture(draft: Draft) -> None:
    """Cut every line that is nothing but furniture."""
    for line in draft.kept:
        if len(line.text) <= _LONGEST:
            line.rule = _rule(line)


def _rule(line: Line) -> str:
    """Return the rule by which a line is furniture, or nothing."""
    text = line.key
    if _CLOCK.fullmatch(text):
        return "page clock"
    if _IMAGE.fullmatch(text):
        return "image file"
    if line.words <= 15 and (_CREDIT.fullmatch(text) or (line.words <= 10 and _credit_label().match(text))):
        return "photo credit"
    if _is_stamp(line):
        return "publication stamp"
    if not _buttons(*_PHRASES.values()).fullmatch(text):
        return ""
    return next((rule for rule, field in _PHRASES.items() if _buttons(field).fullmatch(text)), "page furniture")


def _is_stamp(line: Line) -> bool:
    """Tell whether a line says when the page was published and nothing else."""
    if line.words > 16 or line.text.endswith(".") or not _YEAR.search(line.text):
        return False
    digits = sum(c.isdigit() for c in line.text)
    written = line.words - len(regex.findall(r"\d+", line.text))
    return bool(_stamp_label().match(line.key)) or (
        bool(_TIME.search(line.text)) and digits >= 7 and written <= 6 and line.text[:1] != "©"
    )


@cache
def _buttons(*fields: str) -> "regex.Pattern[str]":
    """Return a pattern for a line of phrases, glued or not, each perhaps with a count."""
    one = either(*fields)
    return regex.compile(rf"(?:[\W_]*(?:\d[\d.,k]*\s*)?(?:{one})(?:\s*\(?\d[\d.,k]*\)?)?[\W_]*)+", regex.I)


@cache
def _credit_label() -> "regex.Pattern[str]":
    """Return a pattern for a label such as "Photo:" with more after it."""
    return regex.compile(rf"(?:{either('credits')})\s*[:：]\s*\S", regex.I)


@cache
def _stamp_label() -> "regex.Pattern[str]":
    """Return a pattern for a label such as "Updated" with a number soon after it."""
    return regex.compile(rf"(?:{either('stamps')})\b\W*(?:\p{{L}}+\W+){{0,2}}\d", regex.I)


def either(*fields: str) -> str:
    """Return the part of a pattern that matches any phrase of some fields of `PageWords`, the longest first."""
    phrases = {phrase for field in fields for phrase in page_words(field)}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(_NAME.join(map(regex.escape, phrase.split("{name}"))) for phrase in longest_first)


@cache
def page_words(field: str) -> tuple[str, ...]:
    """Return what all languages declare in one field of `PageWords`: furniture is often in another language."""
    words = (word for code in languages.codes() for word in getattr(languages.get(code).page, field))
    return tuple(dict.fromkeys(words))
