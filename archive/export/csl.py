"""CSL-JSON, for programs that set citations: one array, written piece by piece."""

import json
from calendar import monthrange
from collections.abc import Iterable, Iterator

from archive.export.record import About, Record, one_line, parts


def write(records: Iterable[Record], about: About) -> Iterator[str]:
    """Yield an array with an item for each article."""
    before = "[\n"
    for record in records:
        yield before + json.dumps(item(record, about), ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def item(record: Record, about: About) -> dict[str, object]:
    """Return an article as citations name its parts; what is not known is left out."""
    found: dict[str, object] = {
        "id": str(record.id),
        "type": "article-newspaper",
        "title": one_line(record.title),
        "container-title": one_line(record.publisher),
        "author": [{"literal": author} for author in record.authors],
        "issued": {"date-parts": days} if (days := issued(record)) else None,
        "language": record.tongue,
        "URL": record.address,
        "accessed": {"date-parts": [list(parts(about.made))]},
        "archive": one_line(about.site),
        "archive_location": record.url,
        "keyword": ", ".join(map(one_line, (*record.people, *record.places))),
    }
    return {name: value for name, value in found.items() if value}


def issued(record: Record) -> list[list[int]]:
    """Return when it was published: one day, month or year, or the first and the last day between which it was."""
    first, last = record.earliest, record.latest
    if first is None or last is None:
        return []
    if first == last:
        return [list(parts(first))]
    if parts(first)[1:] == (1, 1) and parts(last) == (first.year, 12, 31):
        return [[first.year]]
    if first.day == 1 and parts(last) == (first.year, first.month, monthrange(first.year, first.month)[1]):
        return [[first.year, first.month]]
    return [list(parts(first)), list(parts(last))]
