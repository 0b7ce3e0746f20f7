"""Segments that are written aside count when they are adopted, and not before."""

from pathlib import Path

import pytest
from whoosh.query import Every

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.aside import Aside
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.execute import current_snapshot, execute
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    contents.create(tmp_path, build_schema())
    return tmp_path


def written(folder: Path, *keys: str, full: int = 5) -> list[FlatSegment]:
    aside = Aside(folder, build_schema(), full)
    for key in keys:
        aside.add({"id": key, "text_exact": placed(["two", "words"])})
    return aside.finish()


def keys(folder: Path) -> list[str]:
    return sorted(one.stored["id"] for one in execute(current_snapshot(folder), Ask(query=Every(), limit=99)).found)


def test_segments_are_closed_when_they_are_full_and_counted_when_they_are_adopted(folder: Path) -> None:
    both = [*written(folder, "1", "2", "3", "4"), *written(folder, "5")]
    assert [segment.doc_count() for segment in both] == [3, 1, 1]
    assert keys(folder) == []
    with commit.writing(folder) as batch:
        batch.adopt(both)
        batch.add({"id": "6"})
    assert keys(folder) == ["1", "2", "3", "4", "5", "6"]
    merging.optimise(folder)
    assert keys(folder) == ["1", "2", "3", "4", "5", "6"]


def test_what_was_adopted_can_be_replaced_and_removed(folder: Path) -> None:
    with commit.writing(folder) as batch:
        batch.adopt(written(folder, "1", "2"))
        batch.remove("1")
        batch.add({"id": "2"})
    assert keys(folder) == ["2"]


def test_nothing_written_is_no_segment(folder: Path) -> None:
    assert written(folder) == []
