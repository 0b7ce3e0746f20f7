"""Reads a fetched feed, and the parts of an index of sitemaps, the latest first, until there are articles enough."""

from collections.abc import Iterator

from django.contrib.auth.models import User

from archive.feeds.parse import MOST_ENTRIES, FeedError, Reading, Told, parse
from archive.fetch import FEEDS, PAGES, Fetched, FetchError, fetch
from archive.importers.item import Refused


def read(fetched: Fetched) -> Reading:
    """Return what a fetched feed tells of; raises FeedError."""
    return parse(fetched.content, url=fetched.url, content_type=fetched.content_type)


def read_parts(reading: Reading, *, by: User | None = None, override: str = "") -> Iterator[Told | Refused]:
    """Yield what a feed tells of, and its parts; a part that cannot be read is yielded as refused."""
    seen: set[str] = set()
    for told in _told(reading, by=by, override=override):
        if isinstance(told, Refused):
            yield told
        elif told.url not in seen:
            seen.add(told.url)
            yield told
        if len(seen) >= MOST_ENTRIES:
            return


def _told(reading: Reading, *, by: User | None, override: str) -> Iterator[Told | Refused]:
    yield from reading.entries
    for part in reading.parts:
        try:
            fetched = fetch(part, kinds=FEEDS | PAGES, by=by, override=override)
            yield from read(fetched).entries
        except FetchError as error:
            yield Refused(part, str(error))
        except FeedError as error:
            yield Refused(part, f"{part}: {error}")
