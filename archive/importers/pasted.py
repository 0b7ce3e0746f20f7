"""An article pasted into a form, or uploaded with one."""

from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile

from archive.importers.kinds import CONTENT_TYPES, content_type_of
from archive.ingest import IngestError, RawPage


def pasted(text: str, *, url: str = "") -> RawPage:
    """Return the page of a text as it was pasted."""
    return RawPage(
        content=text.encode(errors="replace"), content_type="text/plain; charset=utf-8", origin="pasted", url=url
    )


def uploaded(file: "UploadedFile[bytes]", *, url: str = "") -> RawPage:
    """Return the page in an uploaded file; its kind is told by its name, never by what the browser claims."""
    name = PurePath(file.name or "file").name
    content_type = content_type_of(name)
    if content_type is None:
        raise IngestError(f"{name}: not a kind of file that holds an article. Give one of {', '.join(CONTENT_TYPES)}.")
    return RawPage(content=file.read(), content_type=content_type, origin=name, url=url)
