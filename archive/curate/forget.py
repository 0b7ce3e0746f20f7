"""Takes decisions back, so that the machine's reading holds again."""

from django.db import transaction
from django.db.models import QuerySet

from archive.curate.decision import announce
from archive.curate.everywhere import MOST_READ
from archive.models import Article, Correction, DateMention, Mention
from archive.models.mention import FindingQuerySet, State
from archive.redetect import redetect


@transaction.atomic
def forget(correction: Correction) -> int:
    """Take a decision back, read the articles again in which it held, and return how many those were."""
    held = _held(correction)
    articles = list(_concerned(correction, held))
    held.update(state=State.DETECTED)
    correction.delete()
    for article in articles:
        redetect(article)
        announce(article)
    return len(articles)


def _concerned(correction: Correction, held: FindingQuerySet) -> "QuerySet[Article]":
    """Return the articles to be read again: where it held and, of one for all, the latest that hold its words."""
    if correction.article_id is not None:
        return Article.objects.filter(pk=correction.article_id)
    holding = Article.objects.standing().filter(text__contains=correction.surface).order_by("-pk")
    holding.forget_reader()
    keys = {*held.values_list("article", flat=True), *holding.values_list("pk", flat=True)[:MOST_READ]}
    return Article.objects.filter(pk__in=keys)


def _held(correction: Correction) -> FindingQuerySet:
    """Return the findings that stand as the correction says; what was decided of a smaller part is left alone."""
    if correction.mention_id is not None:
        return Mention.objects.filter(pk=correction.mention_id)
    if correction.date_id is not None:
        return DateMention.objects.filter(pk=correction.date_id)
    if correction.kind == Correction.Kind.DATE:
        held = DateMention.objects.filter(surface=correction.surface)
    else:
        held = Mention.objects.filter(surface=correction.surface, kind=correction.kind)
    if correction.article_id is not None:
        return held.filter(article=correction.article_id, correction=None)
    own = Correction.objects.for_words().filter(kind=correction.kind, surface=correction.surface, article__isnull=False)
    return held.filter(correction=None).exclude(article__in=own.values("article"))
