"""COinS: an article as one line that reference managers find in a page (OpenURL 1.0, as Dublin Core)."""

from collections.abc import Iterator
from urllib.parse import quote

from archive.export.record import Record, iso, one_line


def coins(record: Record) -> str:
    """Return the line; the pairs are those that Zotero reads, which takes `type` for its own kind of item."""
    # A blank must be %20: what reads this takes an escaped plus for a blank as well.
    return "&".join(f"{name}={quote(value, safe='')}" for name, value in _pairs(record) if value)


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"
    yield "rft.type", "newspaperArticle"
    yield "rft.title", one_line(record.title)
    yield "rft.source", one_line(record.publisher)
    for author in record.authors:
        yield "rft.au", author
    yield "rft.date", iso(record.day)
    yield "rft.language", record.tongue
    yield "rft.identifier", record.address
