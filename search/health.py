"""Whether the index is there, and level with the database."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from archive.models import Article
from search import engine
from search.faults import IndexUnavailableError
from search.models import OutboxEntry

PATIENCE = timedelta(minutes=1)  # that a note may wait in the outbox


@dataclass(frozen=True, kw_only=True)
class IndexState:
    """The state of the index; `fault` is "" if all is well, else says what is wrong and the cure."""

    articles: int
    published: int
    waiting: int
    fault: str = ""


def index_state() -> IndexState:
    """Return the state of the index; cheap enough to ask every few seconds."""
    published = Article.objects.published().count()
    waiting = OutboxEntry.objects.count()
    try:
        articles = engine.backend().count()
    except IndexUnavailableError as error:
        return IndexState(articles=0, published=published, waiting=waiting, fault=str(error))
    return IndexState(
        articles=articles, published=published, waiting=waiting, fault=_drift(articles, published, waiting)
    )


def _drift(articles: int, published: int, waiting: int) -> str:
    if OutboxEntry.objects.filter(created__lt=timezone.now() - PATIENCE).exists():
        return _("%(n)s changed articles wait for the index. Run `manage.py check_index --repair`.") % {"n": waiting}
    if not waiting and articles != published:
        text = _("%(n)s articles are in the index, %(published)s published. Run `manage.py check_index --repair`.")
        return text % {"n": articles, "published": published}
    return ""
