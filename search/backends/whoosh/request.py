"""What the backend asks of an executor, and what it is answered: the seam between meaning and speed.

An executor is a callable `execute(snapshot, ask) -> Answer` over one open state of the index. The query is a tree
of these nodes of `whoosh.query`, and no others: Term, Or, And, AndNot, AndMaybe, Every, NullQuery, Prefix, Wildcard,
FuzzyTerm, each with its boost; and of `nodes.py`: Coverage, Constant, Synonyms, Sequence, Overlaps, which say in their
docstrings what they match and score. A Term in a field of `Words` scores BM25 with the constants and
`telling` of `scoring.py`, its lengths and document counts those of the living documents of the whole index.
Terms in a field of `Values` and all patterns stand under a Constant, so that what they score themselves is no matter.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from whoosh.query import Query

from search.query.narrowing import Choice, Interval, Span

__all__ = ["Answer", "Ask", "Choice", "Found", "Interval", "Order", "Span"]

Order = Literal["relevance", "newest", "oldest"]


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One search.

    `grams` are groups of letters that the first hits by relevance are compared by (`execute/likeness.py`);
    they find nothing and count nothing.

    Of documents that share a value of the field `fold`, the page shows the first alone; all of them count. With
    `months` the answer says how many were published in each, with `spoken` which so many months most of them speak of.

    A document counts for a facet when it passes the query, every span, and every choice but that facet's own.
    Relevance is by score, the newest first among equals, then the highest document number; `newest` is by the
    last day of `published` and `oldest` by the first, documents without one at the end in both, then likewise.
    """

    query: Query
    grams: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    spans: tuple[Span, ...] = ()
    facets: tuple[str, ...] = ()
    facet_limit: int = 200
    order: Order = "relevance"
    offset: int = 0
    limit: int = 20
    fold: str = ""
    months: bool = False
    spoken: int = 0


@dataclass(frozen=True, kw_only=True)
class Found:
    """One document of the page asked for: its score and its stored fields."""

    score: float
    stored: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """How many documents match, those of the page, and the (value, count) of each facet.

    `rows` is how many are left where those that share a value are folded into one, `months` how many were published in
    each and `spoken` how many speak of the most frequent, if that was asked for. The most frequent value of a facet
    comes first, equals by value; one that is chosen is counted even beyond the limit.
    """

    total: int
    found: tuple[Found, ...] = ()
    facets: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    rows: int = 0
    months: tuple[tuple[str, int], ...] = ()
    spoken: tuple[tuple[str, int], ...] = ()
