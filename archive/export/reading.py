"""Reads articles out of the database as records, a few hundred at a time, so that memory stays flat."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from archive.export.record import Record
from archive.models import Article, Mention

AT_ONCE = 500

Absolute = Callable[[str], str]  # makes the whole address of a path
Names = Mapping[str, Sequence[str]]  # by kind


def records(keys: Sequence[int], absolute: Absolute, *, with_text: bool = False) -> Iterator[Record]:
    """Yield the published articles of these ids, in this order; one that was withdrawn meanwhile is left out."""
    for start in range(0, len(keys), AT_ONCE):
        some = list(keys[start : start + AT_ONCE])
        rows = Article.objects.published().with_row().defer("published_evidence")
        articles = (rows if with_text else rows.defer("text", "published_evidence")).in_bulk(some)
        names = names_of(some)
        for key in some:
            if key in articles:
                yield record(articles[key], absolute, names[key], with_text=with_text)


def record(article: Article, absolute: Absolute, names: Names | None = None, *, with_text: bool = False) -> Record:
    """Return an article as it leaves the archive."""
    return Record(
        id=article.pk,
        title=article.title,
        language=article.language_id,
        source=article.source.slug,
        publisher="" if article.source.is_unknown else article.source.name,
        byline=article.byline,
        published=article.published,
        earliest=article.published_earliest,
        latest=article.published_latest,
        url=absolute(article.get_absolute_url()),
        original_url=article.url,
        people=tuple((names or {}).get("person", ())),
        places=tuple((names or {}).get("place", ())),
        text=article.text if with_text else "",
    )


def names_of(keys: Sequence[int]) -> Mapping[int, Names]:
    """Return for each article the people and places that it speaks of, by their English names, in order of the text."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    mentions = Mention.objects.standing().filter(article__in=keys).select_related("entity__merged_into")
    for mention in mentions.order_by("start"):
        entity = mention.entity and mention.entity.standing()
        kind, name = (entity.kind, entity.label) if entity else (mention.kind, mention.surface)
        if not (entity and entity.is_hidden) and name not in found[mention.article_id][kind]:
            found[mention.article_id][kind].append(name)
    return found
