"""What is here, counted: the figures, and who, what and when published articles speak of most."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet

from archive.models import Article, ArticleQuerySet, DateMention, Entity, Language, Mention, Source
from archive.models.entity import EntityQuerySet

PUBLISHED = Q(articles__status=Article.Status.PUBLISHED)


def named(articles: ArticleQuerySet | None = None, **which: object) -> QuerySet[Any]:
    """Return the standing mentions of visible entities in published articles, or in some of those."""
    mentions = Mention.objects.standing().filter(
        article__status=Article.Status.PUBLISHED, entity__is_hidden=False, entity__merged_into=None, **which
    )
    return mentions if articles is None else mentions.filter(article__in=articles.values("pk"))


def most_named(kind: str, limit: int, *, articles: ArticleQuerySet | None = None, but: int = 0) -> list[Entity]:
    """Return the entities that most articles speak of, each with that number as `article_count`."""
    mentions = named(articles, entity__kind=kind).exclude(entity=but).values_list("entity")
    counts = dict(mentions.annotate(n=Count("article", distinct=True)).order_by("-n", "entity__label")[:limit])
    return with_counts(counts)


def with_counts(counts: dict[int, int]) -> list[Entity]:
    """Return the entities with these keys, in this order, their names at hand and their counts on them."""
    found = Entity.objects.prefetch_related("names").in_bulk(list(counts))
    for key, entity in found.items():
        entity.article_count = counts[key]  # type: ignore[attr-defined]
    return [found[key] for key in counts if key in found]


def entities_counted(entities: EntityQuerySet) -> dict[int, int]:
    """Return how many published articles speak of each of some entities."""
    mentions = named(entity__in=entities.values("pk")).values_list("entity")
    return dict(mentions.annotate(n=Count("article", distinct=True)))


def languages_counted() -> Sequence[Language]:
    """Return the languages that have published articles, the most used first, with `article_count`."""
    counted = Language.objects.annotate(article_count=Count("articles", filter=PUBLISHED))
    return list(counted.filter(article_count__gt=0).order_by("-article_count", "english"))


def sources_counted() -> Sequence[Source]:
    """Return the sources that have published articles, with `article_count`; the unknown one comes last."""
    counted = Source.objects.select_related("language").annotate(article_count=Count("articles", filter=PUBLISHED))
    return sorted(counted.filter(article_count__gt=0), key=lambda source: (source.is_unknown, -source.article_count))


def by_year(articles: ArticleQuerySet) -> list[tuple[int, int]]:
    """Return (year, number) of articles by year of publication, where it is known, in order."""
    years = articles.published().filter(published_latest__isnull=False).values_list("published_latest__year")
    return list(years.annotate(n=Count("pk")).order_by("published_latest__year"))


def by_language(articles: ArticleQuerySet) -> list[tuple[str, int]]:
    """Return (code, number) of articles by language, the most used first."""
    counted = articles.published().values_list("language").annotate(n=Count("pk"))
    return list(counted.order_by("-n", "language"))


def figures() -> dict[str, Any]:
    """Return the archive's own numbers."""
    published = Article.objects.published()
    counted = published.aggregate(articles=Count("pk"), first=Min("published_earliest"), last=Max("published_latest"))
    spoken = DateMention.objects.standing().filter(article__status=Article.Status.PUBLISHED)
    kinds = dict(named().values_list("entity__kind").annotate(n=Count("entity", distinct=True)))
    return {
        **counted,
        "languages": published.values("language").distinct().count(),
        "sources": published.exclude(source__slug=Source.UNKNOWN).values("source").distinct().count(),
        "people": kinds.get("person", 0),
        "places": kinds.get("place", 0),
        "dates": spoken.count(),
    }
