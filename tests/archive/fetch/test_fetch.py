"""Fetching: what comes, what is refused and why, and that every visit is recorded."""

import gzip
import time
import zlib
from http.server import BaseHTTPRequestHandler
from typing import Any

import brotli
import pytest
from pytest_django.fixtures import Settings

from archive.fetch import PAGES, FetchError, fetch
from archive.models import Visit
from archive.models.visit import Outcome
from tests.archive.site import Site

pytestmark = pytest.mark.django_db
PAGE = "<p>Bộ trưởng nói như vậy.</p>"


def refused(url: str, **how: Any) -> FetchError:
    with pytest.raises(FetchError) as error:
        fetch(url, **how)
    return error.value


def test_a_page_comes_as_it_is_and_the_visit_is_recorded(site: Site) -> None:
    page = fetch(site.page("/tin", PAGE, ETag='"1"', Last_Modified="Tue, 09 Aug 2016 10:00:00 GMT"))
    assert (page.content.decode(), page.content_type) == (PAGE, "text/html; charset=utf-8")
    assert (page.etag, page.modified) == ('"1"', "Tue, 09 Aug 2016 10:00:00 GMT")
    visit = Visit.objects.get()
    assert (visit.outcome, visit.status, visit.size) == (Outcome.FETCHED, 200, len(PAGE.encode()))
    assert visit.address == "127.0.0.1"
    assert len(visit.sha256) == 64


def test_we_say_who_we_are_and_how_to_reach_us(site: Site, settings: Settings) -> None:
    settings.FETCH_CONTACT = "mailto:desk@example.org"
    fetch(site.page("/", PAGE))
    headers = site.asked[-1][1]
    assert headers["user-agent"] == "Fihrist/1 (+mailto:desk@example.org)"
    assert headers["host"] == f"127.0.0.1:{site.port}"


@pytest.mark.parametrize("how", ["gzip", "deflate", "br"])
def test_compressed_pages_are_read(site: Site, how: str) -> None:
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}[how](PAGE.encode())
    assert fetch(site.page("/", packed, Content_Encoding=how)).content.decode() == PAGE


@pytest.mark.parametrize("how", ["gzip", "deflate", "br"])
def test_a_bomb_is_dropped_long_before_it_is_unpacked(site: Site, settings: Settings, how: str) -> None:
    settings.FETCH_MAX_BYTES = 200_000
    zeros = bytes(20_000_000)
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": lambda z: brotli.compress(z, quality=1)}[how](
        zeros
    )
    assert refused(site.page("/", packed, Content_Encoding=how)).outcome == Outcome.SIZE


@pytest.mark.parametrize("how", ["zstd", "gzip, gzip", "compress"])
def test_other_ways_to_compress_are_refused(site: Site, how: str) -> None:
    assert refused(site.page("/", b"x", Content_Encoding=how)).outcome == Outcome.KIND


def test_what_is_not_compressed_as_it_says_is_refused(site: Site) -> None:
    assert refused(site.page("/", b"not gzip at all", Content_Encoding="gzip")).outcome == Outcome.KIND


def test_what_is_too_large_is_refused_by_what_it_announces(site: Site, settings: Settings) -> None:
    settings.FETCH_MAX_BYTES = 1000

    def huge(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.send_header("Content-Length", str(10**12))
        handler.end_headers()

    site.routes["/"] = huge
    assert refused(site.url()).outcome == Outcome.SIZE


def test_what_is_too_large_and_says_nothing_of_it_is_dropped_on_the_way(site: Site, settings: Settings) -> None:
    settings.FETCH_MAX_BYTES = 100_000
    sent = []

    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        for _ in range(1000):
            sent.append(handler.wfile.write(bytes(100_000)))

    site.routes["/"] = endless
    assert refused(site.url()).outcome == Outcome.SIZE
    assert len(sent) < 900


def drip(handler: BaseHTTPRequestHandler, opening: bytes) -> None:
    handler.wfile.write(opening)
    for _ in range(200):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


@pytest.mark.parametrize(
    "opening", [b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n", b"HTTP/1.0 200 OK\r\nX-Slow: "]
)
def test_a_site_that_drips_is_cut_off_when_the_time_is_up(site: Site, settings: Settings, opening: bytes) -> None:
    settings.FETCH_SECONDS = 1
    site.routes["/"] = lambda handler: drip(handler, opening)
    began = time.monotonic()
    assert refused(site.url()).outcome == Outcome.TIME
    assert time.monotonic() - began < 8


@pytest.mark.parametrize(
    ("status", "outcome", "passes"),
    [
        (404, Outcome.MISSING, False),
        (410, Outcome.MISSING, False),
        (401, Outcome.DENIED, False),
        (403, Outcome.DENIED, False),
        (451, Outcome.DENIED, False),
        (500, Outcome.STATUS, True),
        (502, Outcome.STATUS, True),
        (503, Outcome.LATER, True),
        (429, Outcome.LATER, True),
        (204, Outcome.STATUS, True),
        (304, Outcome.STATUS, True),
    ],
)
def test_an_answer_that_is_no_page_is_refused_by_its_status(
    site: Site, status: int, outcome: Outcome, passes: bool
) -> None:
    error = refused(site.answer("/", status, Content_Type="text/html"))
    assert (error.outcome, error.passes, error.status) == (outcome, passes, status)
    visit = Visit.objects.get()
    assert (visit.outcome, visit.status, visit.message) == (outcome, status, str(error))


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "video/mp4", "application/x-msdownload"])
def test_other_kinds_of_files_are_refused(site: Site, kind: str) -> None:
    error = refused(site.page("/", "x", kind), kinds=PAGES)
    assert error.outcome == Outcome.KIND
    assert kind in str(error)


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    site.routes["/"] = (304, {}, b"")
    page = fetch(site.url(), etag='"1"', modified="Tue, 09 Aug 2016 10:00:00 GMT")
    assert page.unchanged
    headers = site.asked[-1][1]
    assert headers["if-none-match"] == '"1"'
    assert headers["if-modified-since"] == "Tue, 09 Aug 2016 10:00:00 GMT"
    assert Visit.objects.get().outcome == Outcome.UNCHANGED


def test_redirects_are_followed_to_where_they_lead(site: Site) -> None:
    site.answer("/a", 301, Location="/b?c=d")
    site.page("/b?c=d", PAGE)
    page = fetch(site.url("/a"))
    assert page.url == site.url("/b?c=d")
    assert Visit.objects.get().final_url == page.url


def test_redirects_in_a_circle_end(site: Site) -> None:
    site.answer("/a", 302, Location="/a")
    assert refused(site.url("/a")).outcome == Outcome.REDIRECTS
    assert len(site.paths()) == 6


@pytest.mark.parametrize(
    "where",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://127.0.0.2/",
        "http://2130706433/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://user:secret@127.0.0.1/",
        "//127.0.0.1:22/",
        "http://[bad",
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(site: Site, settings: Settings, where: str) -> None:
    settings.FETCH_PORTS = [*settings.FETCH_PORTS, "80"]
    site.answer("/", 302, Location=where)
    assert refused(site.url()).outcome == Outcome.ADDRESS


def test_nothing_is_asked_of_this_machine_unless_the_operator_allows_it(site: Site, settings: Settings) -> None:
    settings.FETCH_ALLOW = []
    assert refused(site.page("/", PAGE)).outcome == Outcome.ADDRESS
    assert site.asked == []


def test_a_name_that_means_another_machine_a_moment_later_gains_nothing(
    site: Site, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first answer of the resolver is open and the second closed; only the first is ever connected to."""
    answers = iter(["127.0.0.1", "127.0.0.1", "10.0.0.1"])
    connected = []
    site.page("/", PAGE)
    monkeypatch.setattr(
        "archive.fetch.resolve.getaddrinfo", lambda *a, **k: [(2, 1, 6, "", (next(answers), site.port))]
    )

    def connect(self: Any) -> None:
        connected.append(self.host)
        raise ConnectionRefusedError

    monkeypatch.setattr("archive.fetch.request.HTTPConnection.connect", connect)
    refused(f"http://rebinding.example:{site.port}/")
    assert connected == ["127.0.0.1"]


def test_the_name_is_told_to_the_site_though_its_address_is_connected_to(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    import socket

    real = socket.getaddrinfo
    monkeypatch.setattr(
        "archive.fetch.resolve.getaddrinfo",
        lambda host, port, **k: real("127.0.0.1" if host == "tin.example" else host, port, **k),
    )
    site.page("/", PAGE)
    fetch(f"http://tin.example:{site.port}/")
    assert site.asked[-1][1]["host"] == f"tin.example:{site.port}"
