"""Words that came again for an article, which a curator takes or declines."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError
from archive.models import Article, ArticleVersion
from archive.revise import next_number, revise

CAME_AGAIN = "came again from its address"

State = ArticleVersion.State


def propose(article: Article, *, title: str, text: str, by: User | None) -> ArticleVersion:
    """Keep words that came again, for a curator to look at; the article keeps its own until then."""
    return ArticleVersion.objects.create(
        article=article,
        number=next_number(article),
        title=title,
        text=text,
        reason=CAME_AGAIN,
        created_by=by,
        state=State.PROPOSED,
    )


@transaction.atomic
def accept_version(version: ArticleVersion, *, by: User | None) -> None:
    """Give the article the words that were proposed."""
    _require_proposed(version)
    article = version.article
    version.delete()
    revise(article, title=version.title, text=version.text, reason=version.reason, by=by)


def decline_version(version: ArticleVersion) -> None:
    """Leave the article as it is; the same words are not proposed again."""
    _require_proposed(version)
    version.state = State.DECLINED
    version.save(update_fields=["state"])


def _require_proposed(version: ArticleVersion) -> None:
    if version.state != State.PROPOSED:
        raise CurateError(_("Somebody has decided on these words already."))
