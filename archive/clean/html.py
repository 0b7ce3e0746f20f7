"""Takes the article out of a web page: its text by trafilatura, and what the page says of itself."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any, cast

from lxml.html import HtmlElement  # type: ignore[import-untyped]
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

_LARGEST_TREE = 300_000  # elements
_LARGEST_DATA = 500_000  # letters of structured data
_PUBLISHED = frozenset(
    (
        *("article:published_time", "og:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date"),
        *("dcterms.issued", "pubdate", "publish-date", "published-date", "publication_date", "article.published"),
        *("parsely-pub-date", "sailthru.date", "date"),
    )
)
_LONGEST = 500


def extract(content: str) -> tuple[str, dict[str, Any]]:
    """Return the text of the article in a page, a line a paragraph, without comments; and the page's metadata."""
    tree = load_html(content)
    if tree is None or sum(1 for _ in islice(tree.iter(), _LARGEST_TREE)) == _LARGEST_TREE:
        return "", {}
    published = list(_published(tree))
    found = bare_extraction(tree, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return "", {"published": published} if published else {}
    said = {
        "title": _without_site(found.title or "", found.sitename or ""),
        "author": found.author,
        "url": found.url,
        "sitename": found.sitename,
        "published": published,
        "htmldate": _guessed(found.date),
    }
    return found.text or "", {name: value for name, value in said.items() if value}


def _guessed(day: str | None) -> str:
    """Return the day that htmldate reads in the page; the first of a year is mostly a year that stands alone."""
    return day if day and not day.endswith("-01-01") else ""


def _without_site(title: str, site: str) -> str:
    """Return a title without the name of the site behind it."""
    for mark in (" - ", " | ", " – ", " — ", " :: "):
        head, _, tail = title.rpartition(mark)
        if head and site and tail.strip().casefold() == site.strip().casefold():
            return head.strip()
    return title.strip()


def _published(tree: HtmlElement) -> Iterator[dict[str, str]]:
    """Yield each statement of the page about its day of publication, with where it stands."""
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").casefold()
        if name in _PUBLISHED and element.get("content"):
            yield {"value": element.get("content", "")[:_LONGEST], "where": f"meta {name}"}
    for element in tree.iterfind(".//script[@type='application/ld+json']"):
        for value in _dates_in(_json(element.text or "")):
            yield {"value": value[:_LONGEST], "where": "structured data"}
    for element in tree.iterfind(".//time[@datetime]"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield {"value": element.get("datetime", "")[:_LONGEST], "where": "time element"}


def _json(data: str) -> object:
    """Return structured data, or nothing where it is malformed or huge."""
    try:
        return cast(object, json.loads(data)) if len(data) <= _LARGEST_DATA else None
    except (ValueError, RecursionError):
        return None


def _dates_in(data: object, depth: int = 0) -> Iterator[str]:
    """Yield the days of publication in structured data."""
    if isinstance(data, list) and depth < 5:
        for item in data[:50]:
            yield from _dates_in(item, depth + 1)
    elif isinstance(data, dict):
        if isinstance(data.get("datePublished"), str):
            yield data["datePublished"]
        yield from _dates_in(data.get("@graph"), depth + 1)
