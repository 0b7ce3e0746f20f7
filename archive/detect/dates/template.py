"""Templates of dates, as language files write them: `[{weekday}[,] ]{day} {month}[ {year}]`.

A template becomes a pattern, and the words or slots with which it can begin, so that it is tried there alone.
"""

from dataclasses import dataclass, field

import regex

from archive.detect.dates.shadow import GLUE

BLANK = rf"(?:{GLUE}? {{1,3}}{GLUE}?| ?\n ?)"
_SLOT = regex.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Piece:
    """A part of a template: its pattern, the words or slots it can begin with, and whether it can be empty."""

    pattern: str = ""
    firsts: set[str] = field(default_factory=set)
    empty: bool = True

    def add(self, pattern: str, firsts: set[str], *, empty: bool) -> None:
        """Append what follows."""
        if self.empty:
            self.firsts |= firsts
        self.pattern += pattern
        self.empty = self.empty and empty


def parse(template: str, slots: dict[str, str]) -> Piece:
    """Return the pattern of a template; `slots` gives the pattern of each slot.

    Raises ValueError on an unknown slot or an unbalanced bracket, with the template.
    """
    piece, rest = _alternatives(template, 0, slots, template)
    if rest != len(template):
        raise ValueError(f"Template of a date {template!r}: the bracket at {rest} closes nothing.")
    return piece


def _alternatives(text: str, at: int, slots: dict[str, str], whole: str) -> tuple[Piece, int]:
    branches = []
    while True:
        branch, at = _sequence(text, at, slots, whole)
        branches.append(branch)
        if at >= len(text) or text[at] != "|":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    piece = Piece()
    firsts = set().union(*(branch.firsts for branch in branches))
    pattern = "(?:" + "|".join(branch.pattern for branch in branches) + ")"
    piece.add(pattern, firsts, empty=any(branch.empty for branch in branches))
    return piece, at


def _sequence(text: str, at: int, slots: dict[str, str], whole: str) -> tuple[Piece, int]:
    piece = Piece()
    while at < len(text) and text[at] not in ")]|":
        at = _element(piece, text, at, slots, whole)
    return piece, at


def _element(piece: Piece, text: str, at: int, slots: dict[str, str], whole: str) -> int:
    """Append one element of a template to a piece and return where the next begins."""
    sign = text[at]
    if sign in "([":
        inner, end = _alternatives(text, at + 1, slots, whole)
        if end >= len(text) or text[end] != ("]" if sign == "[" else ")"):
            raise ValueError(f"Template of a date {whole!r}: the bracket at {at} is not closed.")
        pattern = f"(?:{inner.pattern})" + ("?" if sign == "[" else "")
        piece.add(pattern, inner.firsts, empty=inner.empty or sign == "[")
        return end + 1
    if match := _SLOT.match(text, at):
        if match[1] not in slots:
            raise ValueError(f"Template of a date {whole!r}: there is no slot {{{match[1]}}}; see docs/dates.md.")
        piece.add(slots[match[1]], {match[0]}, empty=False)
        return match.end()
    if sign in " _<>":
        pattern = {" ": BLANK, "_": BLANK + "?", ">": "(?P<begin>)", "<": "(?P<finish>)"}[sign]
        piece.add(pattern, set(), empty=True)
        return at + 1
    return _word(piece, text, at)


def _word(piece: Piece, text: str, at: int) -> int:
    """Append a literal word or sign; a backslash takes the next sign as it is."""
    if text[at] == "\\":
        at += 1
    end = at + 1
    if text[at].isalpha():
        while end < len(text) and text[end].isalpha():
            end += 1
    word = text[at:end]
    piece.add(regex.escape(word), {word}, empty=False)
    return end
