"""Reads an article anew: its day of publication, people, places and dates; what a person decided stays."""

from django.db import transaction

from archive.dating import redate
from archive.detect import Reading, read
from archive.history import by_machine
from archive.link import link
from archive.link.known import Known
from archive.models import Article


def redetect(article: Article, *, known: Known | None = None) -> None:
    """Detect an article's findings again and link them, by what is known of the archive if something is.

    Whoever calls tells the index.
    """
    with transaction.atomic(), by_machine():
        redate(article)
        reading = read(article.text, language=article.language_id, published=article.published or None)
        keep(article, reading, known=known)


def keep(article: Article, reading: Reading, *, known: Known | None = None) -> None:
    """Write what was read in an article, and who read it."""
    link(article, reading.mentions, known=known)
    article.read_by = reading.by
    article.save(update_fields=["read_by"])
