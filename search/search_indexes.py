"""What of an article goes into the index; published articles alone."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from haystack import indexes

from archive.models import Article, DateMention, Entity, Mention
from search.query.narrowing import COPY

# What is read of a mention, of which an article has dozens.
_ENTITY = ("kind", "slug", "is_hidden", "country")
_TOLD = (
    "article",
    "kind",
    "entity__merged_into",
    *(f"entity__{name}" for name in _ENTITY),
    *(f"entity__merged_into__{name}" for name in _ENTITY),
)
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):
    """Values are codes and slugs, never names; days are ordinals."""

    text = indexes.CharField(document=True, model_attr="text")
    title = indexes.CharField(model_attr="title")
    language = indexes.CharField(model_attr="language_id")
    source = indexes.CharField(model_attr="source__slug")
    year = indexes.IntegerField(model_attr="year", null=True)
    person = indexes.MultiValueField()
    place = indexes.MultiValueField()
    country = indexes.MultiValueField()
    story = indexes.IntegerField(model_attr="story_id", null=True)
    copy = indexes.MultiValueField()
    published = indexes.MultiValueField()
    mentions = indexes.MultiValueField()

    def get_model(self) -> type[Article]:
        """Return what is indexed."""
        return Article

    def index_queryset(self, using: str | None = None) -> QuerySet[Article]:
        """Return the articles that readers see, with all that goes into the index, in a few queries."""
        mentions = Mention.objects.standing().exclude(entity=None).select_related("entity__merged_into").only(*_TOLD)
        return (
            Article.objects.published()
            .select_related("source")
            .prefetch_related(
                Prefetch("original", Article.objects.only("status")),
                Prefetch("mentions", mentions, to_attr="index_mentions"),
                Prefetch(
                    "dates", DateMention.objects.standing().only("article", "earliest", "latest"), to_attr="index_dates"
                ),
            )
            .order_by("pk")
        )

    def prepare_person(self, article: Any) -> list[str]:  # noqa: ANN401  # with the lists that index_queryset adds
        """Return the slugs of the persons that it speaks of."""
        return _slugs(_mentions(article), Entity.Kind.PERSON)

    def prepare_place(self, article: Any) -> list[str]:  # noqa: ANN401
        """Return the slugs of the places that it speaks of."""
        return _slugs(_mentions(article), Entity.Kind.PLACE)

    def prepare_country(self, article: Any) -> list[str]:  # noqa: ANN401
        """Return the codes of the countries of the places that it speaks of."""
        return sorted({place.country for place in _spoken_of(_mentions(article), Entity.Kind.PLACE) if place.country})

    def prepare_copy(self, article: Article) -> list[str]:
        """Return a mark where it is a copy of an article that readers see."""
        return [COPY] if article.original and article.original.is_published else []

    def prepare_published(self, article: Article) -> list[tuple[int, int]]:
        """Return the days between which it was published."""
        return _intervals([(article.published_earliest, article.published_latest)])

    def prepare_mentions(self, article: Any) -> list[tuple[int, int]]:  # noqa: ANN401
        """Return the stretches of days that it speaks of."""
        dates = article.index_dates if hasattr(article, "index_dates") else article.dates.standing()
        return _intervals((one.earliest, one.latest) for one in dates)


def _mentions(article: Any) -> Iterable[Mention]:  # noqa: ANN401
    if hasattr(article, "index_mentions"):
        found: list[Mention] = article.index_mentions
        return found
    standing: QuerySet[Mention] = article.mentions.standing().exclude(entity=None)
    return standing.select_related("entity__merged_into")


def _slugs(mentions: Iterable[Mention], kind: str) -> list[str]:
    return sorted(entity.slug for entity in _spoken_of(mentions, kind))


def _spoken_of(mentions: Iterable[Mention], kind: str) -> set[Entity]:
    entities = {(one.entity.merged_into or one.entity) for one in mentions if one.entity and one.kind == kind}
    return {entity for entity in entities if not entity.is_hidden and entity.kind == kind}


def _intervals(days: Iterable[tuple[date | None, date | None]]) -> list[tuple[int, int]]:
    return sorted(
        {
            (first.toordinal() if first else FIRST_DAY, last.toordinal() if last else LAST_DAY)
            for first, last in days
            if first or last
        }
    )
