"""The executor, against the plain meaning of a search: hits, scores, order and counts of random searches."""

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.backends.whoosh.contents import read_contents
from search.backends.whoosh.execute import Snapshot, execute, likeness
from search.backends.whoosh.request import Ask
from tests.search.backends.whoosh import chance
from tests.search.backends.whoosh.brute import WINDOW, Brute
from tests.search.backends.whoosh.histories import play, steps


@pytest.fixture(autouse=True, scope="module")
def narrow_window() -> Iterator[None]:
    """Compare fewer hits by parts of words than there are."""
    with patch.object(likeness, "WINDOW", WINDOW):
        yield


def check(snapshot: Snapshot, brute: Brute, ask: Ask) -> None:
    answer = execute(snapshot, ask)
    total, ranking, facets = brute.answer(ask)
    assert answer.total == total
    assert dict(answer.facets) == facets
    assert answer.months == brute.months(ask)
    assert answer.spoken == brute.spoken(ask)
    assert answer.rows == len(ranking)
    page = ranking[ask.offset : ask.offset + ask.limit]
    assert [found.score for found in answer.found] == pytest.approx([score for score, _ in page], rel=1e-9)
    assert [found.stored["id"] for found in answer.found] == [key for _, key in page]


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_every_search_answers_as_if_each_document_were_looked_at(seed: int) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        brute = Brute(play(Path(name), chance.history(rng)))
        snapshot = Snapshot(Path(name), read_contents(Path(name)))
        assert snapshot.documents == len(brute.documents)
        for _ in range(20):
            check(snapshot, brute, chance.ask(rng))


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_each_generation_goes_on_rightly_from_the_one_before(seed: int) -> None:
    rng = random.Random(seed)
    snapshot = None
    with tempfile.TemporaryDirectory() as name:
        for living in steps(Path(name), chance.history(rng)):
            snapshot = Snapshot(Path(name), read_contents(Path(name)), snapshot)
            for _ in range(3):
                check(snapshot, Brute(living), chance.ask(rng))
