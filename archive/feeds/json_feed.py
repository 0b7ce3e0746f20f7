"""JSON Feed (jsonfeed.org, version 1 and 1.1)."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from archive.feeds.parse import FeedError, Reading, Told, short, tidy
from archive.said import Said


def parse_json(content: bytes, *, url: str) -> Reading:
    """Return what a JSON Feed tells of; raises FeedError."""
    try:
        feed = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise FeedError(_("It is no JSON (%(why)s).") % {"why": str(error)[:200]}) from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise FeedError(_("It is JSON, but no JSON Feed: it needs a version of jsonfeed.org and items."))
    return Reading(kind="json", title=short(feed.get("title"))[:300], entries=tidy(_entries(feed, items), url))


def _entries(feed: dict[str, Any], items: list[Any]) -> Iterator[Told]:
    for item in items:
        if isinstance(item, dict) and isinstance(link := item.get("url") or item.get("id"), str):
            said = Said(
                published=short(item.get("date_published"))[:100],
                language=short(item.get("language") or feed.get("language"))[:20],
                byline=_byline(item),
                where="the feed",
            )
            yield Told(link, said)


def _byline(item: dict[str, Any]) -> str:
    authors = item.get("authors") or [item.get("author")]
    names = (
        [short(author.get("name")) for author in authors if isinstance(author, dict)]
        if isinstance(authors, list)
        else []
    )
    return ", ".join(name for name in names if name)[:300]
