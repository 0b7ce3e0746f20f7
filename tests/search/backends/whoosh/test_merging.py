"""Segments are merged when there are many small ones, and nobody notices."""

import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from whoosh.query import Every, Query, Term

from search.backends.whoosh import commit, contents, merge, merging
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.execute import current_snapshot, execute
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    contents.create(tmp_path, build_schema())
    return tmp_path


def add(folder: Path, *keys: int) -> None:
    with commit.writing(folder) as batch:
        for key in keys:
            batch.add({"id": str(key), "text_exact": placed(["word", "of", str(key)])})


def keys(folder: Path, query: Query | None = None) -> list[int]:
    answer = execute(current_snapshot(folder), Ask(query=query or Every(), limit=1000))
    return sorted(int(one.stored["id"]) for one in answer.found)


def sizes(folder: Path) -> list[int]:
    return [segment.doc_count() for segment in contents.read_contents(folder).segments]


def segment(alive: int, dead: int = 0) -> FlatSegment:
    made = FlatSegment(contents.NAME, alive + dead)
    made.set_deleted(np.arange(alive + dead) < dead)
    return made


@pytest.mark.parametrize(
    ("sizes", "wanted"),
    [
        ([], None),
        ([1, 1, 1], None),
        ([1, 1, 1, 1], slice(0, 4)),
        ([500, 1, 1, 1], None),
        ([500, 1, 1, 1, 1], slice(1, 5)),
        ([100_000, 50, 40, 9, 5, 1], slice(1, 6)),
        ([100_000, 5_000, 50, 1, 1], None),
    ],
)
def test_a_few_small_neighbours_at_the_end_are_due(sizes: list[int], wanted: slice | None) -> None:
    assert merging.due([segment(size) for size in sizes]) == wanted


def test_a_segment_with_many_deleted_documents_is_due() -> None:
    assert merging.due([segment(90), segment(50, dead=40)]) == slice(1, 2)


def test_there_are_never_many_segments(folder: Path) -> None:
    for key in range(20):
        add(folder, key)
        merging.merge_in_background(folder).join()
    assert len(sizes(folder)) < 7
    assert keys(folder) == list(range(20))


def test_nothing_due_is_nothing_done(folder: Path) -> None:
    add(folder, 1)
    before = contents.latest_generation(folder)
    assert not merging.merge_once(folder)
    assert contents.latest_generation(folder) == before


def test_what_is_written_while_a_merge_is_made_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in range(5):
        add(folder, key)

    def meanwhile(sources: Sequence[merge.Source], path: Path) -> None:
        merge.merge_files(sources, path)
        with commit.writing(folder) as batch:
            batch.remove("3")
            batch.add({"id": "1", "text_exact": placed(["new"])})
            batch.add({"id": "7", "text_exact": placed(["word"])})

    monkeypatch.setattr(merging, "merge_files", meanwhile)
    merging.optimise(folder)
    assert keys(folder) == [0, 1, 2, 4, 7]
    assert keys(folder, Term("text_exact", "word")) == [0, 2, 4, 7]
    assert keys(folder, Term("text_exact", "new")) == [1]
    assert sizes(folder) == [3, 2]


def test_a_merge_of_what_was_cleared_meanwhile_is_dropped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(folder, 1)
    add(folder, 2)

    def meanwhile(sources: Sequence[merge.Source], path: Path) -> None:
        merge.merge_files(sources, path)
        with commit.writing(folder) as batch:
            batch.clear()

    monkeypatch.setattr(merging, "merge_files", meanwhile)
    assert not merging.merge_once(folder, slice(0, 2))
    assert keys(folder) == []
    assert not list(folder.glob("*.flat"))


def test_readers_that_search_all_the_while_always_see_a_whole_state(folder: Path) -> None:
    faults: list[list[int]] = []
    stop = threading.Event()
    add(folder, *range(100, 110))

    def read() -> None:
        seen = 0
        while not stop.is_set():
            found = keys(folder)
            if len(found) < seen or len(set(found)) != len(found):
                faults.append(found)
            seen = len(found)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for key in range(12):
        add(folder, key)
        merging.merge_in_background(folder).join()
    stop.set()
    for reader in readers:
        reader.join()
    assert not faults
    assert len(keys(folder)) == 22


def test_deleted_documents_leave_the_words_with_them(folder: Path) -> None:
    add(folder, 1, 2)
    with commit.writing(folder) as batch:
        batch.remove("1")
    merging.optimise(folder)
    (segment,) = contents.read_contents(folder).segments
    assert list(segment.open(folder).postings("text_exact").lexicon) == [b"2", b"of", b"word"]


def test_a_large_merge_is_made_in_stretches(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merge, "STRETCH", 3)
    for first in range(0, 20, 5):
        add(folder, *range(first, first + 5))
    with commit.writing(folder) as batch:
        batch.remove("7")
    merging.optimise(folder)
    assert keys(folder) == [n for n in range(20) if n != 7]
    assert keys(folder, Term("text_exact", "13")) == [13]
    assert len(keys(folder, Term("text_exact", "word"))) == 19
