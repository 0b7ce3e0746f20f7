"""JSON Lines, for programs: one object a line, an article with its words."""

import json
from collections.abc import Iterable, Iterator

from archive.export.record import About, Record, clean


def write(records: Iterable[Record], about: About) -> Iterator[str]:
    """Yield a line for each article; the search and its total stand in every line."""
    search = {"query": clean(about.query), "total": about.total, "search": about.search}
    for record in records:
        yield json.dumps(_object(record) | search, ensure_ascii=False) + "\n"


def _object(record: Record) -> dict[str, object]:
    return {
        "id": record.id,
        "title": clean(record.title),
        "language": record.language,
        "source": record.source,
        "byline": clean(record.byline),
        "published": record.published or None,
        "earliest": record.earliest.isoformat() if record.earliest else None,
        "latest": record.latest.isoformat() if record.latest else None,
        "url": record.url,
        "original_url": record.original_url,
        "people": [clean(name) for name in record.people],
        "places": [clean(name) for name in record.places],
        "text": clean(record.text),
    }
