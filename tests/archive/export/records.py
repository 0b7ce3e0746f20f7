"""Articles on their way out, made to trip each format."""

from datetime import date

from archive.export.record import About, Record

ABOUT = About(
    site="Fihrist", made=date(2026, 1, 2), query="Putin", search="https://archive.example/search/?q=Putin", total=2
)

HOSTILE = (
    '=HYPERLINK("http://evil.example";"x")\r\nER  - \r\nTY  - BOOK\x00\x0b {\\input{x}} % $ & # _ ~ ^ </script> \ufffe'
)


def record(**fields: object) -> Record:
    values: dict[str, object] = {
        "id": 7,
        "title": "Tổng thống gặp أردوغان 😀",
        "language": "vi",
        "source": "zing",
        "publisher": "Zing",
        "byline": "Nguyễn Hoàng, Đỗ Mai và Lê An",
        "published": "2016-08-09/2016-08-10",
        "earliest": date(2016, 8, 9),
        "latest": date(2016, 8, 10),
        "url": "https://archive.example/articles/7/x/",
        "original_url": "https://zing.example/a?b={1}&c=2",
        "people": ("Recep Tayyip Erdoğan", "Vladimir Putin"),
        "places": ("Türkiye",),
        "text": "Một.\n\nHai.",
        **fields,
    }
    return Record(**values)  # type: ignore[arg-type]


BARE = record(
    id=8,
    title=HOSTILE,
    language="und",
    source="unknown",
    publisher="",
    byline="",
    published="",
    earliest=None,
    latest=None,
    original_url="",
    people=(),
    places=(),
)
