"""Which importer reads what: one reader a kind of file, and the addresses of the web."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from django.utils.translation import gettext as _

from archive.importers.bounds import TooMuchError, Way
from archive.importers.counted import counted
from archive.importers.csv import read_csv
from archive.importers.item import Item, Reader, Refused
from archive.importers.jsonl import read_jsonl
from archive.importers.kinds import many_in
from archive.importers.pages import read_page
from archive.importers.places import files_in
from archive.importers.warc import read_warc
from archive.importers.web import items_at
from archive.importers.zips import read_zip

_BUFFER = 2**18

_READERS: dict[str, Reader] = {
    ".zip": read_zip,
    ".wacz": read_zip,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
}


def items_in(place: str, way: Way) -> Iterator[Item]:
    """Yield all that a path, a folder or an address holds: pages, and what could not be read of it."""
    if place.startswith(("http://", "https://")):
        yield from items_at(place)
        return
    for path in files_in(Path(place)):
        yield from read_path(path, str(path), way)


def read_path(path: Path, name: str, way: Way) -> Iterator[Item]:
    """Yield what a file of this machine holds, under the name that it is to be called by."""
    try:
        with path.open("rb", buffering=_BUFFER) as file:
            yield from read_open(file, name, way)
    except OSError as error:
        message = _("%(page)s: cannot be read (%(why)s). Check the name and the rights.")
        yield Refused(name, message % {"page": name, "why": error.strerror or error})


def read_open(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield what an open file holds, as far as the bounds allow."""
    try:
        yield from reader_of(name)(file, name, way)
    except TooMuchError as error:
        yield Refused(name, f"{name}: {error}.")


def reader_of(name: str) -> Reader:
    """Return what reads a file of this name."""
    ending = many_in(name)
    if not ending:
        return read_page
    return _READERS.get(ending) or _unpacked(_READERS[ending.removesuffix(".gz")])


def _unpacked(reader: Reader) -> Reader:
    """Return a reader for the same kind of file, compressed."""

    def read(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
        with gzip.GzipFile(fileobj=file) as unpacked:
            items = reader(counted(cast(BinaryIO, unpacked), way.bounds), name, way)
            while True:
                try:
                    yield next(items)
                except StopIteration:
                    return
                except (EOFError, zlib.error, gzip.BadGzipFile) as error:
                    message = _("%(page)s: cannot be unpacked on from here (%(why)s). It is cut short or broken.")
                    yield Refused(name, message % {"page": name, "why": error})
                    return

    return read
