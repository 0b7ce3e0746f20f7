"""Articles from the web: the page at an address, or all that a feed or a sitemap there tells of."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.utils import timezone

from archive.clean import DecodeError, decode
from archive.feeds.parse import FeedError, Reading, Told, looks_like_feed
from archive.feeds.parts import read, read_parts
from archive.fetch import ANY, PAGES, Fetched, fetch
from archive.importers.item import Item, Refused
from archive.importers.stand_ins import why_none
from archive.ingest.examine import open_page
from archive.ingest.incoming import IngestError, RawPage
from archive.said import NOTHING_SAID, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who asks, why against robots.txt if so, and whether a page is taken that seems to be no article."""

    by: User | None = None
    override: str = ""
    anyway: bool = False


PLAINLY = Asking()


def items_at(url: str, asking: Asking = PLAINLY) -> Iterator[Item]:
    """Yield the article at an address, or each that the feed or sitemap there tells of; one refused stops no other."""
    try:
        fetched = fetch(url, kinds=ANY, by=asking.by, override=asking.override)
        if not looks_like_feed(fetched.content, fetched.content_type):
            yield page_of(fetched, asking)
            return
        reading = read(fetched)
    except IngestError as error:
        yield Refused(url, str(error))
    except FeedError as error:
        yield Refused(url, f"{url}: {error}")
    else:
        yield from _items_of(reading, asking)


def _items_of(reading: Reading, asking: Asking) -> Iterator[Item]:
    for told in read_parts(reading, by=asking.by, override=asking.override):
        yield item_at(told, asking) if isinstance(told, Told) else told


def item_at(told: Told, asking: Asking = PLAINLY) -> Item:
    """Return the article that a feed tells of, or why it is none."""
    try:
        return page_at(told.url, asking, said=told.said)
    except IngestError as error:
        return Refused(told.url, str(error))


def page_at(url: str, asking: Asking = PLAINLY, *, said: Said = NOTHING_SAID) -> RawPage:
    """Return the page at an address; raises IngestError where it cannot be fetched or shows no article."""
    return page_of(fetch(url, kinds=PAGES, by=asking.by, override=asking.override), asking, said=said)


def page_of(fetched: Fetched, asking: Asking = PLAINLY, *, said: Said = NOTHING_SAID) -> RawPage:
    """Return a fetched page; raises IngestError where it shows no article, unless it is to be taken anyway."""
    raw = RawPage(
        content=fetched.content,
        content_type=fetched.content_type,
        origin=fetched.url,
        url=fetched.url,
        captured=timezone.localdate(),
        said=said,
    )
    if not asking.anyway:
        _require_article(raw, fetched)
    return raw


def _require_article(raw: RawPage, fetched: Fetched) -> None:
    """Raise IngestError, with the most telling reason, for a page that stands in for an article."""
    fault: IngestError | None = None
    text = ""
    try:
        text = open_page(raw).page.text
    except IngestError as error:
        fault = error
    try:
        content = decode(raw.content, raw.content_type)
    except DecodeError as error:
        raise fault or IngestError(f"{raw.called}: {error}") from error
    why = why_none(content, text, asked=fetched.asked, url=fetched.url)
    if why:
        raise IngestError(f"{raw.called}: {why}") from fault
    if fault:
        raise fault
