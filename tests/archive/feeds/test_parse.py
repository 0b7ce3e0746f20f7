"""Feeds in every format, and what calls itself one and is none."""

import gzip
import json

import pytest
from pytest_django.fixtures import Settings

from archive.feeds.parse import MOST_ENTRIES, FeedError, looks_like_feed, parse
from archive.said import Said
from tests.archive.feeds.samples import article, atom, index, rss, sitemap

HOME = "https://tin.example/feed"
LINKS = ["https://tin.example/a", "https://tin.example/b"]


def links(content: str | bytes, kind: str = "") -> list[str]:
    data = content.encode() if isinstance(content, str) else content
    return [told.url for told in parse(data, url=HOME, content_type=kind).entries]


def test_rss_is_read() -> None:
    reading = parse(rss(LINKS).encode(), url=HOME)
    assert (reading.kind, reading.title, reading.note) == ("rss", "Harbour News", "")
    assert [told.url for told in reading.entries] == LINKS
    said = Said(published="Tue, 09 Aug 2016 10:00:00 GMT", language="en-gb", where="the feed")
    assert reading.entries[0].said in (said, Said(published=said.published, language="en-GB", where="the feed"))


def test_atom_is_read() -> None:
    reading = parse(atom(LINKS).encode(), url=HOME)
    assert (reading.kind, [told.url for told in reading.entries]) == ("atom", LINKS)
    assert (reading.entries[0].said.published, reading.entries[0].said.byline) == ("2016-08-09T10:00:00Z", "Mai Lan")


def test_json_feed_is_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Tin",
        "language": "vi",
        "items": [
            {"id": "1", "url": LINKS[0], "date_published": "2016-08-09", "authors": [{"name": "Mai"}, {"name": "Lan"}]},
            {"id": LINKS[1]},
            {"id": 5},
            "no item",
        ],
    }
    reading = parse(json.dumps(feed).encode(), url=HOME)
    assert (reading.kind, reading.title, [told.url for told in reading.entries]) == ("json", "Tin", LINKS)
    assert reading.entries[0].said == Said(published="2016-08-09", language="vi", byline="Mai, Lan", where="the feed")


def test_a_sitemap_is_read_the_latest_first() -> None:
    assert links(sitemap(LINKS)) == LINKS[::-1]


def test_a_sitemap_of_news_says_when_and_who() -> None:
    content = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        "<!-- a comment --><url><loc>https://tin.example/a</loc><n:news><n:publication><n:name>Tin</n:name><n:language>vi</n:language>"
        "</n:publication><n:publication_date>2016-08-09</n:publication_date><n:title>T</n:title></n:news></url></urlset>"
    )
    (told,) = parse(content.encode(), url=HOME).entries
    assert told.said == Said(published="2016-08-09", language="vi", source="Tin", where="the sitemap")


def test_an_index_of_sitemaps_names_its_parts() -> None:
    reading = parse(index(LINKS).encode(), url=HOME)
    assert (set(reading.parts), reading.entries) == (set(LINKS), [])


def test_a_compressed_sitemap_is_read() -> None:
    assert links(gzip.compress(sitemap(LINKS).encode())) == LINKS[::-1]


def test_links_are_made_whole_and_those_that_lead_nowhere_left_out() -> None:
    found = links(
        rss(
            [
                "/a",
                "javascript:alert(1)",
                "mailto:a@b.example",
                "ftp://x.example/",
                "https://tin.example/a#top",
                "http://[bad",
                "",
            ]
        )
    )
    assert found == ["https://tin.example/a"]


def test_of_endless_feeds_the_first_are_read() -> None:
    assert len(links(sitemap([f"https://tin.example/{n}" for n in range(MOST_ENTRIES + 50)]))) == MOST_ENTRIES


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1 if n > 1 else str()};" * 10}">' for n in range(1, 10))
    + "]>"
)
SECRETS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("opening", [LAUGHS, SECRETS])
def test_entities_in_a_sitemap_are_refused(opening: str) -> None:
    name = "lol9" if opening == LAUGHS else "xxe"
    with pytest.raises(FeedError, match="entities"):
        parse(f"{opening}<urlset><url><loc>https://tin.example/&{name};</loc></url></urlset>".encode(), url=HOME)


@pytest.mark.parametrize("opening", [LAUGHS, SECRETS])
def test_entities_in_a_feed_are_never_replaced(opening: str) -> None:
    name = "lol9" if opening == LAUGHS else "xxe"
    feed = f"{opening}<rss version='2.0'><channel><title>&{name};</title><item><link>https://tin.example/a</link></item></channel></rss>"
    reading = parse(feed.encode(), url=HOME)
    assert len(reading.title) < 100
    assert "root:" not in reading.title
    assert [told.url for told in reading.entries] == ["https://tin.example/a"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n ",
        b"\xef\xbb\xbf",
        b"hello",
        article("Ostend").encode(),
        b"{}",
        b"{",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1", "items": {"a": 1}}',
        b"[" * 100_000,
        b"{" * 100_000,
        b"\x1f\x8bdamaged",
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"<urlset",
        b"<html><body><urlset></body></html>"[:20],
        bytes(1000),
    ],
)
def test_what_is_no_feed_is_refused_with_a_reason(content: bytes) -> None:
    with pytest.raises(FeedError) as refused:
        parse(content, url=HOME)
    assert str(refused.value)


def test_a_bomb_is_not_unpacked(settings: Settings) -> None:
    settings.FETCH_MAX_BYTES = 1_000_000
    with pytest.raises(FeedError, match="larger than"):
        parse(gzip.compress(bytes(50_000_000)), url=HOME)


def test_a_malformed_feed_is_read_as_far_as_it_goes_and_says_so() -> None:
    reading = parse(rss(LINKS).replace("</channel></rss>", "<item>").encode(), url=HOME)
    assert [told.url for told in reading.entries] == LINKS
    assert "malformed" in reading.note


@pytest.mark.parametrize(
    ("content", "kind", "is_feed"),
    [
        (rss(LINKS), "text/html", True),
        (atom(LINKS), "application/xml", True),
        (sitemap(LINKS), "text/xml", True),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "application/json", True),
        (article("Ostend"), "text/html", False),
        ("<rss> is a format, this text says.", "text/plain", False),
    ],
)
def test_feeds_are_told_from_pages(content: str, kind: str, is_feed: bool) -> None:
    assert looks_like_feed(content.encode(), kind) is is_feed
