"""Changes an article's title or text; every state is kept as a version, and the new text is read anew."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from archive.copies.find import note_copies
from archive.curate.anchor import move
from archive.curate.decision import announce
from archive.history import by_machine
from archive.ingest.fingerprint import fingerprint_of, refuse_duplicate
from archive.ingest.incoming import LONGEST_TEXT
from archive.models import Article, ArticleVersion, Correction, DateMention, Mention
from archive.redetect import redetect

LONGEST_TITLE = 500


class ReviseError(ValueError):
    """A title or text cannot be as it was given; the message says why."""


@transaction.atomic
def revise(
    article: Article,
    *,
    title: str | None = None,
    text: str | None = None,
    reason: str = "",
    by: User | None,
) -> ArticleVersion | None:
    """Give an article a new title or text and return the version; None where nothing changed.

    Raises ReviseError, or DuplicateError where another article has the new words.
    """
    title, text = _checked(article.title if title is None else title, article.text if text is None else text)
    if (title, text) == (article.title, article.text):
        return None
    if text != article.text:
        _set_text(article, text)
    article.title_is_derived = article.title_is_derived and title == article.title
    article.title = title
    article.save(update_fields=["title", "title_is_derived", "changed"])
    version = ArticleVersion.objects.create(
        article=article, number=next_number(article), title=title, text=text, reason=reason[:300], created_by=by
    )
    announce(article)
    return version


def _checked(title: str, text: str) -> tuple[str, str]:
    """Return title and text as they are kept: single blanks, an empty line between paragraphs."""
    title = " ".join(title.split())
    paragraphs = (" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n\n"))
    text = "\n\n".join(part for part in paragraphs if part)
    if not title or len(title) > LONGEST_TITLE:
        message = _("A title has between 1 and %(most)s letters; this one has %(letters)s.")
        raise ReviseError(message % {"most": LONGEST_TITLE, "letters": len(title)})
    if not text or len(text) > LONGEST_TEXT:
        message = _("A text has between 1 and %(most)s letters; this one has %(letters)s.")
        raise ReviseError(message % {"most": f"{LONGEST_TEXT:,}", "letters": f"{len(text):,}"})
    return title, text


def _set_text(article: Article, text: str) -> None:
    """Save a new text and read it anew; what was decided moves to where its words stand now."""
    fingerprint = fingerprint_of(text)
    if fingerprint != article.fingerprint:
        refuse_duplicate(fingerprint, _("Article %(number)s") % {"number": article.pk})
    decided = [*article.mentions.decided(), *article.dates.decided()]
    of_places = list(article.corrections.exclude(mention=None, date=None))
    was = article.text
    with by_machine():
        article.mentions.all().delete()
        article.dates.all().delete()
    article.text, article.fingerprint = text, fingerprint
    article.save(update_fields=["text", "fingerprint", "changed"])
    with by_machine():
        _restore(article, was, decided, of_places)
    note_copies(article)
    redetect(article)


def _restore(article: Article, was: str, decided: list[Mention | DateMention], of_places: Iterable[Correction]) -> None:
    """Save decided rows again where their words stand now, with the decisions that hold for them alone."""
    kept = {(type(row), row.pk) for row in move(article, was, decided)}
    for correction in of_places:
        if (Mention, correction.mention_id) in kept or (DateMention, correction.date_id) in kept:
            correction.save(force_insert=True)


def next_number(article: Article) -> int:
    """Return the number of the next version; an article that came without one has its first."""
    last: int | None = article.versions.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1
