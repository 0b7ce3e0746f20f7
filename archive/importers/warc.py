"""Pages in web archives: WARC and WARC.GZ, by warcio."""

import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, BinaryIO

from django.conf import settings
from django.utils.translation import gettext as _
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from archive.importers.bounds import Way, called
from archive.importers.item import Item, Refused
from archive.ingest.incoming import RawPage

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FAULTS = (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, AttributeError, UnicodeError, IndexError)


def read_warc(file: BinaryIO, name: str, way: Way) -> Iterator[Item]:
    """Yield the pages that a web archive holds; pictures, scripts and redirects are passed over."""
    found = 0
    try:
        for record in ArchiveIterator(file):
            if record.rec_type in ("response", "resource") and _kind(record) in _PAGES:
                found += 1
                way.bounds.take_item()
                yield _page(record, name, way)
    except _FAULTS as error:
        message = _("%(page)s: cannot be read on after %(count)s pages (%(why)s). It is cut short, or no web archive.")
        yield Refused(name, message % {"page": name, "count": found, "why": str(error)[:200] or type(error).__name__})
    else:
        if not found:
            yield Refused(name, _("%(page)s: there is no page in this web archive.") % {"page": name})


def _kind(record: Any) -> str:  # noqa: ANN401  # warcio has no types
    """Return the content type of a record; empty for a redirect."""
    headers = record.http_headers or record.rec_headers
    if record.http_headers is not None and str(record.http_headers.get_statuscode()).startswith("3"):
        return ""
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().casefold()


def _page(record: Any, name: str, way: Way) -> Item:  # noqa: ANN401
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    origin = called(name, url)
    status = str(record.http_headers.get_statuscode()) if record.http_headers else "200"
    if status != "200":
        message = _("%(page)s: the site answered %(status)s, which is no article.")
        return Refused(origin, message % {"page": origin, "status": status})
    content = record.content_stream().read(settings.UPLOAD_MAX_BYTES + 1)
    way.bounds.take_bytes(len(content))
    if len(content) <= settings.UPLOAD_MAX_BYTES and getattr(record.raw_stream, "limit", 0) > 0:
        raise EOFError(_("the page at %(url)s is cut short") % {"url": called(url)})
    headers = record.http_headers or record.rec_headers
    return RawPage(
        content=content,
        content_type=str(headers.get_header("Content-Type"))[:200],
        origin=origin,
        url=url,
        captured=_day(str(record.rec_headers.get_header("WARC-Date") or "")),
    )


def _day(stamp: str) -> date | None:
    """Return the day on which a record was made."""
    try:
        return datetime.fromisoformat(stamp).date()
    except ValueError:
        return None
