"""Reading files that are made in a test."""

import io
import zipfile
from pathlib import Path

from archive.importers.bounds import Bounds, Way
from archive.importers.item import Item, Refused
from archive.importers.registry import read_open
from archive.ingest import RawPage

TEXT = "The ministers of both countries met in Berlin on Monday and spoke about trade."


def items(content: bytes, name: str, *, bounds: Bounds | None = None, **columns: str) -> list[Item]:
    return list(read_open(io.BytesIO(content), name, Way(columns=columns, bounds=bounds or Bounds())))


def pages(content: bytes, name: str, **columns: str) -> list[RawPage]:
    """The pages of a file in which nothing is refused."""
    found = items(content, name, bounds=None, **columns)
    assert [item for item in found if isinstance(item, Refused)] == []
    return [item for item in found if isinstance(item, RawPage)]


def refusals(content: bytes, name: str, *, bounds: Bounds | None = None, **columns: str) -> list[str]:
    return [item.reason for item in items(content, name, bounds=bounds, **columns) if isinstance(item, Refused)]


def words(page: RawPage) -> str:
    return page.content.decode("utf-8", "surrogatepass")


def packed(files: dict[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
