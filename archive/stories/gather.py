"""Puts an article to the reports of the same event, and keeps what they have in common."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count

from archive.models import Article, Mention, Story
from archive.stories.features import Features, features_of

APART = timedelta(days=2)  # between the days on which reports of one event are published
ALIKE = 0.55  # below, reports of one long story are taken for one event
FEWEST_NAMES = 2  # people and places that both name
FEWEST = 4  # features that both have
MOST = 30  # articles that one is compared with, those first that share most names

Status = Article.Status


@transaction.atomic(savepoint=False)
def gather_story(article: Article) -> Story | None:
    """Put an article to the story of the report that is most alike; None where none is alike enough."""
    if article.story_id or not (article.published_earliest and article.published_latest):
        return article.story
    candidates = _candidates(article, article.published_earliest, article.published_latest)
    if not candidates:
        return None
    found = features_of([article, *candidates])
    own = found[article.pk]
    best = max(candidates, key=lambda other: own.likeness(found[other.pk]), default=None)
    if best is None or not is_alike(own, found[best.pk]):
        return None
    return join_story(article, best, evidence_of(best, own, found[best.pk]))


def is_alike(one: Features, other: Features) -> bool:
    """Tell whether two reports are of one event."""
    common = one.common(other)
    named = sum(kind == "entity" for kind, _ in common)
    return named >= FEWEST_NAMES and len(common) >= FEWEST and one.likeness(other) >= ALIKE


def evidence_of(other: Article, one: Features, theirs: Features) -> dict[str, object]:
    """Return what two reports have in common, the weightiest first, as it is kept with the article."""
    common = sorted(one.common(theirs), key=lambda feature: (-one.weights[feature], str(feature)))
    parts = {kind: [value for name, value in common if name == kind][:8] for kind in ("entity", "day", "number")}
    return {"with": other.pk, "likeness": round(one.likeness(theirs), 3), **parts}


def join_story(article: Article, other: Article, evidence: dict[str, object]) -> Story:
    """Put an article to the story of another, which gets one if it has none."""
    if other.story is None:
        other.story = Story.objects.create()
        Article.objects.filter(pk=other.pk).update(story=other.story)
    article.story, article.story_evidence = other.story, evidence
    article.save(update_fields=["story", "story_evidence", "changed"])
    return other.story


def _candidates(article: Article, first: date, last: date) -> list[Article]:
    """Return the articles of these days that name most of the same people and places."""
    named = Mention.objects.standing().filter(article=article, entity__isnull=False)
    own = set(named.order_by().values_list("entity", flat=True))
    if len(own) < FEWEST_NAMES:
        return []
    near = Article.objects.filter(
        status__in=[Status.PENDING, Status.PUBLISHED],
        published_earliest__gte=first - APART,
        published_latest__lte=last + APART,
    ).exclude(pk=article.pk)
    kept_out = article.left_stories.values("pk")
    shared = (
        Mention.objects.standing()
        .filter(entity__in=own, article__in=near.exclude(story__in=kept_out))
        .values("article")
        .annotate(shared=Count("entity", distinct=True))
        .filter(shared__gte=FEWEST_NAMES)
        .order_by("-shared", "article")[:MOST]
    )
    return list(Article.objects.filter(pk__in=[row["article"] for row in shared]))
