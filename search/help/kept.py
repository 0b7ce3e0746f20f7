"""What help knows, kept in a file beside the index: every process maps it, and has it from its first question on."""

import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from search.backends.whoosh.codec.container import BrokenFileError, Container, ContainerWriter
from search.help.texts import Arrays

NAME = "help.flat"
FORMAT = 1
_PENDING = ".pending"
_REST = 10  # times as long as it took to make


@dataclass(frozen=True)
class Kept:
    """An open file, the parts of the index that it was made of, and which file it is."""

    table: Container
    parts: frozenset[str]
    mark: int

    @property
    def rested(self) -> bool:
        """Tell whether it lay there long enough, for the time that making it took, to be made anew."""
        return time.time() - self.mark / 1e9 > _REST * float(self.table.notes["seconds"])


def read(folder: Path, before: Kept | None) -> Kept | None:
    """Return what is kept beside a build of the index, None if nothing is; opened anew only if it is another file."""
    path = folder / NAME
    try:
        mark = path.stat().st_mtime_ns
        if before is not None and before.mark == mark:
            return before
        table = Container(path)
    except (OSError, BrokenFileError):  # it can be made again
        return None
    if table.notes.get("format") != FORMAT:
        return None
    return Kept(table, frozenset(table.notes["parts"]), mark)


def write(folder: Path, arrays: Arrays, parts: Collection[str], seconds: float) -> None:
    """Keep arrays, made in so many seconds, beside a build of the index; OSError if the disk refuses."""
    pending = folder / (NAME + _PENDING)
    with ContainerWriter(pending) as out:
        for name, array in arrays.items():
            out.add(name, array)
        out.finish({"format": FORMAT, "parts": sorted(parts), "seconds": seconds})
    pending.replace(folder / NAME)
