"""The database as one file: copied while the site goes on writing, and opened to see that it is whole."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connection

from archive.backup import BackUpError


def copy_database(target: Path) -> None:
    """Write the database as it is now to one file; readers and writers go on meanwhile."""
    if connection.vendor != "sqlite":
        raise BackUpError(
            "Only SQLite is copied here. For PostgreSQL, run `pg_dump --format=custom --file=FILE DATABASE` yourself "
            "first, then this with --captures-only."
        )
    connection.ensure_connection()
    with closing(sqlite3.connect(target)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def articles_in(path: Path) -> int:
    """Return how many articles a copied database holds; raises BackUpError where it is damaged."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            said = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if said != "ok":
                raise BackUpError(f"{path} is damaged: {said}. Take another back-up.")
            return int(copy.execute("SELECT count(*) FROM archive_article").fetchone()[0])
    except sqlite3.DatabaseError as error:
        raise BackUpError(f"{path} is no database of this archive ({error}). Take another back-up.") from error


def captures_in(path: Path) -> list[str]:
    """Return the hashes of the captures that a copied database speaks of."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
        return [row[0] for row in copy.execute("SELECT DISTINCT sha256 FROM archive_capture ORDER BY sha256")]
