"""What an editor decides about words in all articles, those to come among them.

A decision in one article outweighs one for all.
"""

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from archive.curate.decision import announce, decide
from archive.models import Article, Correction, Entity, Mention
from archive.models.mention import State
from archive.redetect import redetect

MOST_READ = 200  # articles read anew at once; `manage.py detect` reads the others


def speaking_of(surface: str) -> QuerySet[Article]:
    """Return the articles in which the words were found as a person or place."""
    return Article.objects.filter(pk__in=Mention.objects.standing().filter(surface=surface).values("article"))


@transaction.atomic
def never(kind: str, surface: str, *, by: User | None) -> int:
    """Say that the words are never a person (or place), and return in how many articles that changes something."""
    decide(None, kind, surface, Correction.Action.REMOVE, by=by)
    return _change(kind, surface, {"state": State.REMOVED})


@transaction.atomic
def always(surface: str, entity: Entity, *, found_as: str = "", by: User | None) -> int:
    """Say that the words always mean this entity, and return in how many articles that changes something.

    `found_as` is what the detectors take them for: its own kind, the other, or "" where they do not see them;
    in the last two cases the articles that hold the words are read anew, the latest MOST_READ at once.
    """
    if found_as == entity.kind:
        decide(None, entity.kind, surface, Correction.Action.LINK, entity=entity, by=by)
        return _change(entity.kind, surface, {"entity": entity, "state": State.ACCEPTED})
    if found_as:
        decide(None, found_as, surface, Correction.Action.REMOVE, by=by)
    decide(None, entity.kind, surface, Correction.Action.ADD, entity=entity, by=by)
    holding = Article.objects.standing().filter(text__contains=surface).order_by("-pk")
    holding.forget_reader()
    articles = list(holding[:MOST_READ])
    for article in articles:
        redetect(article)
        announce(article)
    return len(articles)


def _change(kind: str, surface: str, fields: dict[str, object]) -> int:
    """Change the mentions that nobody has decided on where they stand."""
    decided = Correction.objects.for_words().filter(article=OuterRef("article"), kind=kind, surface=surface)
    mentions = Mention.objects.filter(~Exists(decided), correction=None, kind=kind, surface=surface)
    articles = list(Article.objects.filter(pk__in=mentions.values("article")))
    Mention.objects.filter(pk__in=[mention.pk for mention in mentions]).update(**fields)
    for article in articles:
        announce(article)
    return len(articles)
