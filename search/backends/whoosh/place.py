"""Where the index lies: each build in a folder of its own, and one small file that names the one that counts."""

import os
import secrets
import shutil
from pathlib import Path

from search.backends.whoosh.schema import INDEX_VERSION
from search.faults import IndexUnavailableError

CURRENT = "current"
UNFINISHED = "unfinished"  # a file in a build that does not count yet
_CURE = "Run `manage.py rebuild`."


def current(root: Path) -> Path:
    """Return the folder that counts; IndexUnavailableError where there is none that this code can read."""
    try:
        name = (root / CURRENT).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        raise IndexUnavailableError(f"There is no index in {root}. {_CURE}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise IndexUnavailableError(f"{root / CURRENT} cannot be read: {error}. {_CURE}") from error
    if name.partition("-")[0] != f"v{INDEX_VERSION}":
        raise IndexUnavailableError(
            f"The index in {root} is of version {name.partition('-')[0]!r}, not 'v{INDEX_VERSION}'. {_CURE}"
        )
    return root / name


def aside(root: Path) -> Path:
    """Return a new empty folder for a build that does not count yet."""
    folder = root / f"v{INDEX_VERSION}-{secrets.token_hex(6)}"
    folder.mkdir(parents=True)
    (folder / UNFINISHED).touch()
    return folder


def swap(root: Path, folder: Path) -> None:
    """Make a folder the one that counts, at once and for good, and keep the one before it for a roll-back."""
    before = _named(root)
    (folder / UNFINISHED).unlink()
    fresh = root / f"{CURRENT}.new"
    with fresh.open("w", encoding="ascii") as file:
        file.write(folder.name)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(root / CURRENT)
    descriptor = os.open(root, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)
    sweep(root, {folder.name, before})


def sweep(root: Path, keep: set[str]) -> None:
    """Remove the builds that are not to be kept."""
    for path in root.iterdir():
        if path.is_dir() and path.name not in keep:
            remove(path)


def sweep_unfinished(root: Path) -> None:
    """Remove what builds left that were killed; to be called where no other build can be under way."""
    for mark in root.glob(f"*/{UNFINISHED}"):
        if mark.parent.name != _named(root):  # a power cut may leave the mark in one that counts
            remove(mark.parent)


def remove(folder: Path) -> None:
    """Remove a build; whoever has it open keeps what is open."""
    shutil.rmtree(folder, ignore_errors=True)


def _named(root: Path) -> str:
    try:
        return (root / CURRENT).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
