"""Everything that can be known of a page without the database: its article, and what that speaks of.

Pure work, and most of all work: many pages are examined in processes of their own.
"""

from dataclasses import dataclass

from django.utils import timezone

import languages
from archive.clean import Page
from archive.copies.signature import Hashes, shingles
from archive.day import day_of
from archive.detect import Reading, read
from archive.detect.language import UNDETERMINED, detect_language
from archive.detect.published import Published
from archive.ingest.address import plain_address
from archive.ingest.fingerprint import fingerprint_of
from archive.ingest.incoming import RawPage, read_page

_SURE = 0.9  # so sure of the text, no claim makes the language doubtful
_CLAIMED = 0.5  # how sure a language is that is only claimed


@dataclass(frozen=True, slots=True)
class Opened:
    """A page with its article taken out, the encoding of its bytes, and its words as one number."""

    page: Page
    encoding: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Examined:
    """An opened page with its language, its day of publication, what its text speaks of and what it is compared by."""

    opened: Opened
    url: str
    language: str
    confidence: float
    published: Published
    reading: Reading
    shingles: Hashes


def open_page(raw: RawPage) -> Opened:
    """Take the article out of a page; raises IngestError where there is none."""
    page, encoding = read_page(raw)
    return Opened(page, encoding, fingerprint_of(page.text))


def examine(raw: RawPage, opened: Opened) -> Examined:
    """Find out what an opened page is about; the database is not asked."""
    page = opened.page
    url = plain_address(raw.url or str(page.metadata.get("url", "")))
    language, confidence = language_of(page.text, raw.said.language)
    captured = raw.captured or timezone.localdate()
    published = day_of(page.text, page, language=language, url=url, captured=captured)
    reading = read(page.text, language=language, published=published.value or None)
    return Examined(opened, url, language, confidence, published, reading, shingles(page.text, language))


def open_and_examine(raw: RawPage) -> Examined:
    """Do both, in a process that does nothing else."""
    return examine(raw, open_page(raw))


def language_of(text: str, claimed: str) -> tuple[str, float]:
    """Return the language of a text and how sure that is: by the text, and by the claim where the text is silent."""
    code, confidence = detect_language(text)
    said = claimed.strip().casefold().replace("_", "-").partition("-")[0]
    if said not in languages.codes() or said in (code, UNDETERMINED):
        return code, confidence
    if code == UNDETERMINED:
        return said, _CLAIMED
    return code, confidence if confidence >= _SURE else confidence * 0.7
