"""What help knows lies beside the index: there at once in every process, and level with what was published since."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from types import SimpleNamespace

import pytest
from django.test import Client

from search.help import kept, known
from search.help.known import keep, reading
from search.rebuild import rebuild
from tests import factories as make
from tests.search.conftest import Ask

Captured = Callable[..., AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def a_process_that_knows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "_all", {})


@pytest.fixture
def large(archive: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """An archive that is too large to be read while somebody waits."""
    monkeypatch.setattr(known, "SMALL", 0)
    return archive


@pytest.fixture
def threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Callable[[], None]]]:
    """What threads would do, kept for later."""
    kept_for_later: list[Callable[[], None]] = []

    def thread(target: Callable[..., None], args: Iterable[object], **more: object) -> SimpleNamespace:
        return SimpleNamespace(start=lambda: kept_for_later.append(lambda: target(*args)))

    monkeypatch.setattr(known, "Thread", thread)
    monkeypatch.setattr("search.help.known.connections.close_all", lambda: None)
    yield kept_for_later
    if known._writing.locked():
        known._writing.release()


def corrected(ask: Ask, q: str) -> list[str]:
    return [way.label for way in ask(q).help.did_you_mean]


def full(*about: object) -> None:
    raise OSError(28, "No space left on device")


def forget() -> None:
    known._all.clear()


def test_a_large_archive_helps_from_the_first_question_on(large: SimpleNamespace, ask: Ask, client: Client) -> None:
    keep(reading())
    assert corrected(ask, "Lavorv") == ["Lavrov"]
    told = client.get("/api/v1/suggest/", {"q": "putin"}).json()
    assert [one["text"] for one in told["titles"]] == ["Putin hosts Erdogan for talks"]


def test_without_its_file_nobody_waits_and_one_thread_makes_it(
    large: SimpleNamespace, ask: Ask, client: Client, threads: list[Callable[[], None]]
) -> None:
    assert corrected(ask, "Lavorv") == []
    assert client.get("/api/v1/suggest/", {"q": "putin"}).json()["titles"] == []
    assert len(threads) == 1  # however many ask meanwhile
    threads.pop()()
    assert corrected(ask, "Lavorv") == ["Lavrov"]
    forget()
    assert corrected(ask, "Lavorv") == ["Lavrov"]
    assert threads == []


def test_an_index_that_is_built_anew_has_its_file(
    large: SimpleNamespace, ask: Ask, threads: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    rebuild()
    assert corrected(ask, "Lavorv") == ["Lavrov"]
    assert threads == []
    monkeypatch.setattr(kept, "write", full)
    rebuild()
    assert "No space left" in caplog.text
    assert ask("Erdogan").total == 5


def test_what_is_published_is_known_at_once(
    large: SimpleNamespace, ask: Ask, client: Client, threads: list[Callable[[], None]],
    django_capture_on_commit_callbacks: Captured,
) -> None:  # fmt: skip
    from archive.publish import publish

    keep(reading())
    assert corrected(ask, "Ankaar") == []
    article = make.article("Tổng thống tới Ankara sáng nay.", title="Ankara waits", language="vi", status="pending")
    with django_capture_on_commit_callbacks(execute=True):
        publish(article)
    assert corrected(ask, "Ankaar") == ["Ankara"]
    told = client.get("/api/v1/suggest/", {"q": "anka"}).json()
    assert (told["words"][0], told["titles"][0]["text"]) == ("ankara", "Ankara waits")
    assert "sáng nay" in client.get("/api/v1/suggest/", {"q": "sang n"}).json()["words"]
    assert threads == []


def test_where_much_is_new_the_older_file_answers_until_another_is_made(
    large: SimpleNamespace, ask: Ask, threads: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: Captured,
) -> None:  # fmt: skip
    from archive.publish import publish

    keep(reading())
    monkeypatch.setattr(known, "FRESH", 0)
    monkeypatch.setattr(kept, "_REST", -1e9)
    article = make.article("All quiet in Ankara.", status="pending")
    with django_capture_on_commit_callbacks(execute=True):
        publish(article)
    assert corrected(ask, "Ankaar") == []
    assert corrected(ask, "Lavorv") == ["Lavrov"]
    assert len(threads) == 1
    threads.pop()()
    assert corrected(ask, "Ankaar") == ["Ankara"]


@pytest.mark.parametrize("content", [b"", b"FIHRIST1", b"\0" * 4096])
def test_a_file_that_is_no_good_is_as_none(large: SimpleNamespace, ask: Ask, content: bytes) -> None:
    folder, _ = reading().state
    (folder / kept.NAME).write_bytes(content)
    assert kept.read(folder, None) is None


def test_a_disk_that_is_full_keeps_nobody_from_searching(
    large: SimpleNamespace, ask: Ask, threads: list[Callable[[], None]], monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    monkeypatch.setattr(kept, "write", full)
    assert ask("Erdogan").total == 5
    assert ask("Lavorv").help.did_you_mean == ()
    threads.pop()()
    assert "No space left" in caplog.text
    assert ask("Lavorv").help.did_you_mean == ()
    assert threads == []  # it is not tried again at once
