"""Sitemaps (sitemaps.org), indexes of them, and the sitemaps of news."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from lxml import etree  # type: ignore[import-untyped]

from archive.feeds.parse import FeedError, Reading, Told, absolute, short, tidy
from archive.said import Said

MOST_PARTS = 50
_ROOTS = (b"<urlset", b"<sitemapindex")


def is_sitemap(head: bytes) -> bool:
    """Tell whether XML is a sitemap."""
    return any(root in head[:1000].lower() for root in _ROOTS)


def parse_sitemap(content: bytes, *, url: str) -> Reading:
    """Return what a sitemap tells of, the latest first; raises FeedError."""
    if b"<!DOCTYPE" in content[:2000].upper() or b"<!ENTITY" in content.upper():
        raise FeedError(_("It declares a document type or entities, which no sitemap needs; it is not read."))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FeedError(_("It is malformed (%(why)s).") % {"why": str(error)[:200]}) from error
    if root is None or _name(root) not in ("urlset", "sitemapindex"):
        raise FeedError(_("It is no sitemap, or one that nobody can read."))
    is_malformed = bool(parser.error_log.filter_from_errors())
    reading = _index(root, url) if _name(root) == "sitemapindex" else _urls(root, url)
    if is_malformed and not (reading.entries or reading.parts):
        raise FeedError(_("It is malformed."))
    return replace(reading, note=_("It is malformed, but could be read.")) if is_malformed else reading


def _index(root: etree._Element, url: str) -> Reading:
    parts = sorted(((_text(part, "lastmod"), _text(part, "loc")) for part in root), reverse=True)
    links = [absolute(link, url) for _, link in parts]
    return Reading(kind="sitemap", parts=[link for link in links if link][:MOST_PARTS])


def _urls(root: etree._Element, url: str) -> Reading:
    latest = sorted(_entries(root), key=lambda entry: entry[0], reverse=True)
    return Reading(kind="sitemap", entries=tidy((told for _, told in latest), url))


def _entries(root: etree._Element) -> Iterator[tuple[str, Told]]:
    """Yield each page with its day for sorting; only a sitemap of news says when an article was published."""
    for element in root:
        published, language, source = "", "", ""
        for news in (inner for inner in element if _name(inner) == "news"):
            published = _text(news, "publication_date")
            for publication in (inner for inner in news if _name(inner) == "publication"):
                source, language = _text(publication, "name"), _text(publication, "language")
        said = Said(published=published, language=language[:20], source=source[:200], where="the sitemap")
        changed = _text(element, "lastmod")
        yield published or changed, Told(_text(element, "loc"), said, changed[:40])


def _text(element: etree._Element, name: str) -> str:
    """Return the text of the child with a name, whatever its namespace."""
    return next((short(inner.text or "") for inner in element if _name(inner) == name), "")


def _name(element: etree._Element) -> str:
    """Return the local name of an element; empty for comments and entities."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
