"""Writes an examined page as an article that waits, all of it or nothing."""

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from archive.dating import related_reports, set_day
from archive.ingest.examine import Examined, Opened
from archive.ingest.fingerprint import refuse_duplicate
from archive.ingest.incoming import RawPage
from archive.ingest.sourcing import name_source
from archive.link import link
from archive.models import Article, ArticleVersion, Capture, Language
from archive.redetect import redetect

_LONGEST_ORIGIN = 2000


def keep(raw: RawPage, examined: Examined, *, by: User | None = None) -> Article:
    """Save the article, its capture, first version and findings; raises DuplicateError where its words are here."""
    fingerprint = examined.opened.fingerprint
    article = describe(raw, examined)
    article.added_by = by
    try:
        with transaction.atomic():
            article.save()
            _keep_page(article, raw, examined.opened)
            link(article, examined.reading.mentions)
            if not article.published and related_reports(article):
                redetect(article)
    except IntegrityError:
        refuse_duplicate(fingerprint, raw.called)  # somebody brought the same words in meanwhile
        raise
    return article


def describe(raw: RawPage, examined: Examined) -> Article:
    """Return the article of a page, not saved yet."""
    page = examined.opened.page
    source, evidence = name_source(page, examined.url, raw.said)
    article = Article(
        title=page.title,
        title_is_derived=page.title_is_derived,
        text=page.text,
        byline=page.byline,
        url=examined.url,
        language=_row_of(examined.language),
        language_confidence=examined.confidence,
        source=source,
        source_evidence=evidence,
        fingerprint=examined.opened.fingerprint,
        read_by=examined.reading.by,
    )
    set_day(article, examined.published)
    return article


def _row_of(code: str) -> Language:
    """Return the row of a language, written first where its file is new."""
    if not Language.objects.filter(code=code).exists():
        Language.objects.sync()
    return Language.objects.get(code=code)


def _keep_page(article: Article, raw: RawPage, opened: Opened) -> None:
    """Save the page as it came, what was cut from it, and the first version of the text."""
    Capture.objects.create(
        article=article,
        sha256=Capture.keep(raw.content),
        size=len(raw.content),
        content_type=raw.content_type[:100],
        encoding=opened.encoding,
        origin=(raw.origin or raw.url)[:_LONGEST_ORIGIN],
        said=raw.said.as_json(),
        cuts=[{"start": c.start, "end": c.end, "text": c.text, "rule": c.rule} for c in opened.page.cuts],
    )
    ArticleVersion.objects.create(
        article=article,
        number=1,
        title=article.title,
        text=article.text,
        reason="as it came",
        created_by=article.added_by,
    )
