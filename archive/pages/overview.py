"""What is here, counted: the figures, and who, what and when published articles speak of most."""

from collections.abc import Sequence
from heapq import nsmallest
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q
from django.utils import timezone

from archive.models import Article, ArticleQuerySet, DateMention, Entity, Language, Mention, Source
from archive.models.entity import EntityQuerySet

RECENT = (
    1000  # articles that tell who is named beside an entity or in a source: the latest ones, however many there are
)
SPARE = 30  # hidden ones among the most named are left out after counting
PUBLISHED = Q(articles__status=Article.Status.PUBLISHED)


def everyone() -> EntityQuerySet:
    """Return the visible entities that published articles speak of."""
    spoken = Mention.objects.standing().filter(entity=OuterRef("pk"), article__status=Article.Status.PUBLISHED)
    return Entity.objects.visible().filter(Exists(spoken))


def most_named(kind: str, limit: int, *, articles: ArticleQuerySet | None = None, but: int = 0) -> list[Entity]:
    """Return the entities that most of the latest of some articles speak of, with that number as `article_count`."""
    latest = (Article.objects.all() if articles is None else articles).published().newest_first().values("pk")[:RECENT]
    mentions = Mention.objects.standing().filter(kind=kind, article__in=latest)
    counted = mentions.exclude(entity=but).exclude(entity=None).values_list("entity")
    most = counted.annotate(n=Count("article", distinct=True)).order_by("-n", "entity")[: limit + SPARE]
    return with_counts(dict(most))[:limit]


def most_named_of_all(limit: int) -> dict[str, list[Entity]]:
    """Return by kind the entities that most published articles speak of, with that number as `article_count`.

    Counted from an index that holds all it takes, in one go for all: the archive's largest question.
    """
    hidden = Article.objects.exclude(status=Article.Status.PUBLISHED).values("pk")
    mentions = Mention.objects.standing().exclude(entity=None).exclude(article__in=hidden)
    counts = dict(mentions.values_list("entity").annotate(n=Count("article", distinct=True)).order_by())
    found = {}
    for kind in Entity.Kind.values:
        visible = set(Entity.objects.visible().filter(kind=kind).values_list("pk", flat=True))
        most = nsmallest(limit, visible & counts.keys(), key=lambda key: (-counts[key], key))
        found[kind] = with_counts({key: counts[key] for key in most})
    return found


def with_counts(counts: dict[int, int]) -> list[Entity]:
    """Return the visible entities of these keys, the most counted first, with their names and counts at hand."""
    found = Entity.objects.visible().prefetch_related("names").in_bulk(list(counts))
    for key, entity in found.items():
        entity.article_count = counts[key]  # type: ignore[attr-defined]
    return sorted(found.values(), key=lambda entity: (-counts[entity.pk], entity.label))


def entities_counted(entities: EntityQuerySet) -> dict[int, int]:
    """Return how many published articles speak of each of some entities."""
    published = Mention.objects.standing().filter(article__status=Article.Status.PUBLISHED)
    mentions = published.filter(entity__in=entities.values("pk")).values_list("entity")
    return dict(mentions.annotate(n=Count("article", distinct=True)))


def languages_counted() -> Sequence[Language]:
    """Return the languages that have published articles, the most used first, with `article_count`."""
    counted = Language.objects.annotate(article_count=Count("articles", filter=PUBLISHED))
    return list(counted.filter(article_count__gt=0).order_by("-article_count", "english"))


def sources_counted() -> Sequence[Source]:
    """Return the sources that have published articles, with `article_count`; the unknown one comes last."""
    counted = Source.objects.select_related("language").annotate(article_count=Count("articles", filter=PUBLISHED))
    return sorted(counted.filter(article_count__gt=0), key=lambda source: (source.is_unknown, -source.article_count))


def by_language(articles: ArticleQuerySet) -> list[tuple[str, int]]:
    """Return (code, number) of articles by language, the most used first."""
    counted = articles.published().values_list("language").annotate(n=Count("pk"))
    return list(counted.order_by("-n", "language"))


def newest_month(articles: ArticleQuerySet) -> tuple[str, ArticleQuerySet]:
    """Return the latest month of publication in EDTF and its articles; "" and none where no day is known."""
    today = timezone.localdate()
    last = articles.published().filter(published_latest__lte=today).aggregate(last=Max("published_latest"))["last"]
    if last is None:
        return "", articles.none()
    within = articles.filter(published_latest__gte=last.replace(day=1), published_latest__lte=last)
    return last.isoformat()[:7], within


def figures() -> dict[str, Any]:
    """Return the archive's own numbers."""
    published = Article.objects.published()
    counted = published.aggregate(articles=Count("pk"), first=Min("published_earliest"), last=Max("published_latest"))
    spoken = DateMention.objects.standing().filter(article__status=Article.Status.PUBLISHED)
    kinds = dict(everyone().values_list("kind").annotate(n=Count("pk")).order_by())
    return {
        **counted,
        "languages": published.values("language").distinct().count(),
        "sources": published.exclude(source__slug=Source.UNKNOWN).values("source").distinct().count(),
        "people": kinds.get("person", 0),
        "places": kinds.get("place", 0),
        "dates": spoken.count(),
    }
