"""Articles in a ZIP archive; nothing is ever written to a path that the archive names."""

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from django.conf import settings
from django.utils.translation import gettext as _

from archive.importers.bounds import DEEPEST, MOST_ENTRIES, Way, called
from archive.importers.counted import counted
from archive.importers.item import Item, Refused
from archive.importers.kinds import is_known

_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_UTF8 = 0x800
_ENCRYPTED = 0x1


def read_zip(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield the pages in an archive and in archives within it; a broken entry keeps no other out."""
    if way.depth >= DEEPEST:
        message = _("%(page)s: an archive within archives within archives is not opened. Unpack it first.")
        yield Refused(name, message % {"page": name})
        return
    try:
        with zipfile.ZipFile(file if file.seekable() and way.depth == 0 else _in_memory(file)) as archive:
            yield from _entries(archive, name, replace(way, depth=way.depth + 1))
    except _FAULTS as error:
        message = _("%(page)s: cannot be opened as a ZIP archive (%(why)s). Pack it anew.")
        yield Refused(name, message % {"page": name, "why": error})


def _in_memory(file: BinaryIO) -> BytesIO:
    """Return an archive within an archive; of one that is too large only the start, which is no archive."""
    return BytesIO(file.read(settings.UPLOAD_MAX_BYTES))


def _entries(archive: zipfile.ZipFile, name: str, way: Way) -> Iterator[Item]:
    infos = archive.infolist()
    if len(infos) > MOST_ENTRIES:
        message = _("%(page)s: %(count)s files are too many for one archive; the most is %(most)s. Pack several.")
        yield Refused(name, message % {"page": name, "count": len(infos), "most": MOST_ENTRIES})
        return
    for info in infos:
        inner = _name(info)
        if not info.is_dir() and _counts(inner, of=name):
            yield from _entry(archive, info, called(name, inner), way)


def _counts(inner: str, *, of: str) -> bool:
    """Tell whether an entry may be an article: no hidden file; of a WACZ the records alone."""
    path = PurePosixPath(inner.replace("\\", "/"))
    if any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in path.parts):
        return False
    return "archive" in path.parts if of.casefold().endswith(".wacz") else is_known(inner)


def _entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, way: Way) -> Iterator[Item]:
    from archive.importers.registry import reader_of

    if info.flag_bits & _ENCRYPTED:
        yield Refused(name, _("%(page)s: is locked by a password. Unpack it first.") % {"page": name})
        return
    try:
        with archive.open(info) as file:
            yield from reader_of(name)(counted(cast(BinaryIO, file), way.bounds), name, way)
    except _FAULTS as error:
        yield Refused(name, _("%(page)s: is broken in its archive (%(why)s).") % {"page": name, "why": error})


def _name(info: zipfile.ZipInfo) -> str:
    """Return an entry's name; packers write UTF-8 without saying so, and Python then reads it as MS-DOS did."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
