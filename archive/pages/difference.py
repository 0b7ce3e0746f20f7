"""Two texts side by side: which paragraphs belong together, and which words differ."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

import regex
from rapidfuzz.distance import Indel

_TOKENS = regex.compile(r"\s+|\w+|\X")
_MOST = 20_000_000  # pairs of words that are compared in one go; beyond, what is not equal counts as all different


class Piece(NamedTuple):
    """A run of letters, and whether the other text has it too."""

    text: str
    is_common: bool


class Pair(NamedTuple):
    """What stands side by side: the pieces of a paragraph of each text, none where the other one stands alone."""

    older: tuple[Piece, ...]
    newer: tuple[Piece, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether both are equal."""
        return all(piece.is_common for piece in (*self.older, *self.newer))


def differences(older: str, newer: str) -> Iterator[Pair]:
    """Yield the paragraphs of two texts in order, those that belong together side by side."""
    one, other = older.split("\n\n"), newer.split("\n\n")
    for tag, a, b, c, d in _changes(one, other):
        if tag == "equal":
            yield from (Pair((Piece(text, True),), (Piece(text, True),)) for text in one[a:b])
        else:
            yield from (_pair(left, right) for left, right in zip_longest(one[a:b], other[c:d], fillvalue=""))


def _pair(older: str, newer: str) -> Pair:
    """Return two paragraphs with their common words told apart from their own."""
    one, other = _TOKENS.findall(older), _TOKENS.findall(newer)
    left, right = [], []
    for tag, a, b, c, d in _changes(one, other):
        left.append(Piece("".join(one[a:b]), tag == "equal"))
        right.append(Piece("".join(other[c:d]), tag == "equal"))
    return Pair(tuple(piece for piece in left if piece.text), tuple(piece for piece in right if piece.text))


def _changes(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield the runs that two sequences have in common, and those that stand against each other between them."""
    if len(one) * len(other) > _MOST:
        yield ("equal" if one == other else "replace", 0, len(one), 0, len(other))
        return
    own: tuple[int, int, int, int] | None = None
    for code in Indel.opcodes(one, other):
        span = (code.src_start, code.src_end, code.dest_start, code.dest_end)
        if code.tag == "equal":
            if own:
                yield ("replace", *own)
            own = None
            yield ("equal", *span)
        else:
            own = (own[0], span[1], own[2], span[3]) if own else span
    if own:
        yield ("replace", *own)
