"""The figures of the retrieval benchmark, checked by hand."""

import math
from pathlib import Path

import pytest

from benchmarks.retrieval.collection import Document, read_collection
from benchmarks.retrieval.engines import build
from benchmarks.retrieval.scores import mean, score


def test_a_first_hit_at_the_third_place() -> None:
    scores = score(["a", "b", "c", "d"], {"c": 1})
    assert scores["mrr@10"] == pytest.approx(1 / 3)
    assert scores["recall@1"] == 0
    assert scores["recall@5"] == 1
    assert scores["ndcg@10"] == pytest.approx(1 / math.log2(4))


def test_what_comes_after_the_tenth_place_does_not_count() -> None:
    scores = score([str(number) for number in range(20)], {"10": 1})
    assert scores == {"mrr@10": 0, "recall@1": 0, "recall@5": 0, "recall@10": 0, "ndcg@10": 0}


def test_grades_weigh() -> None:
    best = score(["good", "fair"], {"good": 2, "fair": 1})
    worse = score(["fair", "good"], {"good": 2, "fair": 1})
    assert best["ndcg@10"] == 1
    assert worse["ndcg@10"] == pytest.approx((1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3)))


def test_means_count_the_queries() -> None:
    assert mean([{"mrr@10": 1.0}, {"mrr@10": 0.5}]) == {"mrr@10": 0.75, "queries": 2}


def test_a_line_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "qrels.tsv").write_text("q1\td1\t1\n", encoding="utf-8")
    (tmp_path / "docs.jsonl").write_text('{"id": "d1", "text": "x"}\n{"id": "d2"}\n', encoding="utf-8")
    (tmp_path / "queries.jsonl").write_text('{"id": "q1", "text": "x"}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"docs\.jsonl, line 2"):
        read_collection(tmp_path)
    (tmp_path / "docs.jsonl").write_text('{"id": "d1", "text": "x"}\n', encoding="utf-8")
    assert read_collection(tmp_path).queries[0].relevant == {"d1": 1}


@pytest.mark.parametrize("name", ["stock", "fts5", "tantivy"])
def test_other_engines_find_any_of_the_words_whatever_is_typed(name: str, tmp_path: Path) -> None:
    documents = [
        Document("coup", "en", "", "The coup failed within hours."),
        Document("bread", "en", "", "Bread is dearer than last year, and the bakers complain."),
    ]
    ask = build(name, tmp_path, documents)
    assert ask("Who complains of the price of bread?", 10)[0] == "bread"
    assert ask('coup" (title: -"', 10) == ["coup"]
    assert ask('"', 10) == []
