"""Rebuilding aside, comparing, mending; and what readers and monitors see when the index is not well."""

import shutil
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from archive.models import Article
from config.health import index_is_current
from search import crew, engine, outbox, rebuild
from search.backends.whoosh import documents, place
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.execute import snapshot
from search.faults import IndexBusyError, RebuildError
from search.models import OutboxEntry
from search.query.request import Request
from tests import factories as make


def run(*words: str) -> str:
    out = StringIO()
    call_command(*words, stdout=out)
    return out.getvalue()


def builds(settings: Settings) -> list[str]:
    return sorted(path.name for path in Path(settings.INDEX_DIR).iterdir() if path.is_dir())


def found(q: str = "") -> int:
    return engine.search(Request(q=q)).total


def test_rebuild_says_what_it_holds_and_keeps_the_last_one(archive: SimpleNamespace, settings: Settings) -> None:
    before = (settings.INDEX_DIR / "current").read_text()
    assert run("rebuild") == "The index holds 5 articles.\n"
    assert len(builds(settings)) == 2
    assert before in builds(settings)
    run("rebuild")
    assert len(builds(settings)) == 2


def test_searches_go_on_while_a_new_index_is_built(archive: SimpleNamespace) -> None:
    held: list[int] = []
    make.article("Zeppelins.")
    rebuild.rebuild(lambda done, total: held.append(found()))
    assert held == [5]
    assert found() == 6


def test_what_changes_during_a_rebuild_is_in_the_new_index(archive: SimpleNamespace) -> None:
    late = make.article("Zeppelins over the harbour.", status="pending")

    def publish_meanwhile(done: int, total: int) -> None:
        assert done == total == 5
        Article.objects.filter(pk=late.pk).update(status="published")
        Article.objects.filter(pk=archive.arms.pk).update(status="withdrawn")
        outbox.note([late.pk, archive.arms.pk])
        outbox.drain()  # into the index that still counts
        assert not OutboxEntry.objects.exists()

    assert rebuild.rebuild(publish_meanwhile).articles == 5
    assert found("zeppelin") == 1
    assert found("Lavrov") == 0


def test_an_index_that_is_not_what_the_database_says_never_counts(
    archive: SimpleNamespace, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (settings.INDEX_DIR / "current").read_text()

    def fill_with_less(folder: Path, keys: Sequence[int], *more: Any) -> list[FlatSegment]:
        return crew.fill(folder, list(keys)[1:], *more)

    monkeypatch.setattr(rebuild, "fill", fill_with_less)
    monkeypatch.setattr(rebuild, "unanswered", lambda *_: [])
    with pytest.raises(RebuildError, match=r"holds 1 articles in vi, the database 2"):
        rebuild.rebuild()
    assert (settings.INDEX_DIR / "current").read_text() == before
    assert builds(settings) == [before]
    assert found() == 5


def test_an_article_that_cannot_be_indexed_stops_the_rebuild_by_its_number(
    archive: SimpleNamespace, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (settings.INDEX_DIR / "current").read_text()
    read = documents.document

    def fail_on_arms(data: dict[str, Any]) -> dict[str, Any]:
        if data["title"] == archive.arms.title:
            raise ZeroDivisionError
        return read(data)

    with monkeypatch.context() as patch:
        patch.setattr("search.backends.whoosh.backend.document", fail_on_arms)
        with pytest.raises(CommandError, match=rf"Article {archive.arms.pk} cannot be indexed.*ZeroDivisionError"):
            run("rebuild")
    assert builds(settings) == [before]
    assert found() == 5


def test_what_a_rebuild_left_that_was_killed_is_removed_by_the_next(
    archive: SimpleNamespace, settings: Settings
) -> None:
    before = (settings.INDEX_DIR / "current").read_text()
    left = place.aside(settings.INDEX_DIR)
    assert left.name in builds(settings)
    with engine.backend().aside():
        assert left.name not in builds(settings)
    assert builds(settings) == [before]


def test_no_processes_build_nothing(archive: SimpleNamespace) -> None:
    with pytest.raises(CommandError, match="1 or more"):
        run("rebuild", "--processes", "0")


def test_one_rebuild_at_a_time(archive: SimpleNamespace) -> None:
    with engine.backend().aside(), pytest.raises(IndexBusyError):
        rebuild.rebuild()


def test_check_finds_what_differs_and_repair_mends_it(archive: SimpleNamespace) -> None:
    assert run("check_index") == "The index holds what the database says.\n"
    Article.objects.filter(pk=archive.arms.pk).update(status="withdrawn")
    Article.objects.filter(pk=archive.visit.pk).update(title="Another title")
    missing = make.article("Zeppelins.")
    with pytest.raises(CommandError, match="--repair"):
        run("check_index")
    told = run("check_index", "--repair")
    assert f"missing: 1 ({missing.pk}" in told
    assert f"surplus: 1 ({archive.arms.pk}" in told
    assert f"stale: 1 ({archive.visit.pk}" in told
    assert run("check_index") == "The index holds what the database says.\n"
    assert found("zeppelin") == found('title:"another title"') == 1


def cut(build: Path, pattern: str, share: float) -> None:
    """Cut files off, in the place where they stand, as a broken copy or a broken disk does."""
    for path in build.glob(pattern):
        path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])


def drop(build: Path, pattern: str) -> None:
    """Take files away."""
    for path in build.glob(pattern):
        path.unlink()


ILLS: dict[str, Callable[[Path, Path], object]] = {  # what befalls the folder of all builds, and the one that counts
    "missing": lambda root, build: (root / "current").unlink(),
    "all gone": lambda root, build: shutil.rmtree(root),
    "build gone": lambda root, build: shutil.rmtree(build),
    "older": lambda root, build: (root / "current").write_text("v0-0123456789ab"),
    "unreadable": lambda root, build: (root / "current").write_bytes(b"\xff\xfe\x00"),
    "truncated": lambda root, build: cut(build, "*", 0.05),
    "no contents": lambda root, build: drop(build, "*.toc"),
    "no segment": lambda root, build: drop(build, "*.flat"),
    "half a segment": lambda root, build: cut(build, "*.flat", 0.5),
    "half of the contents": lambda root, build: cut(build, "*.toc", 0.5),
    "empty segment": lambda root, build: cut(build, "*.flat", 0),
}


@pytest.fixture(params=ILLS)
def ill(request: pytest.FixtureRequest, archive: SimpleNamespace, settings: Settings) -> str:
    """An index that cannot be read, for one reason or another, by a process that does not have it open."""
    root = Path(settings.INDEX_DIR)
    snapshot._current.clear()
    ILLS[request.param](root, root / (root / "current").read_text())
    return str(request.param)


def test_an_ill_index_takes_search_alone_away(ill: str, client: Client, archive: SimpleNamespace) -> None:
    for path in ("/search/?q=Erdogan", "/api/v1/search/?q=Erdogan"):
        assert client.get(path).status_code == 503
    assert "manage.py rebuild" in client.get("/api/v1/search/").json()["detail"]
    assert client.get("/").status_code == 200
    assert client.get(archive.pivot.get_absolute_url()).status_code == 200
    assert client.get("/health/live").status_code == 200


@pytest.mark.parametrize("befalls", ["no segment", "half of the contents"])
def test_who_has_the_index_open_goes_on_searching(befalls: str, archive: SimpleNamespace, settings: Settings) -> None:
    root = Path(settings.INDEX_DIR)
    assert found("Erdogan") == 5
    ILLS[befalls](root, root / (root / "current").read_text())
    assert found("Erdogan") == 5


@pytest.mark.parametrize("befalls", ["half a segment", "empty segment"])
def test_a_file_that_is_cut_off_while_it_is_open_is_told(
    befalls: str, archive: SimpleNamespace, client: Client, settings: Settings
) -> None:
    root = Path(settings.INDEX_DIR)
    assert found("Erdogan") == 5
    ILLS[befalls](root, root / (root / "current").read_text())
    assert client.get("/search/?q=Erdogan").status_code == 503


def test_an_ill_index_is_told_with_its_cure_and_mended_by_one_command(ill: str, client: Client) -> None:
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert "manage.py rebuild" in answer.json()["index"]
    assert not index_is_current()
    with pytest.raises(CommandError, match="rebuild"):
        run("check_index")
    run("rebuild")
    assert client.get("/health/ready").json()["status"] == "ready"
    assert found("Erdogan") == 5


def test_drift_is_not_ready(archive: SimpleNamespace, client: Client) -> None:
    assert client.get("/health/ready").json() == {
        "status": "ready",
        "database": "ok",
        "index": "ok",
        "articles": 5,
        "published": 5,
        "waiting": 0,
    }
    Article.objects.filter(pk=archive.arms.pk).update(status="withdrawn")
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert "check_index --repair" in answer.json()["index"]


def test_a_database_that_does_not_answer_is_not_ready(
    archive: SimpleNamespace, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.db import OperationalError

    def fail() -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr("config.health.index_state", fail)
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()["database"]) == (503, "database is locked")
