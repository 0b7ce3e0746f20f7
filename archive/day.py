"""The day on which a page was published, by what the page and its text say; without the database."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from archive.clean import DecodeError, Page, clean, read
from archive.detect.published import Published, Related, find_published
from archive.said import Said, hear


def day_of(
    text: str,
    page: Page | None,
    *,
    language: str,
    url: str,
    captured: date,
    related: Iterable[Related] = (),
) -> Published:
    """Return the day of publication of an article's text, from its page where it is at hand."""
    return find_published(
        text,
        language=language,
        metadata=page.metadata if page else {},
        url=url,
        stamps=_stamps(page) if page else (),
        captured=captured,
        related=tuple(related),
    )


def page_of(content: bytes, content_type: str, *, said: Mapping[str, Any] | None = None) -> Page | None:
    """Return a page from its bytes, cleaned again, and what came with them; None where they cannot be read."""
    try:
        decoded = read(content, content_type).text
    except DecodeError:
        return None
    return hear(clean(decoded, content_type=content_type), Said.of_json(said or {}))


def _stamps(page: Page) -> tuple[str, ...]:
    """Return the lines of a page that say when: those it was published at, and its clocks, which are not believed."""
    clocks = (cut.text for cut in page.cuts if cut.rule == "page clock")
    return (*page.stamps, *clocks)
