"""What a curator says of an article that is almost the same as another, and how that is taken back."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError, announce
from archive.models import Article, Resemblance
from archive.signals import article_withdrawn

State = Resemblance.State
Status = Article.Status


@transaction.atomic
def decide_copy(pair: Resemblance, state: str, *, by: User | None) -> None:
    """Keep what the later article of a pair is; CurateError where it cannot be that.

    A copy stays where it stands, and tells of its original; a duplicate gives way to it.
    """
    article, original = pair.article, pair.other
    if pair.state != State.OPEN:
        raise CurateError(_("Somebody has decided on this pair already. Undo that first."))
    pair.before = {"status": article.status, "original": article.original_id}
    if state == State.DUPLICATE:
        _give_way(article)
    if state in (State.COPY, State.DUPLICATE):
        article.original = original.original or original
        article.save(update_fields=["original", "status", "changed"])
        announce(article)
    pair.state, pair.decided_by, pair.decided = state, by, timezone.now()
    pair.save()


def _give_way(article: Article) -> None:
    """Take a duplicate from the readers and from the queue."""
    if article.status not in (Status.PENDING, Status.PUBLISHED):
        raise CurateError(
            _("Article %(number)s is %(status)s and cannot be set aside.")
            % {"number": article.pk, "status": article.get_status_display().lower()}
        )
    was_published = article.is_published
    article.status = Status.DUPLICATE
    if was_published:
        article_withdrawn.send(sender=Article, article=article)


@transaction.atomic
def undo_copy(pair: Resemblance) -> None:
    """Take a decision on a pair back: the article stands where it stood before."""
    article = pair.article
    if pair.state in (State.COPY, State.DUPLICATE):
        article.original_id = pair.before.get("original")
        if pair.state == State.DUPLICATE and article.status == Status.DUPLICATE:
            _require_own_words(article)
            article.status = pair.before.get("status", Status.PENDING)
        article.save(update_fields=["original", "status", "changed"])
        announce(article)
    pair.state, pair.before, pair.decided_by, pair.decided = State.OPEN, {}, None, None
    pair.save()


def _require_own_words(article: Article) -> None:
    """Refuse where the same words came in anew while the article was set aside."""
    twin = Article.objects.standing().filter(fingerprint=article.fingerprint).exclude(pk=article.pk).first()
    if twin:
        message = _("Article %(number)s cannot stand again: article %(twin)s has the same words.")
        raise CurateError(message % {"number": article.pk, "twin": twin.pk})
