"""Killed at any moment, the index opens in its old or its new state, and the next writer goes on."""

import multiprocessing
import os
import random
import time
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path

import pytest
from whoosh.query import Every, Term

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.execute import Snapshot, execute
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed

forked = multiprocessing.get_context("fork")


def write_for_ever(folder: Path, told: "Synchronized[int]") -> None:
    """Add and replace documents, one commit after the other, merging in between."""
    for step in range(10**6):
        with commit.writing(folder) as batch:
            for key in ("first", "second", f"own-{step % 7}"):
                batch.add({"id": key, "text_exact": placed(["step", str(step)])})
        told.value = step
        merging.merge_once(folder)


def check(folder: Path, told: int) -> None:
    """The state is that of the last step that was told, or of the one after."""
    snapshot = Snapshot(folder, contents.read_contents(folder))
    found = execute(snapshot, Ask(query=Every(), limit=99)).found
    assert len(found) == len({one.stored["id"] for one in found})
    both = [
        {one.stored["id"] for one in execute(snapshot, Ask(query=Term("text_exact", str(step)))).found}
        for step in (told, told + 1)
    ]
    assert [{"first", "second"} <= keys for keys in both].count(True) == 1, both


def test_an_index_outlives_the_death_of_its_writer_at_any_moment(tmp_path: Path) -> None:
    rng = random.Random(5)
    for _ in range(12):
        contents.create(tmp_path, build_schema())
        told = forked.Value("q", -1)
        process = forked.Process(target=write_for_ever, args=(tmp_path, told))
        process.start()
        time.sleep(0.02 + rng.random() * 0.15)
        process.kill()
        process.join()
        if told.value >= 0:
            check(tmp_path, told.value)
        with commit.writing(tmp_path, timeout=5) as batch:
            batch.add({"id": "after", "text_exact": placed(["after"])})
        merging.optimise(tmp_path)
        assert len([path for path in tmp_path.iterdir() if "MAIN_" in path.name]) == 2


def write_a_few(folder: Path, own: int) -> None:
    for step in range(4):
        with commit.writing(folder) as batch:
            batch.add({"id": f"{own}-{step}"})
        merging.merge_in_background(folder).join()


def test_nothing_is_lost_when_ten_processes_write_at_once(tmp_path: Path) -> None:
    contents.create(tmp_path, build_schema())
    processes = [forked.Process(target=write_a_few, args=(tmp_path, own)) for own in range(10)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * 10
    snapshot = Snapshot(tmp_path, contents.read_contents(tmp_path))
    found = {one.stored["id"] for one in execute(snapshot, Ask(query=Every(), limit=99)).found}
    assert found == {f"{own}-{step}" for own in range(10) for step in range(4)}


@pytest.mark.parametrize("moment", ["write", "fsync", "replace"])
def test_a_full_disk_leaves_the_old_state_and_the_lock_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    contents.create(tmp_path, build_schema())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with commit.writing(tmp_path) as batch:
        batch.add({"id": "old"})
    with monkeypatch.context() as patched:
        if moment == "write":
            patched.setattr("search.backends.whoosh.codec.container.ContainerWriter.add", full)
        elif moment == "fsync":
            patched.setattr(os, "fsync", full)
        else:
            patched.setattr(type(tmp_path), "replace", full)
        with pytest.raises(OSError, match="No space"), commit.writing(tmp_path) as batch:
            batch.add({"id": "new"})
    assert Snapshot(tmp_path, contents.read_contents(tmp_path)).documents == 1
    with commit.writing(tmp_path, timeout=1) as batch:
        batch.add({"id": "new"})
    assert Snapshot(tmp_path, contents.read_contents(tmp_path)).documents == 2
    assert len(list(tmp_path.glob("*.toc*"))) == 1
