"""Backing up and bringing back: whole, each capture once, and never silently damaged."""

import json
import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from archive.backup.make import last_back_up
from archive.models import Article, Capture
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.VAR = tmp_path / "var"
    settings.VAR.mkdir()
    return tmp_path / "backups"


def captured(content: bytes) -> Article:
    article = factories.article()
    sha256 = Capture.keep(content)
    Capture.objects.create(article=article, sha256=sha256, size=len(content), content_type="text/plain")
    return article


def back_up(folder: Path, **options: object) -> str:
    output = StringIO()
    call_command("back_up", str(folder), stdout=output, **options)
    return output.getvalue()


def titles_in(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as copy:
        return [row[0] for row in copy.execute("SELECT title FROM archive_article ORDER BY id")]


def restore_to(target: Path, settings: Settings, folder: Path, *more: str) -> str:
    settings.CAPTURES_DIR = target.parent / "captures"
    output = StringIO()
    with patch.dict(settings.DATABASES, {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": target}}):
        call_command("restore", str(folder), *more, stdout=output)
    return output.getvalue()


def test_what_was_backed_up_comes_back_whole(folder: Path, tmp_path: Path, settings: Settings) -> None:
    article = captured(b"Lanterns on the river.")
    assert "1 articles, 1 captures (1 new), verified" in back_up(folder)
    target = tmp_path / "elsewhere" / "fihrist.sqlite3"
    restore_to(target, settings, folder)
    assert titles_in(target) == [article.title]
    assert article.captures.get().read() == b"Lanterns on the river."  # read from where it was brought back to


def test_a_later_back_up_copies_only_new_captures(folder: Path) -> None:
    captured(b"One.")
    back_up(folder)
    captured(b"Two.")
    assert "2 captures (1 new)" in back_up(folder)


def test_only_the_latest_are_kept(folder: Path) -> None:
    for _ in range(3):
        back_up(folder, keep=2)
    kept = sorted(path.suffix for path in (folder / "databases").iterdir())
    assert kept == [".json", ".json", ".sqlite3", ".sqlite3"]


def test_when_it_was_made_is_remembered(folder: Path) -> None:
    assert last_back_up() is None
    back_up(folder)
    assert last_back_up() is not None


def test_a_missing_capture_is_told_and_the_rest_is_backed_up(folder: Path) -> None:
    article = captured(b"Gone.")
    captured(b"Here.")
    Capture.path_of(article.captures.get().sha256).unlink()
    with pytest.raises(CommandError, match="1 captures are missing"):
        back_up(folder)
    assert len(list((folder / "captures").rglob("*.gz"))) == 1


def test_a_damaged_capture_is_not_taken_for_a_copy(folder: Path) -> None:
    article = captured(b"Whole.")
    Capture.path_of(article.captures.get().sha256).write_bytes(b"\x1f\x8bnonsense")
    with pytest.raises(CommandError, match="missing or damaged"):
        back_up(folder)


def test_a_copy_that_was_damaged_later_is_found_and_mended(folder: Path) -> None:
    captured(b"Whole.")
    back_up(folder)
    copy = next((folder / "captures").rglob("*.gz"))
    copy.write_bytes(b"rot")
    assert "(0 new)" in back_up(folder)
    assert "(1 new)" in back_up(folder, check_all=True)


@pytest.mark.parametrize("harm", [b"", b"SQLite format 3\x00 no"])
def test_a_damaged_back_up_is_refused(folder: Path, tmp_path: Path, settings: Settings, harm: bytes) -> None:
    back_up(folder)
    next((folder / "databases").glob("*.sqlite3")).write_bytes(harm)
    with pytest.raises(CommandError, match="not as it was made"):
        restore_to(tmp_path / "new.sqlite3", settings, folder)
    assert not (tmp_path / "new.sqlite3").exists()


def test_a_database_that_is_here_is_not_overwritten_unasked(folder: Path, tmp_path: Path, settings: Settings) -> None:
    back_up(folder)
    target = tmp_path / "here.sqlite3"
    target.write_bytes(b"precious")
    with pytest.raises(CommandError, match="--replace"):
        restore_to(target, settings, folder)
    assert target.read_bytes() == b"precious"
    restore_to(target, settings, folder, "--replace")
    assert next(tmp_path.glob("here.sqlite3.before-*")).read_bytes() == b"precious"


def test_one_back_up_can_be_named(folder: Path, tmp_path: Path, settings: Settings) -> None:
    captured(b"First.")
    back_up(folder)
    first = next((folder / "databases").glob("*.sqlite3")).name
    captured(b"Second.")
    back_up(folder)
    restore_to(tmp_path / "a.sqlite3", settings, folder, "--at", first)
    assert len(titles_in(tmp_path / "a.sqlite3")) == 1
    with pytest.raises(CommandError, match="has no back-up 1999"):
        restore_to(tmp_path / "b.sqlite3", settings, folder, "--at", "1999")


def test_a_check_changes_nothing(folder: Path, tmp_path: Path, settings: Settings) -> None:
    back_up(folder)
    assert "whole" in restore_to(tmp_path / "a.sqlite3", settings, folder, "--check")
    assert not (tmp_path / "a.sqlite3").exists()


def test_the_note_says_what_is_in_it(folder: Path) -> None:
    captured(b"One.")
    back_up(folder)
    note = json.loads(next((folder / "databases").glob("*.json")).read_text())
    assert (note["articles"], note["captures"], note["missing"]) == (1, 1, 0)
