"""Cuts what a reader typed into signs and words; takes any text and never fails."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

Kind = Literal["word", "quoted", "open", "close", "and", "or", "not", "plus", "minus", "field"]

LONGEST = 2_000  # letters; what follows is not read

# The words that join, in the languages of the interface; in capitals, as nobody writes them in a sentence.
_JOINING: dict[str, Kind] = {
    "AND": "and",
    "&&": "and",
    "VÀ": "and",
    "OR": "or",
    "||": "or",
    "|": "or",
    "HOẶC": "or",
    "أو": "or",
    "NOT": "not",
    "!": "not",
    "KHÔNG": "not",
}
# Arabic has no capitals, and its sentences have these words too: they join in a query that is too short to be one.
_JOINING_FEW: dict[str, Kind] = {"و": "and", "ليس": "not", "وليس": "not"}
FEW = 6  # words
_QUOTES = '"“”„«»‟＂「」『』'
_OPENING, _CLOSING = "(（", ")）"
_SIGNS = regex.escape(_QUOTES + _OPENING + _CLOSING)
_TOKEN = regex.compile(
    rf"""(?P<blank>\s+)
    |(?P<field>[+\-−]?\p{{L}}[\p{{L}}\p{{M}}_]*)[:：](?=[^\s:/])
    |(?P<sign>[+\-−!](?=[^\s{regex.escape(_CLOSING)}]))
    |(?P<quote>[{_QUOTES}])
    |(?P<open>[{_OPENING}])|(?P<close>[{_CLOSING}])
    |(?P<word>[^\s{_SIGNS}]+)""",
    regex.VERBOSE,
)
_SLOP = regex.compile(r"~(\d{1,4})?")


@dataclass(frozen=True)
class Token:
    """One sign or word. `within` follows a quotation: "near by"~5; `closed` tells whether it ended."""

    kind: Kind
    text: str = ""
    within: int | None = None
    closed: bool = True


def plain(text: str) -> str:
    """Return a text that anything can carry: no lone surrogates, control characters as blanks, in normal form."""
    safe = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Cn", "Co") else c for c in text)
    return unicodedata.normalize("NFC", safe)


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a text that `plain` has been through."""
    place, glued = 0, False
    joining = _JOINING | _JOINING_FEW if len(text.split(None, FEW)) <= FEW else _JOINING
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:  # a colon with nothing before it, and the like
            place += 1
            continue
        kind, found = match.lastgroup, match[0]
        place = match.end()
        if kind == "quote":
            token, place = _quotation(text, place)
            yield token
        elif kind == "field":
            yield from _named(match["field"])
        elif kind == "word":
            yield Token(joining.get(found, "word"), found)
        elif kind == "sign" and not glued:
            yield Token({"+": "plus", "!": "not"}.get(found, "minus"))  # type: ignore[arg-type]
        elif kind in ("open", "close"):
            yield Token(kind)  # type: ignore[arg-type]
        glued = kind in ("word", "quote", "close")


def _named(found: str) -> Iterator[Token]:
    if found[0] in "+-−":
        yield Token("plus" if found[0] == "+" else "minus")
        found = found[1:]
    yield Token("field", found.lower())


def _quotation(text: str, place: int) -> tuple[Token, int]:
    ends = [text.find(quote, place) for quote in _QUOTES]
    end = min((one for one in ends if one >= 0), default=-1)
    if end < 0:
        return Token("quoted", text[place:], closed=False), len(text)
    slop = _SLOP.match(text, end + 1)
    within = None if slop is None else int(slop[1] or 5)
    return Token("quoted", text[place:end], within), slop.end() if slop else end + 1
