"""A batch counts as a whole or not at all, and one writes at a time."""

import threading
from pathlib import Path

import pytest
from whoosh.query import Every, Query, Term

from search.backends.whoosh import commit, contents
from search.backends.whoosh.codec.container import BrokenFileError
from search.backends.whoosh.execute import current_snapshot, execute
from search.backends.whoosh.lock import LockedError, holding
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    contents.create(tmp_path, build_schema())
    return tmp_path


def add(folder: Path, *keys: str, text: str = "word") -> None:
    with commit.writing(folder) as batch:
        for key in keys:
            batch.add({"id": key, "text_exact": placed(text.split())})


def keys(folder: Path, query: Query | None = None) -> list[str]:
    answer = execute(current_snapshot(folder), Ask(query=query or Every(), limit=1000))
    return sorted(one.stored["id"] for one in answer.found)


def test_a_batch_that_fails_leaves_no_trace(folder: Path) -> None:
    add(folder, "1")
    names = {path.name for path in folder.iterdir()}
    with pytest.raises(ZeroDivisionError), commit.writing(folder) as batch:
        batch.add({"id": "2", "text_exact": placed(["word"])})
        raise ZeroDivisionError
    assert keys(folder) == ["1"]
    assert {path.name for path in folder.iterdir()} == names


def test_a_batch_without_a_change_makes_no_generation(folder: Path) -> None:
    add(folder, "1")
    before = contents.latest_generation(folder)
    with commit.writing(folder) as batch:
        batch.remove("absent")
    assert contents.latest_generation(folder) == before


def test_a_document_gives_way_to_one_of_the_same_key_in_the_same_batch_and_later(folder: Path) -> None:
    add(folder, "1", "1", text="old")
    add(folder, "1", text="new")
    assert keys(folder) == ["1"]
    assert keys(folder, Term("text_exact", "old")) == []
    assert keys(folder, Term("text_exact", "new")) == ["1"]


def test_a_full_segment_is_followed_by_another_one_in_the_same_batch(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commit, "FULL", 4)
    add(folder, "1", "2", "3", "1", "4", text="three words each")
    assert keys(folder) == ["1", "2", "3", "4"]
    assert len(contents.read_contents(folder).segments) > 1


def test_what_is_cleared_is_gone_and_what_is_added_after_is_there(folder: Path) -> None:
    add(folder, "1", "2")
    with commit.writing(folder) as batch:
        batch.add({"id": "3"})
        batch.clear()
        batch.add({"id": "4"})
    assert keys(folder) == ["4"]


def test_a_field_that_the_index_does_not_have_is_named(folder: Path) -> None:
    with pytest.raises(ValueError, match="no field colour"), commit.writing(folder) as batch:
        batch.add({"id": "1", "colour": "red"})


def test_who_waits_for_the_lock_gets_it_when_the_holder_is_done(folder: Path) -> None:
    order: list[str] = []
    entered = threading.Event()

    def second() -> None:
        entered.wait()
        with holding(folder, timeout=10):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with holding(folder):
        entered.set()
        with pytest.raises(LockedError, match="another process"), holding(folder, timeout=0.02):
            order.append("never")
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_an_index_that_is_not_there_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"manage\.py rebuild"):
        current_snapshot(tmp_path / "absent")


@pytest.mark.parametrize("name", ["*.toc", "*.flat"])
def test_a_damaged_file_is_named_with_the_cure(folder: Path, name: str) -> None:
    add(folder, "1")
    path = next(folder.glob(name))
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(BrokenFileError, match=r"manage\.py rebuild"):
        current_snapshot(folder)
