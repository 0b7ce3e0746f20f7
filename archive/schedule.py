"""Publishes what waits at an hour that a curator set."""

import logging
from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.history import recorded
from archive.models import Article
from archive.publish import StatusError, publish

log = logging.getLogger(__name__)

REASON = "at the hour that was set"


def schedule(article: Article, when: datetime, *, by: AbstractBaseUser | None) -> None:
    """Have an article that waits published at an hour to come."""
    if article.status != Article.Status.PENDING:
        message = _("Only what waits can be published later; article %(number)s does not.")
        raise StatusError(message % {"number": article.pk})
    if when <= timezone.now():
        raise StatusError(_("This hour is past; give one to come, or publish at once."))
    _set(article, when, by)


def unschedule(article: Article, *, by: AbstractBaseUser | None) -> None:
    """Let an article wait without an hour again."""
    _set(article, None, by)


def publish_due() -> list[Article]:
    """Publish whatever is due, each in its own transaction, and return it; a second run at once does nothing twice."""
    done = []
    for article in Article.objects.due().order_by("publish_at", "pk"):
        try:
            with recorded(None, REASON):
                publish(article)
            done.append(article)
        except StatusError as error:  # somebody rejected it meanwhile
            log.warning("Not published at its hour: %s", error)
    return done


def _set(article: Article, when: datetime | None, by: AbstractBaseUser | None) -> None:
    with recorded(by):
        article.publish_at = when
        article.save(update_fields=["publish_at", "changed"])
