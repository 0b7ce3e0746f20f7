"""The table of contents: which segments make up the index. A new generation of it is a new file, put in place at once.

It is Whoosh's own table, so that Whoosh opens the index; but brought to the disk before it counts, which Whoosh omits.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from whoosh.fields import Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import TOC

from search.backends.whoosh.codec.container import BrokenFileError
from search.backends.whoosh.codec.segment import FlatSegment

NAME = "MAIN"
_PENDING = ".pending"


class Contents(NamedTuple):
    """One generation of the index."""

    generation: int
    schema: Schema
    segments: tuple[FlatSegment, ...]


def latest_generation(folder: Path) -> int:
    """Return the number of the newest generation, -1 where there is no index."""
    prefix, suffix = f"_{NAME}_", ".toc"
    try:
        names = os.listdir(folder)  # noqa: PTH208  # in the path of every search
    except FileNotFoundError:
        return -1
    numbers = (name[len(prefix) : -len(suffix)] for name in names if name.startswith(prefix) and name.endswith(suffix))
    return max((int(number) for number in numbers if number.isdecimal()), default=-1)


def read_contents(folder: Path) -> Contents:
    """Return the newest generation; FileNotFoundError where there is none."""
    generation = latest_generation(folder)
    if generation < 0:
        raise FileNotFoundError(f"There is no index in {folder}. Run `manage.py rebuild`.")
    memory, name = RamStorage(), TOC._filename(NAME, generation)
    memory.files[name] = (folder / name).read_bytes()
    try:
        table = TOC.read(memory, NAME, gen=generation)
    except Exception as error:  # whatever unpickling a damaged file may raise
        raise BrokenFileError(f"Cannot read {folder / name}: {error}. Run `manage.py rebuild`.") from error
    return Contents(generation, table.schema, tuple(table.segments))


def write_contents(folder: Path, contents: Contents) -> None:
    """Put a generation in place: afterwards it is on the disk, and every reader sees it at its next search."""
    memory = RamStorage()
    TOC(contents.schema, list(contents.segments), contents.generation).write(memory, NAME)
    name = TOC._filename(NAME, contents.generation)
    pending = folder / (name + _PENDING)
    with pending.open("wb") as file:
        file.write(memory.files[name])
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder)  # the files of the segments come before the table that names them
    pending.replace(folder / name)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names of the files in a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sweep(folder: Path, contents: Contents) -> None:
    """Remove older generations and segments that none needs; open readers keep what they have mapped."""
    keep = {TOC._filename(NAME, contents.generation), *(segment.file_name() for segment in contents.segments)}
    for path in folder.iterdir():
        ours = path.name.startswith((f"{NAME}_", f"_{NAME}_"))
        if ours and path.name not in keep:
            path.unlink(missing_ok=True)


def create(folder: Path, schema: Schema) -> None:
    """Make an empty index; what was in the folder of an older one is removed."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = Contents(latest_generation(folder) + 1, schema, ())
    write_contents(folder, contents)
    sweep(folder, contents)


def without_empty(segments: Sequence[FlatSegment]) -> tuple[FlatSegment, ...]:
    """Return the segments that have a document left."""
    return tuple(segment for segment in segments if segment.doc_count())
