"""Makes a back-up, and remembers when."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from archive.backup import BackUpError, Note
from archive.backup.captures import copy_captures
from archive.backup.database import articles_in, captures_in, copy_database, hash_of
from archive.models import Capture


def back_up(folder: Path, *, keep: int, check_all: bool = False) -> Note:
    """Back the archive up to a folder, keep the latest back-ups of the database there, and return what is in it."""
    databases = folder / "databases"
    databases.mkdir(parents=True, exist_ok=True)
    now = timezone.now()
    name = f"{now:%Y-%m-%dT%H%M%S.%fZ}.sqlite3"
    fresh = databases / f"{name}.new"
    try:
        copy_database(fresh)
        articles, hashes = articles_in(fresh), captures_in(fresh)
        copied = copy_captures(hashes, settings.CAPTURES_DIR, folder / "captures", check_all=check_all)
        note = Note(
            made=now.isoformat(),
            name=name,
            sha256=hash_of(fresh),
            articles=articles,
            captures=len(hashes) - len(copied.missing),
            missing=len(copied.missing),
            copied=copied.many,
            folder=str(folder),
        )
        fresh.replace(databases / name)
    finally:
        fresh.unlink(missing_ok=True)
    _write(databases / f"{name}.json", note)
    _thin(databases, keep)
    _write(_remembered(), note)
    return note


def back_up_captures(folder: Path, *, check_all: bool = False) -> tuple[int, int]:
    """Back up the captures alone; return how many were copied and how many are missing here."""
    hashes = Capture.objects.order_by("sha256").values_list("sha256", flat=True).distinct()
    copied = copy_captures(hashes, settings.CAPTURES_DIR, folder / "captures", check_all=check_all)
    return copied.many, len(copied.missing)


def last_back_up() -> datetime | None:
    """Return when the last back-up was made, None where there is none."""
    try:
        return datetime.fromisoformat(json.loads(_remembered().read_text(encoding="utf-8"))["made"])
    except (OSError, ValueError, KeyError):
        return None


def is_lately(when: datetime | None) -> bool:
    """Tell whether a back-up is from today or yesterday."""
    return when is not None and timezone.now() - when < timedelta(days=2)


def note_of(database: Path) -> Note:
    """Return what a back-up says is in it."""
    try:
        return Note(**json.loads(database.with_name(f"{database.name}.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise BackUpError(f"{database}.json, the note beside the back-up, cannot be read: {error}") from error


def _remembered() -> Path:
    return Path(settings.VAR) / "last_back_up.json"


def _write(path: Path, note: Note) -> None:
    fresh = path.with_name(f"{path.name}.new")
    fresh.write_text(json.dumps(note.as_json(), indent=1), encoding="utf-8")
    fresh.replace(path)


def _thin(databases: Path, keep: int) -> None:
    """Delete all but the latest back-ups of the database."""
    for old in sorted(databases.glob("*.sqlite3"))[:-keep]:
        old.with_name(f"{old.name}.json").unlink(missing_ok=True)
        old.unlink()
