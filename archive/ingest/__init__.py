"""From a raw page to an article that waits for a curator: each step a function, all saved or nothing."""

from django.contrib.auth.models import User

from archive.ingest.examine import examine, open_page
from archive.ingest.fingerprint import fingerprint_of, refuse_duplicate
from archive.ingest.incoming import LONGEST_TEXT, DuplicateError, IngestError, RawPage
from archive.ingest.keep import keep
from archive.models import Article
from archive.said import Said

__all__ = ["LONGEST_TEXT", "DuplicateError", "IngestError", "RawPage", "Said", "fingerprint_of", "ingest"]


def ingest(raw: RawPage, *, by: User | None = None) -> Article:
    """Bring a page in as a pending article, or as another version of the one at its address.

    Raises IngestError, and then nothing is saved.
    """
    opened = open_page(raw)
    refuse_duplicate(opened.fingerprint, raw.called)
    return keep(raw, examine(raw, opened), by=by).article
