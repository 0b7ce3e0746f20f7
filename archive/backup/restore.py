"""Brings a back-up back: the database in the place of the one that is here, and the captures that are missing."""

import shutil
from datetime import datetime
from pathlib import Path

from archive.backup import BackUpError, Note
from archive.backup.captures import Copied, copy_captures
from archive.backup.database import articles_in, captures_in, hash_of
from archive.backup.make import note_of


def chosen(folder: Path, name: str = "") -> Path:
    """Return a back-up of the database by its name or the beginning of it; the latest where none is named."""
    found = [path for path in sorted((folder / "databases").glob("*.sqlite3")) if path.name.startswith(name)]
    if not found:
        there = ", ".join(path.name for path in sorted((folder / "databases").glob("*.sqlite3"))) or "none"
        raise BackUpError(f"{folder} has no back-up {name or 'at all'}; it has: {there}.")
    return found[-1]


def checked(database: Path) -> Note:
    """Return what is in a back-up, after seeing that it is whole."""
    note = note_of(database)
    if hash_of(database) != note.sha256:
        raise BackUpError(f"{database} is not as it was made (its SHA-256 differs). Choose another with --at.")
    articles_in(database)
    return note


def put_back(database: Path, *, target: Path, folder: Path, captures: Path, replace: bool) -> Copied:
    """Put a back-up in the place of a database; the one that was there is kept beside it."""
    if target.exists() and not replace:
        raise BackUpError(f"There is a database at {target}. Give --replace; it is then kept under another name.")
    target.parent.mkdir(parents=True, exist_ok=True)
    copied = copy_captures(captures_in(database), folder / "captures", captures)
    fresh = target.with_name(f"{target.name}.new")
    shutil.copyfile(database, fresh)
    if target.exists():
        stamp = f"{datetime.now():%Y%m%dT%H%M%S}"
        for ending in ("", "-wal", "-shm"):  # what was written last may still be in the second
            old = target.with_name(target.name + ending)
            if old.exists():
                old.replace(target.with_name(f"{target.name}.before-{stamp}{ending}"))
    fresh.replace(target)
    return copied
