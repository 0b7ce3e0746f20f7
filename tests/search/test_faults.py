"""What the disk refuses: a full one, a folder that is read-only. Searches go on, and the notes wait in the outbox."""

import os
import resource
import signal
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django.fixtures import Settings

from search import engine, outbox, rebuild
from search.faults import IndexUnavailableError
from search.models import OutboxEntry
from search.query.request import Request
from tests import factories as make

NOBODY = 65534


def found(q: str) -> int:
    return engine.search(Request(q=q)).total


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes: the system refuses to write, as it does where the disk is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take the right to write in a folder and all that is in it; from root too, who may do anything otherwise."""
    every = [folder, *folder.rglob("*")]
    modes = [(path, path.stat().st_mode) for path in every]
    for path, mode in modes:
        path.chmod((mode | stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)) & ~0o222)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        for path, mode in modes:
            path.chmod(mode)


@pytest.fixture
def open_folder(settings: Settings) -> Iterator[Path]:
    """An index where every user of the machine may look, in the place of the tests' own."""
    with tempfile.TemporaryDirectory(prefix="fihrist-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        settings.INDEX_DIR = folder / "index"
        settings.HAYSTACK_CONNECTIONS["default"]["PATH"] = str(settings.INDEX_DIR)
        yield settings.INDEX_DIR


@pytest.mark.parametrize("room", [0, 500, 3000])
def test_a_full_disk_keeps_the_notes_and_the_old_index(
    room: int, archive: SimpleNamespace, caplog: pytest.LogCaptureFixture
) -> None:
    late = make.article("Zeppelins over the harbour.")
    with full_disk(room):
        outbox.note([late.pk])
        outbox.drain_soon()
        assert (found("Erdogan"), found("zeppelin")) == (5, 0)
    assert "cannot be written: [Errno 27] File too large" in caplog.text
    assert "run `manage.py rebuild`" in caplog.text
    assert OutboxEntry.objects.count() == 1
    assert outbox.drain() == 1
    assert found("zeppelin") == 1


def test_a_rebuild_on_a_full_disk_leaves_the_old_index_and_no_rubbish(
    archive: SimpleNamespace, settings: Settings
) -> None:
    before = {path.name for path in settings.INDEX_DIR.iterdir()}
    with full_disk(3000), pytest.raises(CommandError, match="cannot be written"):
        call_command("rebuild")
    assert {path.name for path in settings.INDEX_DIR.iterdir()} <= before | {"build.lock"}
    assert found("Erdogan") == 5
    assert rebuild.rebuild().articles == 5


def test_a_read_only_folder_is_searched_and_says_what_is_wrong(
    open_folder: Path, press: SimpleNamespace, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    rebuild.rebuild()
    late = make.article("Zeppelins over the harbour.")
    assert client.get("/search/?q=Erdogan").status_code == 200  # all is imported that this user alone may read
    with read_only(open_folder):
        outbox.note([late.pk])
        outbox.drain_soon()
        with pytest.raises(IndexUnavailableError, match=r"Permission denied.*permissions"):
            outbox.drain()
        with pytest.raises(CommandError, match="Permission denied"):
            call_command("rebuild")
        assert found("Erdogan") == 5
        assert client.get("/search/?q=Erdogan").status_code == 200
    assert "The outbox waits" in caplog.text
    assert OutboxEntry.objects.count() == 1
    call_command("check_index", stdout=StringIO())
    assert found("zeppelin") == 1
