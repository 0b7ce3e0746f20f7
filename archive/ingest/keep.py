"""Writes an examined page as an article that waits, all of it or nothing."""

from typing import NamedTuple

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from archive.copies.find import note_copies_of_new
from archive.dating import related_reports, set_day
from archive.history import by_machine
from archive.ingest.again import come_again, standing_at
from archive.ingest.batch import Batch
from archive.ingest.examine import Examined, Opened
from archive.ingest.fingerprint import refuse_duplicate
from archive.ingest.incoming import RawPage
from archive.ingest.sourcing import name_source
from archive.link import link
from archive.models import Article, ArticleVersion, Capture
from archive.redetect import redetect
from archive.stories.gather import gather_story

_LONGEST_ORIGIN = 2000


class Kept(NamedTuple):
    """The article that a page became, or the one that it is another version of."""

    article: Article
    is_new: bool


def keep(raw: RawPage, examined: Examined, *, by: User | None = None, batch: Batch | None = None) -> Kept:
    """Save the article, its capture, first version and findings; raises DuplicateError where its words are here.

    What came from the address of an article that is here becomes another version of that.
    """
    batch = batch or Batch([examined])
    standing = standing_at(examined) if batch.has_address(examined) else None
    if standing:
        with transaction.atomic(), by_machine():
            come_again(standing, raw, examined, by=by)
            keep_page(standing, raw, examined.opened)
        batch.forget()
    article = standing or _keep_new(raw, examined, by, batch)
    batch.note(examined)
    return Kept(article, is_new=standing is None)


def _keep_new(raw: RawPage, examined: Examined, by: User | None, batch: Batch) -> Article:
    fingerprint = examined.opened.fingerprint
    article = describe(raw, examined, batch)
    article.added_by = by
    try:
        with transaction.atomic(), by_machine():
            article.save()
            keep_page(article, raw, examined.opened)
            _keep_words(article)
            note_copies_of_new(article, examined.shingles)
            link(article, examined.reading.mentions, is_new=True, known=batch.known)
            if not article.published and related_reports(article):
                redetect(article, known=batch.known)
            gather_story(article)
    except IntegrityError:
        refuse_duplicate(fingerprint, raw.called)  # somebody brought the same words in meanwhile
        raise
    return article


def describe(raw: RawPage, examined: Examined, batch: Batch) -> Article:
    """Return the article of a page, not saved yet."""
    page = examined.opened.page
    source, evidence = name_source(page, examined.url, batch.sources, raw.said)
    article = Article(
        title=page.title,
        title_is_derived=page.title_is_derived,
        text=page.text,
        byline=page.byline,
        url=examined.url,
        language=batch.language(examined.language),
        language_confidence=examined.confidence,
        source=source,
        source_evidence=evidence,
        fingerprint=examined.opened.fingerprint,
        read_by=examined.reading.by,
    )
    set_day(article, examined.published)
    return article


def keep_page(article: Article, raw: RawPage, opened: Opened) -> None:
    """Save the page as it came, and what was cut from it."""
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


def _keep_words(article: Article) -> None:
    """Save the first version of the text."""
    ArticleVersion.objects.create(
        article=article,
        number=1,
        title=article.title,
        text=article.text,
        reason="as it came",
        created_by=article.added_by,
    )
