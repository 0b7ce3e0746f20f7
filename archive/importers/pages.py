"""One page in one file."""

from collections.abc import Iterator
from typing import BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _

from archive.importers.bounds import Way
from archive.importers.item import Item, Refused
from archive.importers.kinds import content_type_of, endings
from archive.ingest.incoming import RawPage


def read_page(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield the page in a file, or why there is none; of one that is too large, the first bytes alone are read."""
    content_type = content_type_of(name)
    if content_type is None:
        message = _("%(page)s: not a kind of file that holds an article. Give one of %(kinds)s.")
        yield Refused(name, message % {"page": name, "kinds": ", ".join(endings())})
        return
    content = file.read(settings.UPLOAD_MAX_BYTES + 1)
    way.bounds.take_item()
    yield RawPage(content=content, content_type=content_type, origin=name)
