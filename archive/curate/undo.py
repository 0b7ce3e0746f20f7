"""Takes a step back that somebody has just taken: the article stands where it stood before."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from archive.models import Article
from archive.publish import StatusError, locked, refuse_twin
from archive.signals import article_published, article_withdrawn

WHILE = timedelta(minutes=10)  # how long a step can be taken back

State = dict[str, Any]
_FIELDS = ("status", "status_reason", "public_note")
_TIMES = ("went_live", "publish_at")


def state_of(article: Article) -> State:
    """Return where an article stands, in what JSON can hold."""
    times = {name: value.isoformat() if (value := getattr(article, name)) else None for name in _TIMES}
    return {"pk": article.pk, **{name: getattr(article, name) for name in _FIELDS}, **times}


@transaction.atomic
def take_back(before: State, changed: str) -> Article:
    """Put an article back to where it stood, unless it changed after the step (`changed`); raises StatusError."""
    row = locked(before["pk"])
    if row.changed.isoformat() != changed:
        message = _("“%(title)s” was changed since; it stays as it is.")
        raise StatusError(message % {"title": row.title})
    was_published = row.is_published
    for name in _FIELDS:
        setattr(row, name, before[name])
    for name in _TIMES:
        setattr(row, name, datetime.fromisoformat(before[name]) if before[name] else None)
    if row.status != Article.Status.REJECTED:
        refuse_twin(row)
    row.save(update_fields=[*_FIELDS, *_TIMES, "changed"])
    if was_published and not row.is_published:
        article_withdrawn.send(sender=Article, article=row)
    elif row.is_published:
        article_published.send(sender=Article, article=row)
    return row
