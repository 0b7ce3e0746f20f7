"""Finds who wrote an article, where its page says so on a line of its own."""

from functools import cache

import regex

from archive.clean.draft import Draft, Line
from archive.clean.furniture import either

_PERSON = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,4}")
_AGENCY = regex.compile(r"[-–—]\s*\p{Lu}[\p{L} .&/-]{1,40}|\([^()]{2,60}\)")
_POSSESSIVE = regex.compile(r"^\S+['’]s\s+")


def cut_byline(draft: Draft) -> str:
    """Return the byline, and cut its line; the names of those who contributed are left in the text as well."""
    kept = draft.kept
    for line in kept[:6]:
        if (match := _label().match(line.key)) and line.words <= 12 and not line.text.endswith("."):
            line.rule = "byline"
            return line.key[match.end() :].strip()
    if len(kept) >= 3 and _is_signature(kept[-1], kept[-2]):
        kept[-1].rule = "byline"
        return kept[-1].text.strip("-–—() ")
    return _contributors(kept[-3:])


def _is_signature(last: Line, before: Line) -> bool:
    """Tell whether the last line is a name alone under the text, or an agency after a dash or in brackets."""
    name = _PERSON.fullmatch(last.text) and not last.ends_a_sentence and len(last.text) <= 50
    return before.ends_a_sentence and bool(name or (last.words <= 6 and _AGENCY.fullmatch(last.text)))


def _contributors(lines: list[Line]) -> str:
    """Return the names in a line such as "CNN's A and B contributed to this report."."""
    phrases = either("contributors")
    for line in lines:
        if len(line.text) <= 400 and (match := regex.search(rf"\s(?:{phrases})\W*$", line.key, regex.I)):
            return _POSSESSIVE.sub("", line.key[: match.start()])
    return ""


@cache
def _label() -> "regex.Pattern[str]":
    """Return a pattern for the label of a byline before a name."""
    return regex.compile(rf"(?i:{either('bylines')})(?:\s*[:：]\s*|\s+)(?=[\p{{Lu}}\p{{Lo}}])")
