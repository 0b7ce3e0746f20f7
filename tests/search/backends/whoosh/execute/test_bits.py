"""Counting by rows of bits gives the counts that counting one by one gives."""

import random
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from whoosh.query import Term

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.codec.writer import Document
from search.backends.whoosh.execute import Snapshot, bits, execute, facets
from search.backends.whoosh.execute.bits import best_by_bits
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed

PEOPLE = [f"p{n}" for n in range(60)]


@pytest.fixture(autouse=True)
def _small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facets, "FEW", 0)
    monkeypatch.setattr(bits, "_STEP", 4)
    monkeypatch.setattr(bits, "_ONE_BY_ONE", 10**9)


def document(rng: random.Random, key: str) -> Document:
    people = {rng.choice(PEOPLE[: rng.choice([3, 10, 60])]) for _ in range(rng.randint(0, 6))}
    return {"id": key, "text_exact": placed(rng.choices("abc", k=2)), "person": sorted(people)}


def counted(living: Mapping[str, Document], word: str, limit: int) -> tuple[tuple[str, int], ...]:
    counts = Counter(person for one in living.values() if word in dict(one["text_exact"]) for person in one["person"])
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit])


def test_counts_are_right_from_one_generation_to_the_next(tmp_path: Path) -> None:
    rng = random.Random(11)
    contents.create(tmp_path, build_schema())
    living: dict[str, Document] = {}
    snapshot: Snapshot | None = None
    by_bits = 0
    for size in (300, 3, 1, 40, 2, 1, 120):
        with commit.writing(tmp_path) as batch:
            for _ in range(size):
                one = document(rng, str(rng.randint(0, 500)))
                living[one["id"]] = one
                batch.add(one)
        if size == 40:
            merging.merge_once(tmp_path)
        snapshot = Snapshot(tmp_path, contents.read_contents(tmp_path), snapshot)
        for word in "abc":
            for limit in (1, 3, 7, 100):
                answer = execute(snapshot, Ask(query=Term("text_exact", word), facets=("person",), facet_limit=limit))
                assert answer.facets["person"] == counted(living, word, limit)
                documents = snapshot.found("text_exact", word).documents
                column = snapshot.facet("person")
                by_bits += best_by_bits(snapshot, "person", column, documents, limit) is not None
    assert by_bits > 40


def test_rows_outlast_a_small_commit(tmp_path: Path) -> None:
    rng = random.Random(2)
    contents.create(tmp_path, build_schema())
    with commit.writing(tmp_path) as batch:
        for n in range(100):
            batch.add(document(rng, str(n)))
    before = Snapshot(tmp_path, contents.read_contents(tmp_path))
    execute(before, Ask(query=Term("text_exact", "a"), facets=("person",), facet_limit=1))
    with commit.writing(tmp_path) as batch:
        batch.add(document(rng, "new"))
    after = Snapshot(tmp_path, contents.read_contents(tmp_path), before)
    execute(after, Ask(query=Term("text_exact", "a"), facets=("person",), facet_limit=1))
    assert after.bits("person").rows
    assert after.bits("person") is before.bits("person")
