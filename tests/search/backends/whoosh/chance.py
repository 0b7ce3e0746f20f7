"""Random documents, histories of an index, and searches; each from a seed, so that a failure can be played again."""

from collections.abc import Sequence as Series
from random import Random
from typing import Any, TypeVar

from whoosh import query as whoosh

from search.backends.whoosh.nodes import Constant, Coverage, Overlaps, Sequence, Slot, Synonyms
from search.backends.whoosh.request import Ask, Choice, Interval, Span
from search.query.grams import grams
from tests.search.backends.whoosh.histories import Change

T = TypeVar("T")


WORDS = ["a", "b", "ab", "abc", "đ", "đường", "duong", "قال", "روسيا", "😀", "z" * 40]
FIELDS = ["text_stem", "text_exact", "title_exact"]
CODES = ["en", "vi", "ar", "nghệ-an"]
BOOSTS = [1.0, 0.25, 2.0]
KEYS = [str(n) for n in range(16)]


def some(rng: Random, values: Series[T], most: int) -> list[T]:
    return [rng.choice(values) for _ in range(rng.randint(0, most))]


def interval(rng: Random) -> Interval:
    first = rng.randint(700_000, 700_020)
    return first, first + rng.randint(0, 9)


def document(rng: Random) -> dict[str, Any]:
    found: dict[str, Any] = {"id": rng.choice(KEYS), "title": rng.choice(["Đường", "x" * 500])}
    for field in FIELDS:
        start = rng.choice([0, 0, 0, 250, 65_530, 70_000])
        found[field] = [(word, start + n) for n, word in enumerate(some(rng, WORDS, 12))]
    found["language"] = some(rng, CODES, 1)
    found["person"] = list(dict.fromkeys(some(rng, [*CODES, "p", "q"], 4)))
    found["story"] = some(rng, ["1", "2"], 1)
    found["published"] = [interval(rng)] * rng.randint(0, 1)
    found["mentions"] = list({interval(rng) for _ in range(rng.randint(0, 3))})
    return {name: value for name, value in found.items() if name in ("id", "title") or rng.random() < 0.85}


def history(rng: Random) -> list[Change]:
    """Return documents to be added, keys to be removed, and the words "commit" and "merge"."""
    kinds = ["add"] * 5 + ["remove", "commit", "commit", "merge"]
    changes = [rng.choice(kinds) for _ in range(rng.randint(0, 40))]
    return [document(rng) if kind == "add" else rng.choice(KEYS) if kind == "remove" else kind for kind in changes]


def leaf(rng: Random) -> whoosh.Query:
    field, word, boost = rng.choice(FIELDS), rng.choice(WORDS), rng.choice(BOOSTS)
    term = whoosh.Term(field, word, boost=boost)
    parts = [
        term,
        term,
        term,
        sequence(rng),
        sequence(rng),
        Synonyms(tuple(sorted({(rng.choice(FIELDS), rng.choice(WORDS)) for _ in range(3)})), boost),
        Overlaps(rng.choice(["published", "mentions"]), *interval(rng), boost),
        Constant(whoosh.Term("person", rng.choice(CODES)), boost),
        Constant(whoosh.Prefix(field, rng.choice(["a", "ab", "đ", "قا", "q"])), boost),
        Constant(whoosh.Wildcard(field, rng.choice(["a*c", "?b", "*ng", "đ?*"])), boost),
        Constant(whoosh.FuzzyTerm(field, word, maxdist=rng.choice([1, 2])), boost),
        Constant(whoosh.Every(), 0.0),
    ]
    return rng.choice(parts)


def sequence(rng: Random) -> Sequence:
    def slot() -> Slot:
        return tuple({(rng.choice(FIELDS[:2]), rng.choice(WORDS[:6])) for _ in range(rng.randint(1, 2))})

    slots = tuple(slot() for _ in range(rng.randint(2, 3)))
    return Sequence(slots, rng.choice([None, None, 1, 3]), rng.choice(BOOSTS))


def tree(rng: Random, depth: int = 3) -> whoosh.Query:
    if not depth or rng.random() < 0.3:
        return leaf(rng)
    kind = rng.choice([whoosh.Or, whoosh.Or, whoosh.And, Coverage, whoosh.AndNot, whoosh.AndMaybe])
    if kind in (whoosh.AndNot, whoosh.AndMaybe):
        return kind(tree(rng, depth - 1), tree(rng, depth - 1))
    return kind([tree(rng, depth - 1) for _ in range(rng.randint(2, 4))], boost=rng.choice(BOOSTS))


def ask(rng: Random) -> Ask:
    def values() -> frozenset[str]:
        return frozenset(some(rng, [*CODES, "absent"], 2))

    return Ask(
        query=tree(rng),
        grams=tuple({gram for word in some(rng, [*WORDS, "abx"], 3) for gram in grams(word)}),
        choices=tuple(
            Choice(field=rng.choice(["language", "person"]), wanted=values(), unwanted=values())
            for _ in range(rng.choice([0, 0, 1, 2]))
        ),
        spans=tuple(
            Span(
                field=rng.choice(["published", "mentions"]),
                wanted=tuple(interval(rng) for _ in range(rng.randint(0, 2))),
                unwanted=tuple(interval(rng) for _ in range(rng.randint(0, 1))),
            )
            for _ in range(rng.choice([0, 0, 1]))
        ),
        facets=("language", "person", "year"),
        facet_limit=rng.choice([1, 2, 200]),
        order=rng.choice(["relevance", "relevance", "newest", "oldest"]),
        offset=rng.choice([0, 0, 2]),
        limit=rng.choice([1, 3, 20]),
        fold=rng.choice(["", "story"]),
        months=True,
        spoken=rng.randint(0, 4),
    )
