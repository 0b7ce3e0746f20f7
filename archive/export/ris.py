"""RIS, for programs that keep references; the tags are those that Zotero reads for an article of a newspaper."""

from collections.abc import Iterable, Iterator

from archive.export.record import About, Record, iso, one_line


def write(records: Iterable[Record], about: About) -> Iterator[str]:
    """Yield a reference for each article: lines of `XX  - value`, from TY to ER."""
    for record in records:
        lines = [f"{tag}  - {one_line(value)}" for tag, value in _fields(record, about) if one_line(value)]
        yield "\r\n".join(["TY  - NEWS", *lines, "ER  - ", "", ""])


def _fields(record: Record, about: About) -> Iterator[tuple[str, str]]:
    yield "ID", str(record.id)
    yield "TI", record.title
    for author in record.authors:
        yield "AU", author
    yield "T2", record.publisher
    if record.day:
        yield "PY", f"{record.day[0]:04}"
        yield "DA", "/".join([*iso(record.day).split("-"), *[""] * (4 - len(record.day))])
    yield "LA", record.tongue
    for name in (*record.people, *record.places):
        yield "KW", name.replace(";", " ")
    yield "UR", record.address
    yield "Y2", about.made.strftime("%Y/%m/%d/")
    yield "DB", about.site
    yield "AN", record.url
