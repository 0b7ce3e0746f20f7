"""What is here, counted: the figures, and who, what and when published articles speak of most."""

from collections.abc import Sequence
from heapq import nsmallest
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, QuerySet
from django.utils import timezone

from archive.models import Article, ArticleQuerySet, DateMention, Entity, Language, Mention, Source
from archive.models.entity import EntityQuerySet

RECENT = (
    1000  # articles that tell who is named beside an entity or in a source: the latest ones, however many there are
)
SPARE = 30  # hidden ones among the most named are left out after counting


def _hidden() -> QuerySet[Article, Any]:
    """Return the few articles that readers do not see: told apart without a look at all those that they do."""
    return Article.objects.exclude(status=Article.Status.PUBLISHED).values("pk")


def everyone() -> EntityQuerySet:
    """Return the visible entities that published articles speak of."""
    spoken = Mention.objects.standing().filter(entity=OuterRef("pk")).exclude(article__in=_hidden())
    return Entity.objects.visible().filter(Exists(spoken))


def most_named(limit: int, *, articles: ArticleQuerySet | None = None, but: int = 0) -> dict[str, list[Entity]]:
    """Return by kind the entities that most of the latest of some articles speak of, with `article_count`.

    One question for both kinds: what costs is to look at the mentions.
    """
    latest = (Article.objects.all() if articles is None else articles).published().newest_first().values("pk")[:RECENT]
    mentions = Mention.objects.standing().filter(article__in=latest).exclude(entity=but).exclude(entity=None)
    counted = mentions.values_list("kind", "entity").annotate(n=Count("article", distinct=True)).order_by()
    counts: dict[str, dict[int, int]] = {kind: {} for kind in Entity.Kind.values}
    for kind, key, number in counted:
        counts[kind][key] = number
    return {kind: found[:limit] for kind, found in with_counts(counts, limit + SPARE).items()}


def articles_by_entity() -> dict[str, dict[int, int]]:
    """Return by kind how many published articles speak of each visible entity that any speaks of.

    Counted from an index that holds all it takes, in one go for all: the archive's largest question.
    """
    mentions = Mention.objects.standing().exclude(entity=None).exclude(article__in=_hidden())
    counts = dict(mentions.values_list("entity").annotate(n=Count("article", distinct=True)).order_by())
    found: dict[str, dict[int, int]] = {kind: {} for kind in Entity.Kind.values}
    for key, kind in Entity.objects.visible().order_by().values_list("pk", "kind"):
        if key in counts:
            found[kind][key] = counts[key]
    return found


def with_counts(counts: dict[str, dict[int, int]], most: int) -> dict[str, list[Entity]]:
    """Return by kind the visible ones among the most counted entities, the most first, with names and counts."""
    chosen = {
        kind: nsmallest(most, numbers, key=lambda key, numbers=numbers: (-numbers[key], key))  # type: ignore[misc]
        for kind, numbers in counts.items()
    }
    keys = [key for some in chosen.values() for key in some]
    entities = Entity.objects.visible().prefetch_related("names").in_bulk(keys)
    found: dict[str, list[Entity]] = {}
    for kind, some in chosen.items():
        found[kind] = [entities[key] for key in some if key in entities]
        for entity in found[kind]:
            entity.article_count = counts[kind][entity.pk]  # type: ignore[attr-defined]
        found[kind].sort(key=lambda entity: (-entity.article_count, entity.label))  # type: ignore[attr-defined]
    return found


def entities_counted(entities: EntityQuerySet) -> dict[int, int]:
    """Return how many published articles speak of each of some entities."""
    published = Mention.objects.standing().exclude(article__in=_hidden())
    mentions = published.filter(entity__in=entities.values("pk")).values_list("entity")
    return dict(mentions.annotate(n=Count("article", distinct=True)))


def languages_counted() -> Sequence[Language]:
    """Return the languages that have published articles, the most used first, with `article_count`."""
    counts = dict(by_language(Article.objects.all()))
    found = Language.objects.in_bulk(list(counts))
    for code, language in found.items():
        language.article_count = counts[code]  # type: ignore[attr-defined]
    return sorted(found.values(), key=lambda language: (-counts[language.code], language.english))


def sources_counted() -> Sequence[Source]:
    """Return the sources that have published articles, with `article_count`; the unknown one comes last."""
    counted = Article.objects.published().values_list("source").annotate(n=Count("pk")).order_by()
    counts = dict(counted)
    found = Source.objects.select_related("language").in_bulk(list(counts))
    for key, source in found.items():
        source.article_count = counts[key]  # type: ignore[attr-defined]
    return sorted(found.values(), key=lambda source: (source.is_unknown, -counts[source.pk], source.name))


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


def figures(named: dict[str, dict[int, int]] | None = None) -> dict[str, Any]:
    """Return the archive's own numbers; how many articles speak of each entity may be counted already."""
    published = Article.objects.published()
    counted = published.aggregate(articles=Count("pk"), first=Min("published_earliest"), last=Max("published_latest"))
    kinds = dict(everyone().values_list("kind").annotate(n=Count("pk")).order_by()) if named is None else {}
    return {
        **counted,
        "languages": published.values("language").distinct().count(),
        "sources": published.exclude(source__slug=Source.UNKNOWN).values("source").distinct().count(),
        "people": len(named["person"]) if named else kinds.get("person", 0),
        "places": len(named["place"]) if named else kinds.get("place", 0),
        "dates": DateMention.objects.standing().exclude(article__in=_hidden()).count(),
    }
