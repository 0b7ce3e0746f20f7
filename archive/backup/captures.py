"""Captures, each once under its hash: only those are copied that are not there yet, and every copy is read back."""

import gzip
import hashlib
import shutil
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Copied(NamedTuple):
    """How many captures were copied, and which could not be."""

    many: int
    missing: list[str]


def place_of(folder: Path, sha256: str) -> Path:
    """Return where a folder of captures keeps the bytes with this hash."""
    return folder / sha256[:2] / f"{sha256}.gz"


def copy_captures(hashes: Iterable[str], source: Path, target: Path, *, check_all: bool = False) -> Copied:
    """Copy what the target lacks; with `check_all`, also what it has but damaged."""
    many, missing = 0, []
    for sha256 in hashes:
        there = place_of(target, sha256)
        if there.exists() and (not check_all or is_whole(there, sha256)):
            continue
        if _copy(place_of(source, sha256), there, sha256):
            many += 1
        else:
            missing.append(sha256)
    return Copied(many, missing)


def is_whole(path: Path, sha256: str) -> bool:
    """Tell whether a file holds the bytes with this hash."""
    try:
        with gzip.open(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except (OSError, EOFError, zlib.error):
        return False


def _copy(here: Path, there: Path, sha256: str) -> bool:
    """Copy one file, whole or not at all."""
    there.parent.mkdir(parents=True, exist_ok=True)
    fresh = there.with_suffix(".new")
    try:
        shutil.copyfile(here, fresh)
    except FileNotFoundError:
        return False
    if not is_whole(fresh, sha256):
        fresh.unlink()
        return False
    fresh.replace(there)
    return True
