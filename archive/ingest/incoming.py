"""What comes in: a page as it came, made a clean page, or refused with the reason."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.conf import settings
from django.utils.translation import gettext as _

import languages
from archive.clean import DecodeError, Page, clean, read
from archive.models import Article
from archive.said import NOTHING_SAID, Said, hear

LONGEST_TEXT = 500_000  # letters; a longer page is a book or a list of articles
LONGEST_PAGE = 5_000_000  # letters, markup and all; cleaning more would take too long
FEWEST_WORDS = 5


class IngestError(Exception):
    """A page cannot become an article; the message says what, where and what to do."""


class DuplicateError(IngestError):
    """The archive has these words already, in `article`."""

    def __init__(self, article: Article, origin: str) -> None:
        message = _(
            "%(page)s: the archive has this article already, as number %(number)s, “%(title)s” (%(status)s)."
            " Nothing was added."
        )
        status = article.get_status_display()
        super().__init__(message % {"page": origin, "number": article.pk, "title": article.title, "status": status})
        self.article = article


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """A page as it came; `origin` is the address or the name of the file, `captured` when it was taken.

    `title` is given where whoever brings it in knows it; else it is found. `said` is what came with it.
    """

    content: bytes
    content_type: str = "text/plain"
    origin: str = ""
    url: str = ""
    title: str = ""
    captured: date | None = None
    said: Said = NOTHING_SAID

    @property
    def called(self) -> str:
        """Return what messages call it."""
        return self.origin or self.url or _("The page")


def read_page(raw: RawPage) -> tuple[Page, str]:
    """Return the clean page and the encoding of its bytes."""
    if not raw.content.strip():
        message = _("%(page)s: there is nothing in it. Choose a file with an article, or paste its text.")
        raise IngestError(message % {"page": raw.called})
    if len(raw.content) > settings.UPLOAD_MAX_BYTES:
        sizes = {"size": round(len(raw.content) / 2**20), "most": round(settings.UPLOAD_MAX_BYTES / 2**20)}
        message = _("%(page)s: %(size)s MB is too large; the most is %(most)s MB. Save the article alone.")
        raise IngestError(message % {"page": raw.called, **sizes})
    try:
        decoded = read(raw.content, raw.content_type)
    except DecodeError as error:
        raise IngestError(f"{raw.called}: {error}") from error
    if len(decoded.text) > LONGEST_PAGE:
        raise IngestError(_too_long(raw.called, len(decoded.text)))
    page = clean(decoded.text, content_type=raw.content_type, title=raw.title)
    _require_article(page, raw.called)
    return hear(page, raw.said), decoded.encoding


def _require_article(page: Page, origin: str) -> None:
    """Refuse a page with too few words, or with more than one article could have."""
    if len(page.text) > LONGEST_TEXT:
        raise IngestError(_too_long(origin, len(page.text)))
    words = languages.get("und").terms(page.text)
    if len(list(islice(words, FEWEST_WORDS))) < FEWEST_WORDS:
        message = _(
            "%(page)s: no article was found in it, only %(lines)s lines such as buttons and captions."
            " Copy the article’s text and paste it."
        )
        raise IngestError(message % {"page": origin, "lines": len(page.cuts)})


def _too_long(origin: str, letters: int) -> str:
    message = _(
        "%(page)s: %(letters)s letters are too many for one article; the most is %(most)s."
        " If it holds several articles, bring them in one by one."
    )
    return message % {"page": origin, "letters": f"{letters:,}", "most": f"{LONGEST_TEXT:,}"}
