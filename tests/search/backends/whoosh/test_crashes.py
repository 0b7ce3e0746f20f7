"""Many may write at once, and a disk may be full at any moment: nothing is lost, and the next writer goes on.

What a sudden death leaves is looked for in `tests/benchmarks/test_writing.py`.
"""

import multiprocessing
import os
from pathlib import Path

import pytest
from whoosh.query import Every

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.execute import Snapshot, execute
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema

forked = multiprocessing.get_context("fork")


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
