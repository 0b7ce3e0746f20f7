"""The engine that readers use, and Whoosh's own searcher over the same files, held to the same contract."""

import random
from pathlib import Path
from typing import Any

import pytest

from search.backends.whoosh.commit import writing
from search.backends.whoosh.compile import compile_question
from search.backends.whoosh.contents import create
from search.backends.whoosh.request import Answer, Ask
from search.backends.whoosh.schema import build_schema
from search.backends.whoosh.snapshot import Opened
from search.query.nodes import Question
from tests.search.backends.contract import BackendContract, Run, asked, documents
from tests.search.backends.plain import Snapshot as Plain
from tests.search.query.test_parse import PIECES


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of several segments, in which one record was replaced and one removed."""
    folder: Path = tmp_path_factory.mktemp("index")
    create(folder, build_schema())
    told = documents()
    for batch in (told[:3], told[3:], [told[1]], [{**told[0], "id": "archive.article.99"}]):
        with writing(folder) as writer:
            for one in batch:
                writer.add(one)
    with writing(folder) as writer:
        writer.remove("archive.article.99")
    return folder


def runner(snapshot: Opened | Plain) -> Run:
    def run(question: Question, **options: Any) -> Answer:
        return snapshot.execute(Ask(query=compile_question(question), **options))

    return run


class TestTheEngine(BackendContract):
    @pytest.fixture
    def run(self, folder: Path) -> Run:
        return runner(Opened(folder))


class TestWhooshsOwnSearcher(BackendContract):
    @pytest.fixture
    def run(self, folder: Path) -> Run:
        return runner(Plain(folder))


def test_both_find_the_same_for_any_query(folder: Path) -> None:
    ours, plain = runner(Opened(folder)), runner(Plain(folder))
    chance = random.Random(12)
    words = [*PIECES, "day", "Putin", "Nga", "東京", "election", "title:", "+", "-"]
    for _ in range(150):
        question = asked(" ".join(chance.choice(words) for _ in range(chance.randrange(1, 9))))
        one, other = ours(question), plain(question)
        assert one.total == other.total
        assert {found.stored["id"] for found in one.found} == {found.stored["id"] for found in other.found}
