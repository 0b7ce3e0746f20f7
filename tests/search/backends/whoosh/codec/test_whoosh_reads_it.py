"""Whoosh's own searcher on our segments: it finds what the executor finds."""

import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import index as whoosh
from whoosh.query import And, Every, FuzzyTerm, Or, Phrase, Prefix, Query, Term, Wildcard
from whoosh.searching import Searcher

from search.backends.whoosh import contents
from search.backends.whoosh.execute import Snapshot, execute
from search.backends.whoosh.nodes import Sequence
from search.backends.whoosh.request import Ask
from search.backends.whoosh.scoring import Weighting
from tests.search.backends.whoosh import chance
from tests.search.backends.whoosh.histories import play

PATTERNS = [
    Prefix("text_stem", "a"),
    Prefix("title_exact", "đ"),
    Wildcard("text_stem", "?b*"),
    FuzzyTerm("text_exact", "abd"),
    FuzzyTerm("text_stem", "dường", maxdist=2),
    Term("person", "vi"),
    Every(),
]


def opened(folder: Path) -> tuple[Searcher, Snapshot]:
    return whoosh.open_dir(str(folder)).searcher(weighting=Weighting()), Snapshot(
        folder, contents.read_contents(folder)
    )


def by_whoosh(searcher: Searcher, query: Query) -> dict[str, float]:
    return {hit["id"]: hit.score for hit in searcher.search(query, limit=None)}


def by_us(snapshot: Snapshot, query: Query) -> dict[str, float]:
    return {one.stored["id"]: one.score for one in execute(snapshot, Ask(query=query, limit=100)).found}


@settings(max_examples=12, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_both_find_the_same(seed: int) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        play(Path(name), chance.history(rng))
        searcher, snapshot = opened(Path(name))
        pairs = [
            (Term(field, word), Term(field, word)) for field in chance.FIELDS for word in rng.sample(chance.WORDS, 3)
        ]
        pairs += [
            (kind([a, b]), kind([a, b])) for kind in (And, Or) for (a, _), (b, _) in zip(pairs, pairs[3:], strict=False)
        ]
        words = rng.choices(chance.WORDS[:4], k=2)
        pairs.append((Phrase("text_stem", words), Sequence(tuple((("text_stem", word),) for word in words))))
        pairs += [(one, one) for one in PATTERNS]
        for whooshs, ours in pairs:
            assert by_whoosh(searcher, whooshs).keys() == by_us(snapshot, ours).keys(), ours


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_both_weigh_alike_where_nothing_was_deleted(seed: int) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        documents = [{**chance.document(rng), "id": str(n)} for n in range(12)]
        play(Path(name), [*documents[:5], "commit", *documents[5:]])
        searcher, snapshot = opened(Path(name))
        for word in chance.WORDS:
            query = Or([Term("text_stem", word), Term("title_exact", word, boost=2.0)])
            assert by_us(snapshot, query) == pytest.approx(by_whoosh(searcher, query))


def test_stored_fields_and_columns_are_what_was_put_in(tmp_path: Path) -> None:
    days = [(700_000, 700_002), (700_010, 700_010)]
    values: dict[str, Any] = {
        "id": "1",
        "title": "Đường " * 100,
        "person": ["b", "a"],
        "mentions": days,
        "language": ["vi"],
    }
    play(tmp_path, [values, {"id": "2"}])
    with whoosh.open_dir(str(tmp_path)).reader() as reader:
        assert sorted((one["id"], one.get("title")) for one in reader.all_stored_fields()) == [
            ("1", "Đường " * 100),
            ("2", None),
        ]
        assert list(reader.column_reader("person")) == [("a", "b"), ()]
        assert list(reader.column_reader("mentions")) == [tuple(days), ()]
        assert list(reader.lexicon("person")) == [b"a", b"b"]
