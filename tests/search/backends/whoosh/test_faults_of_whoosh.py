"""What Whoosh gets wrong, and this engine must not."""

import os
import random
from pathlib import Path
from typing import Any

import pytest
from whoosh.query import And, Every, Or, Query, Term

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.execute import current_snapshot, execute
from search.backends.whoosh.request import Ask
from search.backends.whoosh.schema import build_schema
from tests.search.backends.whoosh.codec.words import placed
from tests.search.backends.whoosh.histories import play


def document(key: str, text: str = "covid", **more: Any) -> dict[str, Any]:
    return {"id": key, "text_exact": placed(text.split()), **more}


def found(folder: Path, query: Query, **more: Any) -> list[str]:
    return [one.stored["id"] for one in execute(current_snapshot(folder), Ask(query=query, **more)).found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    contents.create(tmp_path, build_schema())
    return tmp_path


def test_the_best_of_nested_unions_are_the_best_of_all(folder: Path) -> None:
    """Whoosh's pruning leaves out documents that belong on the first page."""
    rng = random.Random(3)
    filler = ["a", "b", "c", "d", "covid", "unesco"]
    with commit.writing(folder) as batch:
        for n in range(600):
            title, text = (placed(rng.choices(filler, k=rng.randint(1, size))) for size in (5, 60))
            batch.add({"id": str(n), "title_exact": title, "text_exact": text})
    query = And([Or([Term("title_exact", word), Term("text_exact", word)]) for word in ("covid", "unesco")])
    assert found(folder, query, limit=20) == found(folder, query, limit=600)[:20]


def test_a_search_after_a_commit_sees_that_commit_and_nothing_twice(folder: Path) -> None:
    """Whoosh's `Searcher.refresh()` shows old and new versions side by side, and misses deletions."""
    with commit.writing(folder) as batch:
        for n in range(30):
            batch.add(document(str(n)))
    assert len(found(folder, Every(), limit=99)) == 30
    with commit.writing(folder) as batch:
        batch.add(document("0", "covid new"))
    assert len(found(folder, Every(), limit=99)) == 30
    assert found(folder, Term("id", "0")) == ["0"]
    assert found(folder, Term("text_exact", "new")) == ["0"]
    with commit.writing(folder) as batch:
        batch.add(document("y"))
        batch.remove("1")
    merging.optimise(folder)
    assert sorted(found(folder, Every(), limit=99)) == sorted([str(n) for n in range(30) if n != 1] + ["y"])


def test_a_merge_takes_nothing_away_from_an_open_reader(folder: Path) -> None:
    """Whoosh opens columns only when they are wanted, and finds their files gone."""
    play(folder, [document("1", language=["vi"]), "commit", document("2", language=["en"])])
    before = current_snapshot(folder)
    merging.optimise(folder)
    with commit.writing(folder) as batch:
        batch.clear()
    answer = execute(before, Ask(query=Term("text_exact", "covid"), facets=("language",), order="newest"))
    assert answer.total == 2
    assert dict(answer.facets) == {"language": (("en", 1), ("vi", 1))}
    assert [one.stored["id"] for one in answer.found] == ["2", "1"]


def test_a_commit_is_on_the_disk_before_it_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoosh brings nothing to the disk by itself."""
    events: list[str] = []
    fsync, replace = os.fsync, type(folder).replace

    def noted_fsync(descriptor: int) -> None:
        events.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()).removeprefix(str(folder)).strip("/"))
        fsync(descriptor)

    def noted_replace(path: Path, target: Path) -> Path:
        events.append(f"replace {target.name}")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(type(folder), "replace", noted_replace)
    with commit.writing(folder) as batch:
        batch.add(document("1"))
    segment = contents.read_contents(folder).segments[0].file_name()
    assert events == [segment, "_MAIN_1.toc.pending", "", "replace _MAIN_1.toc", ""]
