"""Files and folders of this machine."""

from collections.abc import Iterator
from pathlib import Path

from archive.importers.kinds import is_known


def files_in(place: Path) -> Iterator[Path]:
    """Yield a file itself, or the files under a folder that may hold articles, in order of their names."""
    if place.is_dir():
        inside = (path for path in place.rglob("*") if is_known(path.name) and path.is_file())
        yield from sorted(path for path in inside if not _is_hidden(path.relative_to(place)))
    else:
        yield place


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
