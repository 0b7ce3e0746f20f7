"""How much of a text another holds: by their runs of four words, each page weighing the same."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_RUN = 4


class Shares(NamedTuple):
    """Of all the runs of a page, those that both have, the extraction alone, the truth alone."""

    both: float
    more: float
    less: float


def overlap(true: str, found: str) -> Shares:
    """Return what an extraction has in common with the truth."""
    wanted, got = _runs(true), _runs(found)
    both = (wanted & got).total()
    more, less = got.total() - both, wanted.total() - both
    whole = both + more + less or 1
    return Shares(both / whole, more / whole, less / whole)


def scores(pages: Iterable[Shares]) -> dict[str, float]:
    """Return precision, recall and F1 over pages."""
    rows = list(pages)
    both, more, less = (sum(row[place] for row in rows) for place in range(3))
    precision = both / (both + more) if both + more else 0.0
    recall = both / (both + less) if both + less else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(precision, 4), "r": round(recall, 4), "f1": round(f1, 4)}


def _runs(text: str) -> "Counter[tuple[str, ...]]":
    words = _WORD.findall(text)
    size = min(_RUN, len(words)) or 1
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1) if words)
