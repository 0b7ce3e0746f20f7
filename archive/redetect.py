"""Reads an article anew: its day of publication, people, places and dates; what a person decided stays."""

from django.db import transaction

from archive.dating import redate
from archive.detect import Reading, read
from archive.history import by_machine
from archive.link import link
from archive.models import Article


def redetect(article: Article) -> None:
    """Detect an article's findings again and link them; whoever calls tells the index."""
    with transaction.atomic(), by_machine():
        redate(article)
        keep(article, read(article.text, language=article.language_id, published=article.published or None))


def keep(article: Article, reading: Reading) -> None:
    """Write what was read in an article, and who read it."""
    link(article, reading.mentions)
    article.read_by = reading.by
    article.save(update_fields=["read_by"])
