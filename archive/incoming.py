"""What comes in: a page as it came, made a clean page, or refused with the reason."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

import languages
from archive.clean import DecodeError, Page, clean, read
from archive.models import Article

LONGEST_TEXT = 500_000  # letters; a longer page is a book or a list of articles
LONGEST_PAGE = 5_000_000  # letters, markup and all; cleaning more would take too long
FEWEST_WORDS = 5


class IngestError(Exception):
    """A page cannot become an article; the message says what, where and what to do."""


class DuplicateError(IngestError):
    """The archive has these words already, in `article`."""

    def __init__(self, article: Article, origin: str) -> None:
        super().__init__(
            f"{origin}: the archive has this article already, as number {article.pk}, “{article.title}”"
            f" ({article.status}). Nothing was added."
        )
        self.article = article


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """A page as it came; `origin` is the address or the name of the file, `captured` when it was taken.

    `title` is given where whoever brings it in knows it; else it is found.
    """

    content: bytes
    content_type: str = "text/plain"
    origin: str = ""
    url: str = ""
    title: str = ""
    captured: date | None = None

    @property
    def called(self) -> str:
        """Return what messages call it."""
        return self.origin or self.url or "the page"


def read_page(raw: RawPage) -> tuple[Page, str]:
    """Return the clean page and the encoding of its bytes."""
    if not raw.content.strip():
        raise IngestError(f"{raw.called}: there is nothing in it. Choose a file with an article, or paste its text.")
    if len(raw.content) > settings.UPLOAD_MAX_BYTES:
        most, size = settings.UPLOAD_MAX_BYTES / 2**20, len(raw.content) / 2**20
        raise IngestError(
            f"{raw.called}: {size:.0f} MB is too large; the most is {most:.0f} MB. Save the article alone."
        )
    try:
        decoded = read(raw.content, raw.content_type)
    except DecodeError as error:
        raise IngestError(f"{raw.called}: {error}") from error
    if len(decoded.text) > LONGEST_PAGE:
        raise IngestError(_too_long(raw.called, len(decoded.text)))
    page = clean(decoded.text, content_type=raw.content_type, title=raw.title)
    _require_article(page, raw.called)
    return page, decoded.encoding


def _require_article(page: Page, origin: str) -> None:
    """Refuse a page with too few words, or with more than one article could have."""
    if len(page.text) > LONGEST_TEXT:
        raise IngestError(_too_long(origin, len(page.text)))
    words = languages.get("und").terms(page.text)
    if sum(1 for _, _ in zip(words, range(FEWEST_WORDS), strict=False)) < FEWEST_WORDS:
        raise IngestError(
            f"{origin}: no article was found in it, only {len(page.cuts)} lines such as buttons and captions."
            " Copy the article's text and paste it."
        )


def _too_long(origin: str, letters: int) -> str:
    return (
        f"{origin}: {letters:,} letters are too many for one article; the most is {LONGEST_TEXT:,}."
        " If it holds several articles, bring them in one by one."
    )
