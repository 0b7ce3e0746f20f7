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

NARROW = ("language", "year")

Word = tuple[str, str]  # stem, exact
Share = tuple[str, str]  # language, year


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
        self.shares: Counter[Share] = Counter()
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
    groups = [census.nearest(census.words, share, CANDIDATES) for share in (0.10, 0.05)]
    groups.append(census.nearest(census.shares, 0.03, CANDIDATES))
    tenth, twentieth, where = together(common, groups, rows)
    phrases, starts = census.nearest(census.pairs, 0.035), census.nearest(census.beginnings, 0.2)
    narrow = [dict(zip(NARROW, share, strict=True)) for share in census.nearest(census.shares, 0.03)]
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
            Question(kind="common_filter", words=(common[n],), narrow=dict(zip(NARROW, where[n], strict=True))),
            Question(kind="common_date", words=(common[n],), newest=True),
        ]
    return sorted(found, key=lambda question: KINDS.index(question.kind))


def together(common: list[Word], groups: list[list[Any]], rows: Iterable[Row]) -> list[list[Any]]:
    """Return of each group, of words or of shares, the one that each common word stands with most often."""
    shared: Counter[tuple[Word, Any]] = Counter()
    every = {one for group in groups for one in group}
    for row in rows:
        held = {*_words(row), (row["record"]["language"], str(row["record"]["year"]))}
        shared.update((one, other) for one in held.intersection(common) for other in held & every)
    return [[max(group, key=lambda other: (shared[one, other], other)) for one in common] for group in groups]


def _words(row: Row) -> list[Word]:
    terms = row["terms"]
    return list(zip(terms["text_stem"].split(" "), terms["text_exact"].split(" "), strict=False))
