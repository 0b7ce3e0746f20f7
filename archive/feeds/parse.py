"""What a feed or sitemap tells of, whatever format it is in; the format is found in its bytes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from archive.feeds.unpack import unpack
from archive.said import NOTHING_SAID, Said

MOST_ENTRIES = 50_000  # as many as one sitemap may have
_LONGEST = 500


class FeedError(Exception):
    """Something is no feed, or a broken one; the message says why."""


@dataclass(frozen=True, slots=True)
class Told:
    """An article that a feed tells of: its address, what is said of it, and when it was changed last (ISO 8601)."""

    url: str
    said: Said = NOTHING_SAID
    updated: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A feed as it was read; `parts` are the addresses of further sitemaps, for an index of them."""

    kind: str
    title: str = ""
    entries: list[Told] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    note: str = ""  # what was wrong with it, though it could be read


def looks_like_feed(content: bytes, content_type: str) -> bool:
    """Tell whether bytes are meant as a feed or sitemap rather than as a page."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind in ("text/plain", "text/markdown"):
        return False
    head = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"\x1f\x8b") or (head.startswith(b"{") and b"jsonfeed.org" in content[:5000]):
        return True
    return any(mark in head for mark in (b"<rss", b"<feed", b"<rdf:rdf", b"<urlset", b"<sitemapindex"))


def parse(content: bytes, *, url: str, content_type: str = "") -> Reading:
    """Return what a feed from an address tells of; raises FeedError."""
    from archive.feeds.json_feed import parse_json
    from archive.feeds.sitemap import is_sitemap, parse_sitemap
    from archive.feeds.syndication import parse_syndication

    content = unpack(content)
    head = content.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not head:
        raise FeedError(_("There is nothing in it."))
    if head.startswith(b"{"):
        return parse_json(content, url=url)
    if is_sitemap(head):
        return parse_sitemap(content, url=url)
    return parse_syndication(content, url=url, content_type=content_type)


def tidy(entries: Iterable[Told], base: str) -> list[Told]:
    """Return the entries that lead to web pages, each once, the first so many."""
    found: dict[str, Told] = {}
    for told in entries:
        address = absolute(told.url, base)
        if address and address not in found:
            found[address] = Told(address, told.said, told.updated)
            if len(found) == MOST_ENTRIES:
                break
    return list(found.values())


def absolute(link: str, base: str) -> str:
    """Return the address of a web page that a link leads to, without its fragment; empty for any other."""
    try:
        address = urljoin(base, link.strip()).partition("#")[0] if link.strip() else ""
    except ValueError:
        return ""
    return address if address.startswith(("http://", "https://")) and len(address) <= 2000 else ""


def short(value: object) -> str:
    """Return a text in one line that is not long; empty for what is none."""
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""
