"""Moves an article on its way to the readers and back; who must know is told inside the transaction."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.markup import clean_markup
from archive.models import Article
from archive.signals import article_published, article_withdrawn

Status = Article.Status

# step: the states that it may start from
_FROM = {
    "publish": (Status.PENDING, Status.WITHDRAWN),
    "withdraw": (Status.PUBLISHED,),
    "reject": (Status.PENDING,),
    "reopen": (Status.REJECTED,),
}


class StatusError(Exception):
    """An article cannot go from where it stands to where it was sent."""


def publish(article: Article, *, by: AbstractBaseUser | None = None) -> None:
    """Let readers find an article; one that is published already stays as it is."""
    with transaction.atomic():
        row = locked(article.pk)
        if row.status != Status.PUBLISHED:
            _require(row, "publish")
            row.went_live = row.went_live or timezone.now()
            row.public_note = ""
            _move(row, Status.PUBLISHED, by, "Published.")
            article_published.send(sender=Article, article=row)
        _follow(article, row)


def withdraw(article: Article, *, note: str, by: AbstractBaseUser | None = None) -> None:
    """Take an article from the readers; where it was, they see the note."""
    note = clean_markup(note).strip()
    if not note:
        raise StatusError(_("Withdrawing needs a note for the readers: say why the article is gone."))
    with transaction.atomic():
        row = locked(article.pk)
        if row.status != Status.WITHDRAWN:
            _require(row, "withdraw")
            row.public_note = note
            _move(row, Status.WITHDRAWN, by, f"Withdrawn: {note}")
            article_withdrawn.send(sender=Article, article=row)
        _follow(article, row)


def reject(article: Article, *, reason: str, by: AbstractBaseUser | None = None) -> None:
    """Turn an article down that nobody has published; it is kept, with the reason."""
    reason = reason.strip()
    if not reason:
        raise StatusError(_("Rejecting needs a reason, for the curators who come after."))
    with transaction.atomic():
        row = locked(article.pk)
        if row.status != Status.REJECTED:
            _require(row, "reject")
            row.status_reason = reason
            _move(row, Status.REJECTED, by, f"Rejected: {reason}")
        _follow(article, row)


def reopen(article: Article, *, by: AbstractBaseUser | None = None) -> None:
    """Let a rejected article wait again, unless the same words came in anew meanwhile."""
    with transaction.atomic():
        row = locked(article.pk)
        if row.status != Status.PENDING:
            _require(row, "reopen")
            refuse_twin(row)
            row.status_reason = ""
            _move(row, Status.PENDING, by, "Reopened.")
        _follow(article, row)


def refuse_twin(row: Article) -> None:
    """Refuse to let an article stand again whose words came in anew meanwhile."""
    twin = Article.objects.standing().filter(fingerprint=row.fingerprint).exclude(pk=row.pk).first()
    if twin:
        message = _("Article %(number)s cannot wait again: article %(twin)s has the same words.")
        raise StatusError(message % {"number": row.pk, "twin": twin.pk})


def locked(pk: int) -> Article:
    """Return the row as it is now; where the database can, nobody else moves it meanwhile."""
    rows = Article.objects.all()
    if connection.features.has_select_for_update:
        rows = rows.select_for_update()
    return rows.get(pk=pk)


def _require(row: Article, step: str) -> None:
    """Refuse a step from a state that it may not start from."""
    if row.status not in _FROM[step]:
        allowed = ", ".join(str(status.label).lower() for status in _FROM[step])
        message = _("Article %(number)s is %(status)s and cannot take this step; it would have to be %(allowed)s.")
        raise StatusError(message % {"number": row.pk, "status": row.get_status_display().lower(), "allowed": allowed})


def _move(row: Article, status: str, by: AbstractBaseUser | None, message: str) -> None:
    """Save the new status, and who gave it."""
    row.status, row.publish_at = status, None  # an hour that was set holds for what waits alone
    row.save(update_fields=["status", "publish_at", "status_reason", "public_note", "went_live", "changed"])
    if by is not None:
        LogEntry.objects.log_actions(
            user_id=by.pk,
            queryset=[row],
            action_flag=CHANGE,
            change_message=message,
            single_object=True,
        )


def _follow(article: Article, row: Article) -> None:
    """Bring the caller's article level with the row."""
    for name in ("status", "publish_at", "status_reason", "public_note", "went_live", "changed"):
        setattr(article, name, getattr(row, name))
