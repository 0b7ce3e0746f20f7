"""Articles in files and folders of this machine."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from archive.importers.kinds import CONTENT_TYPES, content_type_of
from archive.ingest.incoming import IngestError, RawPage


def files_in(place: Path) -> Iterator[Path]:
    """Yield a file itself, or the files under a folder that may hold articles, in order of their names."""
    if place.is_dir():
        inside = (path for path in place.rglob("*") if content_type_of(path.name) and path.is_file())
        yield from sorted(path for path in inside if not any(part.startswith(".") for part in path.parts[1:]))
    else:
        yield place


def read_file(path: Path) -> RawPage:
    """Return the page in a file; raises IngestError where there is none or it is too large to be read."""
    content_type = content_type_of(path.name)
    if content_type is None:
        raise IngestError(f"{path}: not a kind of file that holds an article. Give one of {', '.join(CONTENT_TYPES)}.")
    try:
        with path.open("rb") as file:
            content = file.read(settings.UPLOAD_MAX_BYTES + 1)
    except OSError as error:
        raise IngestError(f"{path}: cannot be read ({error.strerror}). Check the name and the rights.") from error
    return RawPage(content=content, content_type=content_type, origin=path.name)
