"""Several processes fill one index: the articles are shared out, and what becomes of one process is told."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_django.fixtures import Settings

from search import crew, engine, rebuild
from search.backends.whoosh.commit import FULL
from search.faults import IndexUnavailableError, RebuildError
from search.query.request import Request
from tests.search import crew_members as members


def test_all_articles_are_shared_out_and_so_is_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "work", members.counts)
    told: list[int] = []
    segments = crew.fill(tmp_path, range(1, 451), 2, told.append)
    assert sorted(told) == [50, 200, 200]
    assert segments == [FULL // 2] * 2  # what these members send


def test_more_processes_than_shares_are_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "work", members.counts)
    told: list[int] = []
    crew.fill(tmp_path, [1, 2, 3], 2, told.append)
    assert told == [3]


@pytest.mark.parametrize(
    ("member", "fault", "message"),
    [
        (
            members.is_killed,
            RebuildError,
            r"ended from outside \(exit code -9\).*old index still stands.*--processes 1",
        ),
        (members.is_killed_at_once, RebuildError, r"exit code 3"),
        (members.cannot_read_an_article, RebuildError, r"Article 7"),
        (members.finds_the_disk_full, IndexUnavailableError, r"cannot be written: .*No space left"),
    ],
)
def test_a_process_that_fails_stops_the_rebuild_and_leaves_the_old_index(
    archive: SimpleNamespace,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    member: Callable[..., None],
    fault: type[Exception],
    message: str,
) -> None:
    before = (settings.INDEX_DIR / "current").read_text()
    monkeypatch.setattr(crew, "work", member)
    with pytest.raises(fault, match=message):
        rebuild.rebuild(processes=2)
    assert [path.name for path in settings.INDEX_DIR.iterdir() if path.is_dir()] == [before]
    assert engine.search(Request(q="Erdogan")).total == 5
