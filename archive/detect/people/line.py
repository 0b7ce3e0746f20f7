"""What the line and the neighbours say of a word with a capital: a signature, a headline, the word after "by"."""

from collections.abc import Iterator, Sequence
from typing import Protocol

_FEW = 6
_HEADLINE, _HALF = 0.6, 0.35


class Word(Protocol):
    """The features of one word, as far as they are needed here; `own` begins with the word itself."""

    @property
    def own(self) -> Sequence[str]:
        """Return its features."""
        ...

    @property
    def lists(self) -> str:
        """Return which lists know it."""
        ...

    @property
    def shape(self) -> str:
        """Return its shape."""
        ...


def line_kind(words: Sequence[str]) -> str:
    """Return how long a line is and how many of its words have capitals: "1C" is one word with a capital alone."""
    letters = [word for word in words if word[0].isalpha()]
    if not letters:
        return "0"
    count = len(letters)
    size = str(count) if count < 3 else "5" if count < _FEW else "9"
    if all(word.isupper() for word in letters):
        return f"{size}U"
    share = sum(word[0].isupper() for word in letters) / count
    return size + ("C" if share == 1 else "T" if share > _HEADLINE else "t" if share > _HALF else "s")


def of_capital(row: Sequence[Word], i: int, kind: str) -> Iterator[str]:
    """Yield what holds for the word at i, which has a capital, in a line of this kind."""
    me = row[i]
    left, right = (row[i - 1] if i else None), (row[i + 1] if i + 1 < len(row) else None)
    yield from (f"ln={kind}", f"lz={me.lists}", f"ll={kind}|{me.lists}")
    yield f"wl={left.own[0] if left else '^'}|{me.lists}"
    yield f"wr={right.own[0] if right else '$'}|{me.lists}"
    yield f"l4={left.lists if left else '^'}|{me.lists}|{right.lists if right else '$'}"
    yield f"s4={left.shape if left else '^'}|{me.shape}|{right.shape if right else '$'}"
