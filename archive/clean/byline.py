"""Finds who wrote an article, where its page says so on a line of its own."""

from functools import cache

import regex

from archive.clean.draft import Draft, Line
from archive.clean.furniture import either

_PERSON = regex.compile(r"\p{Lu}[\p{L}\p{M}'’.-]*(?: \p{Lu}[\p{L}\p{M}'’.-]*){1,4}")
_WITH_AGENCY = regex.compile(rf"{_PERSON.pattern}(?:\s*\(\p{{Lu}}[^()]{{1,40}}\))?")
_ONE_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}.&-]{1,30}")
_LONGEST = 50
_AGENCY = regex.compile(r"[-–—]\s*\p{Lu}[\p{L} .&/-]{1,40}|\([^()]{2,60}\)")
_POSSESSIVE = regex.compile(r"^\S+['’]s\s+")


def cut_byline(draft: Draft) -> str:
    """Return the byline, and cut its line; the names of those who contributed are left in the text as well."""
    kept = draft.kept
    for line in kept[:6]:
        if (match := _label().match(line.key)) and line.words <= 12 and not line.text.endswith("."):
            line.rule = "byline"
            return line.key[match.end() :].strip()
    if len(kept) >= 3 and (signed := _signature(kept[-1], kept[-2])):
        kept[-1].rule = "byline"
        return signed
    return _contributors(kept[-3:])


def _signature(last: Line, before: Line) -> str:
    """Return the name alone under the text, with its agency if it has one, or an agency after a dash or in brackets."""
    if not before.ends_a_sentence or last.ends_a_sentence or len(last.text) > _LONGEST:
        return ""
    if last.words <= 6 and _AGENCY.fullmatch(last.text):
        return last.text.strip("-–—() ")
    bare = _announced().sub("", last.text, count=1)
    announced = bare != last.text and _ONE_WORD.fullmatch(bare)
    return bare if announced or _WITH_AGENCY.fullmatch(bare) else ""


def _contributors(lines: list[Line]) -> str:
    """Return the names in a line such as "CNN's A and B contributed to this report."."""
    phrases = either("contributors")
    for line in lines:
        if len(line.text) <= 400 and (match := regex.search(rf"\s(?:{phrases})\W*$", line.key, regex.I)):
            return _POSSESSIVE.sub("", line.key[: match.start()])
    return ""


@cache
def _announced() -> "regex.Pattern[str]":
    """Return a pattern for what stands before a name under the text: "Theo"."""
    return regex.compile(rf"^(?i:{either('signatures')})\s+(?=\p{{Lu}})")


@cache
def _label() -> "regex.Pattern[str]":
    """Return a pattern for the label of a byline before a name."""
    return regex.compile(rf"(?i:{either('bylines')})(?:\s*[:：]\s*|\s+)(?=[\p{{Lu}}\p{{Lo}}])")
