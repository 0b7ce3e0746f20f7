"""Reads one word of a query: a word, a pattern of one, or a word with leave to be misspelt."""

from collections.abc import Callable

import regex

from languages.segment import UNSPACED
from search.query.nodes import Clause, Everything, Fuzzy, Group, Node, Prefix, Wildcard, Word

MOST_PATTERNS = 16  # in a query, each as much as it costs
MOST_STARS = 3  # in one pattern
OPEN_COSTS = 7  # a pattern that begins anyhow is held against all words of the index
FUZZY_COSTS = 2  # a word with slips, against all that begin with its letter

_FUZZY = regex.compile(r"(.{3,})~([12])?")
_STARS = regex.compile(r"\*{2,}")
_LITERAL = regex.compile(r"[\p{L}\p{N}]")
_WIDE = regex.compile(r"\p{Hangul}")  # one letter of these says much
_UNPARTED = regex.compile(  # a pattern in a script without blanks, whose words are found inside of any run anyhow
    rf"(?=.*[*?~])[*?]*[{UNSPACED}][{UNSPACED}\p{{M}}\p{{Cf}}\p{{N}}*?]*(?:~[12]?)?", regex.V1
)


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a digit in a text."""
    return _LITERAL.search(text) is not None


class Leaves:
    """Reads the words of one query, in which patterns are bounded; `remark(code, about)` is told what was repaired."""

    def __init__(self, remark: Callable[[str, str], None]) -> None:
        self._remark = remark
        self._patterns = 0

    def leaf(self, text: str) -> Node | None:
        """Return what a word means; None if nothing."""
        text = text.rstrip("?؟")
        if text and not text.strip("*"):
            return Everything()
        if not has_words(text):
            return None
        if _UNPARTED.fullmatch(text):
            return _words(text)
        if "*" in text or "?" in text:
            return self._pattern(_STARS.sub("*", text))
        if (fuzzy := _FUZZY.fullmatch(text)) and self._pay(FUZZY_COSTS, text):
            return Fuzzy(fuzzy[1], int(fuzzy[2] or (1 if len(fuzzy[1]) < 6 else 2)))
        return Word(text.replace("~", " "))

    def _pattern(self, text: str) -> Node:
        bare = text.replace("*", "").replace("?", "")
        if len(bare) < 2 and not _WIDE.search(bare):
            self._remark("pattern-too-short", text)
            return Word(bare)
        if text.count("*") > MOST_STARS:
            self._remark("too-many-patterns", text)
            return Word(bare)
        if not self._pay(1 if text[0].isalnum() else OPEN_COSTS, text):
            return Word(bare)
        return Prefix(bare) if text == f"{bare}*" else Wildcard(text)

    def _pay(self, cost: int, text: str) -> bool:
        """Tell whether there is room for one more pattern, and take it."""
        if self._patterns + cost > MOST_PATTERNS:
            self._remark("too-many-patterns", text)
            return False
        self._patterns += cost
        return True


def _words(text: str) -> Node:
    """Return the words between the signs of a pattern."""
    words = [Word(part) for part in regex.split(r"[*?]+|~[12]?$", text) if has_words(part)]
    return words[0] if len(words) == 1 else Group(tuple(Clause(word, "must") for word in words))
