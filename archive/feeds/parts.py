"""Reads an index of sitemaps through: its parts, the latest first, as long as there are not too many articles."""

from collections.abc import Iterator

from django.contrib.auth.models import User

from archive.feeds.parse import MOST_ENTRIES, FeedError, Reading, Told, parse
from archive.fetch import FEEDS, PAGES, FetchError, fetch
from archive.importers.item import Refused


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
            yield from parse(fetched.content, url=fetched.url, content_type=fetched.content_type).entries
        except FetchError as error:
            yield Refused(part, str(error))
        except FeedError as error:
            yield Refused(part, f"{part}: {error}")
