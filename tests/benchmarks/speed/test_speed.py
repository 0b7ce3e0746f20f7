"""The benchmark of speed asks what it says it asks."""

import json
from pathlib import Path

import pytest

from benchmarks.speed import corpus
from benchmarks.speed.engines import NAMES
from benchmarks.speed.engines.ours import Ours
from benchmarks.speed.kinds import KINDS, VARIANTS, Census, questions
from benchmarks.speed.rows import read_rows, write_rows
from benchmarks.speed.worker import build


@pytest.fixture
def rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(corpus, "VOCABULARY", dict.fromkeys(corpus.VOCABULARY, 200))
    write_rows(tmp_path / "rows.jsonl", corpus.generated(60))
    return tmp_path / "rows.jsonl"


def test_a_larger_corpus_begins_with_the_smaller_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "VOCABULARY", dict.fromkeys(corpus.VOCABULARY, 200))
    assert list(corpus.generated(3)) == list(corpus.generated(5))[:3]


def test_names_are_those_that_other_tools_rely_on() -> None:
    assert (
        *("rare", "common", "and2", "or3", "phrase", "prefix"),
        *("filter", "matchall", "common_filter", "common_date"),
    ) == KINDS
    assert set(NAMES) == {"ours", "stock", "fts5", "xapian", "tantivy", "postgres"}


def test_every_kind_is_asked_and_finds_something(rows: Path, tmp_path: Path) -> None:
    asked = questions(Census(read_rows(rows)), read_rows(rows))
    assert [question.kind for question in asked] == [kind for kind in KINDS for _ in range(VARIANTS)]
    engine = Ours()
    told = build(engine, read_rows(rows), tmp_path / "index")
    assert told["size"] > 0
    engine.open(tmp_path / "index")
    for question in asked:
        answer = engine.ask(json.loads(json.dumps(question.plain())))
        assert answer.total, question
        assert len(answer.page) == min(answer.total, 20)
        assert answer.facets["person"]


def test_real_articles_are_read_from_lines_of_json(tmp_path: Path) -> None:
    lines = [{"lang": "vi", "source": "báo", "title": None, "date": "2016-08-10", "text": "Đường dài"}]
    (tmp_path / "file.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    first, second = corpus.real(tmp_path / "file.jsonl", 2)
    assert (first["text"], first["title"], first["year"]) == ("Đường dài", "", 2016)
    assert (first["id"], second["id"]) == ("archive.article.0", "archive.article.1")
