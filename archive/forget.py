"""Takes decisions back, so that the machine's reading holds again."""

from django.db import transaction

from archive.decision import announce
from archive.models import Article, Correction, DateMention, Mention
from archive.models.mention import FindingQuerySet, State
from archive.redetect import redetect


@transaction.atomic
def forget(correction: Correction) -> int:
    """Take a decision back, read the articles again in which it held, and return how many those were."""
    held = _held(correction)
    articles = list(Article.objects.filter(pk__in=held.values("article")))
    if correction.article is not None and correction.article not in articles:
        articles.append(correction.article)
    held.update(state=State.DETECTED)
    correction.delete()
    for article in articles:
        redetect(article)
        announce(article)
    return len(articles)


def _held(correction: Correction) -> FindingQuerySet:
    """Return the findings that stand as the correction says; another article's own decision is left alone."""
    if correction.kind == Correction.Kind.DATE:
        held = DateMention.objects.decided().filter(surface=correction.surface)
    else:
        held = Mention.objects.decided().filter(surface=correction.surface, kind=correction.kind)
    if correction.article_id is not None:
        return held.filter(article=correction.article_id)
    own = Correction.objects.filter(kind=correction.kind, surface=correction.surface, article__isnull=False)
    return held.exclude(article__in=own.values("article"))
