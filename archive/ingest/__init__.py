"""From a raw page to an article that waits for a curator: each step a function, all saved or nothing."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from archive.clean import Page
from archive.dating import date_page, related_reports
from archive.detect import read
from archive.detect.language import detect_language
from archive.ingest.fingerprint import fingerprint_of, refuse_duplicate
from archive.ingest.incoming import LONGEST_TEXT, DuplicateError, IngestError, RawPage, read_page
from archive.ingest.said import Said
from archive.ingest.sourcing import name_source
from archive.link import link
from archive.models import Article, ArticleVersion, Capture, Language
from archive.redetect import redetect

__all__ = ["LONGEST_TEXT", "DuplicateError", "IngestError", "RawPage", "Said", "fingerprint_of", "ingest"]

_LONGEST_ORIGIN = 2000


def ingest(raw: RawPage, *, by: User | None = None) -> Article:
    """Bring a page in as a pending article; raises IngestError, and then nothing is saved."""
    page, encoding = read_page(raw)
    fingerprint = fingerprint_of(page.text)
    refuse_duplicate(fingerprint, raw.called)
    article = describe(raw, page)
    article.fingerprint, article.added_by = fingerprint, by
    reading = read(article.text, language=article.language_id, published=article.published or None)
    article.read_by = reading.by
    try:
        with transaction.atomic():
            article.save()
            _keep(article, raw, page, encoding)
            link(article, reading.mentions)
            if not article.published and related_reports(article):
                redetect(article)
    except IntegrityError:
        refuse_duplicate(fingerprint, raw.called)  # somebody brought the same words in meanwhile
        raise
    return article


def describe(raw: RawPage, page: Page) -> Article:
    """Return the article of a page, not saved yet, with its language, source and day of publication."""
    code, confidence = detect_language(page.text)
    url = raw.url or str(page.metadata.get("url", ""))
    source, evidence = name_source(page, url)
    article = Article(
        title=page.title,
        title_is_derived=page.title_is_derived,
        text=page.text,
        byline=page.byline,
        url=url if len(url) <= _LONGEST_ORIGIN and url.startswith(("http://", "https://")) else "",
        language=_row_of(code),
        language_confidence=confidence,
        source=source,
        source_evidence=evidence,
    )
    date_page(article, page, captured=raw.captured)
    return article


def _row_of(code: str) -> Language:
    """Return the row of a language, written first where its file is new."""
    if not Language.objects.filter(code=code).exists():
        Language.objects.sync()
    return Language.objects.get(code=code)


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
