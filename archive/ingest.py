"""From a raw page to an article that waits for a curator: each step a function, all saved or nothing."""

import hashlib
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

import languages
from archive.clean import DecodeError, Page, clean, read
from archive.dating import date_page, related_reports
from archive.detect import detect
from archive.detect.language import detect_language
from archive.link import link
from archive.models import Article, ArticleVersion, Capture, Language
from archive.redetect import redetect
from archive.sourcing import name_source

LONGEST_TEXT = 500_000  # letters; a longer page is a book or a list of articles
LONGEST_PAGE = 5_000_000  # letters, markup and all; cleaning more would take too long
FEWEST_WORDS = 5
_LONGEST_ORIGIN = 2000


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

    `title` and `source` (a slug) are what the person knows who brings it in; they win over what is found.
    """

    content: bytes
    content_type: str = "text/plain"
    origin: str = ""
    url: str = ""
    title: str = ""
    source: str = ""
    captured: date | None = None

    @property
    def called(self) -> str:
        """Return what messages call it."""
        return self.origin or self.url or "the page"


def ingest(raw: RawPage, *, by: User | None = None) -> Article:
    """Bring a page in as a pending article; raises IngestError, and then nothing is saved."""
    page, encoding = read_page(raw)
    fingerprint = fingerprint_of(page.text)
    refuse_duplicate(fingerprint, raw.called)
    article = describe(raw, page)
    article.fingerprint, article.added_by = fingerprint, by
    mentions = detect(article.text, language=article.language_id, published=article.published or None)
    try:
        with transaction.atomic():
            article.save()
            _keep(article, raw, page, encoding)
            link(article, mentions)
            if not article.published and related_reports(article):
                redetect(article)
    except IntegrityError:
        refuse_duplicate(fingerprint, raw.called)  # somebody brought the same words in meanwhile
        raise
    return article


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


def fingerprint_of(text: str) -> str:
    """Return the SHA-256 of a text's words, the same however they are spaced, cased or composed."""
    words = " ".join(term.exact for term in languages.get("und").terms(text))
    return hashlib.sha256(words.encode()).hexdigest()


def refuse_duplicate(fingerprint: str, origin: str) -> None:
    """Raise DuplicateError where a standing article has the same words."""
    standing = Article.objects.standing().filter(fingerprint=fingerprint).first()
    if standing:
        raise DuplicateError(standing, origin)


def describe(raw: RawPage, page: Page) -> Article:
    """Return the article of a page, not saved yet, with its language, source and day of publication."""
    code, confidence = detect_language(page.text)
    url = raw.url or str(page.metadata.get("url", ""))
    source, evidence = name_source(page, url, given=raw.source)
    article = Article(
        title=page.title,
        title_is_derived=page.title_is_derived,
        text=page.text,
        byline=page.byline,
        url=url if len(url) <= _LONGEST_ORIGIN and url.startswith(("http://", "https://")) else "",
        language=Language.objects.get(code=code),
        language_confidence=confidence,
        source=source,
        source_evidence=evidence,
    )
    date_page(article, page, captured=raw.captured)
    return article


def _keep(article: Article, raw: RawPage, page: Page, encoding: str) -> None:
    """Save the page as it came, what was cut from it, and the first version of the text."""
    Capture.objects.create(
        article=article,
        sha256=Capture.keep(raw.content),
        size=len(raw.content),
        content_type=raw.content_type[:100],
        encoding=encoding,
        origin=(raw.origin or raw.url)[:_LONGEST_ORIGIN],
        cuts=[{"start": c.start, "end": c.end, "text": c.text, "rule": c.rule} for c in page.cuts],
    )
    ArticleVersion.objects.create(
        article=article,
        number=1,
        title=article.title,
        text=article.text,
        reason="as it came",
        created_by=article.added_by,
    )
