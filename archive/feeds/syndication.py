"""RSS and Atom, read by feedparser, which takes entities and document types out before it reads."""

import io
from collections.abc import Iterator
from typing import Any

import feedparser
from django.utils.translation import gettext as _

from archive.feeds.parse import FeedError, Reading, Told, short, tidy
from archive.said import Said


def parse_syndication(content: bytes, *, url: str, content_type: str) -> Reading:
    """Return what an RSS or Atom feed tells of; raises FeedError for what is none."""
    headers = {"content-location": url, "content-type": content_type or "application/xml"}
    try:
        found = feedparser.parse(io.BytesIO(content), response_headers=headers, sanitize_html=True)
    except Exception as error:  # it raises whatever its parsers raise
        raise FeedError(_("It cannot be read as a feed (%(why)s).") % {"why": str(error)[:200]}) from error
    version, fault = str(found.get("version") or ""), found.get("bozo_exception")
    entries = tidy(_entries(found), url)
    if not version and not entries:
        why = _("it is neither RSS, Atom, JSON Feed nor a sitemap") if not fault else str(fault)[:200]
        raise FeedError(_("It is no feed: %(why)s.") % {"why": why})
    kind = "atom" if version.startswith("atom") else "rss"
    broken = isinstance(fault, Exception) and not isinstance(fault, feedparser.CharacterEncodingOverride)
    note = _("It is malformed, but could be read (%(why)s).") % {"why": str(fault)[:200]} if broken else ""
    return Reading(kind=kind, title=short(found.feed.get("title"))[:300], entries=entries, note=note)


def _entries(found: Any) -> Iterator[Told]:  # noqa: ANN401  # a dictionary of feedparser's own
    language = short(found.feed.get("language"))
    for entry in found.entries:
        link = entry.get("link") or next((one.get("href") for one in entry.get("links", []) if one.get("href")), "")
        if not link and str(entry.get("id", "")).startswith(("http://", "https://")):
            link = entry.get("id")
        if isinstance(link, str) and link:
            said = Said(
                published=short(entry.get("published") or entry.get("dc_date"))[:100],
                language=short(entry.get("language") or language)[:20],
                byline=short(entry.get("author"))[:300],
                where="the feed",
            )
            yield Told(link, said)
