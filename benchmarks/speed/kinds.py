"""The kinds of questions, each in a few variants, with words chosen by how frequent they are in the corpus."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import Any, Literal

from benchmarks.speed.rows import Row

KINDS = ("rare", "common", "and2", "or3", "phrase", "prefix", "filter", "matchall", "common_filter", "common_date")
VARIANTS = 3
CANDIDATES = 20  # words of a frequency, of which those are taken that stand with a common one

Word = tuple[str, str]  # stem, exact


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question, in no engine's language."""

    kind: str
    operator: Literal["and", "or", "phrase", "prefix", "all"] = "and"
    words: tuple[Word, ...] = ()
    narrow: dict[str, str] = field(default_factory=dict)
    newest: bool = False

    def plain(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


class Census:
    """In how many articles words, pairs of words and beginnings of words stand, and how articles are shared out."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.articles = 0
        self.words: Counter[Word] = Counter()
        self.pairs: Counter[tuple[Word, Word]] = Counter()
        self.beginnings: Counter[str] = Counter()
        self.shares: Counter[tuple[str, str]] = Counter()
        for row in rows:
            self._take(row)

    def _take(self, row: Row) -> None:
        words, record = _words(row), row["record"]
        self.articles += 1
        self.words.update({word for word in words if len(word[1]) > 2})
        self.pairs.update({pair for pair in pairwise(words) if min(len(word[1]) for word in pair) > 3})
        self.beginnings.update({word[1][:3] for word in words if len(word[1]) > 4})
        self.shares[record["language"], str(record["year"])] += 1

    def nearest(self, counts: Counter[Any], share: float, most: int = VARIANTS) -> list[Any]:
        """Return what stands in the share of the articles most like this one, a few of it."""
        wanted = max(share * self.articles, 2)
        return sorted(counts, key=lambda one: (abs(counts[one] - wanted), str(one)))[:most]


def questions(census: Census, rows: Iterable[Row]) -> list[Question]:
    """Return the questions of every kind; `rows` are those of the census."""
    rare, common = (census.nearest(census.words, share) for share in (0.0005, 0.30))
    tenth, twentieth = together(census, rows, common)
    phrases, starts = census.nearest(census.pairs, 0.035), census.nearest(census.beginnings, 0.2)
    narrow = [{"language": code, "year": year} for code, year in census.nearest(census.shares, 0.03)]
    found = []
    for n in range(VARIANTS):
        found += [
            Question(kind="rare", words=(rare[n],)),
            Question(kind="common", words=(common[n],)),
            Question(kind="and2", words=(common[n], tenth[n])),
            Question(kind="or3", operator="or", words=(common[n], tenth[n], twentieth[n])),
            Question(kind="phrase", operator="phrase", words=phrases[n]),
            Question(kind="prefix", operator="prefix", words=((starts[n], starts[n]),)),
            Question(kind="filter", operator="all", narrow=narrow[n]),
            Question(kind="matchall", operator="all"),
            Question(kind="common_filter", words=(common[n],), narrow=narrow[n]),
            Question(kind="common_date", words=(common[n],), newest=True),
        ]
    return sorted(found, key=lambda question: KINDS.index(question.kind))


def together(census: Census, rows: Iterable[Row], common: list[Word]) -> tuple[list[Word], list[Word]]:
    """Return for each common word one in a tenth, and one in a twentieth of the articles, that it often stands with."""
    candidates = [census.nearest(census.words, share, CANDIDATES) for share in (0.10, 0.05)]
    shared: Counter[tuple[Word, Word]] = Counter()
    every = {*candidates[0], *candidates[1]}
    for row in rows:
        words = set(_words(row))
        shared.update((one, other) for one in words.intersection(common) for other in words & every)
    best = [[max(group, key=lambda other: (shared[one, other], other)) for one in common] for group in candidates]
    return best[0], best[1]


def _words(row: Row) -> list[Word]:
    terms = row["terms"]
    return list(zip(terms["text_stem"].split(" "), terms["text_exact"].split(" "), strict=False))
