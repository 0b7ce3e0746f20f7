"""Pages in web archives."""

import gzip
from datetime import date

import pytest

from archive.importers.item import Refused
from tests.archive.importers.reading import TEXT, items, packed, pages, refusals

PAGE = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()


def warc(*records: tuple[str, str, bytes], compressed: bool = True) -> bytes:
    """Return a web archive; each record is a status, a content type and a body."""
    made = b""
    for number, (status, kind, body) in enumerate(records):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
            f"WARC-Target-URI: https://a.example/{number}\r\nWARC-Date: 2019-05-04T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{number}>\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        made += gzip.compress(record, mtime=0) if compressed else record
    return made


@pytest.mark.parametrize(("name", "compressed"), [("a.warc.gz", True), ("a.warc", False)])
def test_pages_come_with_their_address_and_day_of_capture(name: str, compressed: bool) -> None:
    content = warc(
        ("200 OK", "text/html; charset=utf-8", PAGE), ("200 OK", "image/png", b"\x89PNG"), compressed=compressed
    )
    (page,) = pages(content, name)
    assert (page.content, page.url, page.captured) == (PAGE, "https://a.example/0", date(2019, 5, 4))
    assert page.content_type == "text/html; charset=utf-8"


def test_redirects_are_passed_over_and_errors_refused() -> None:
    content = warc(("301 Moved", "text/html", b""), ("404 Not Found", "text/html", PAGE), ("200 OK", "text/html", PAGE))
    found = items(content, "a.warc.gz")
    assert [isinstance(item, Refused) for item in found] == [True, False]
    assert isinstance(found[0], Refused) and "answered 404" in found[0].reason


@pytest.mark.parametrize(
    "content", [b"", b"WARC/1.0\r\nno", b"nothing of the kind", b"\x1f\x8b broken", b"<html></html>"]
)
def test_malformed_archive_is_refused_with_a_reason(content: bytes) -> None:
    for name in ("a.warc", "a.warc.gz"):
        (said,) = refusals(content, name)
        assert said.startswith(f"{name}: ")


def test_archive_that_is_cut_short_gives_what_it_has_and_says_so() -> None:
    whole = warc(*[("200 OK", "text/html", PAGE)] * 3, compressed=False)
    found = items(whole[:-40], "a.warc")
    assert [isinstance(item, Refused) for item in found] == [False, False, True]
    assert isinstance(found[-1], Refused) and "cut short" in found[-1].reason


def test_wacz_gives_the_pages_of_its_records() -> None:
    content = packed({"archive/data.warc.gz": warc(("200 OK", "text/html", PAGE)), "pages/pages.jsonl": '{"url": "x"}'})
    (page,) = pages(content, "a.wacz")
    assert page.url == "https://a.example/0"
