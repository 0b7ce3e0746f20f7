"""Reads articles out of the database as records, a few hundred at a time, so that memory stays flat."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from archive.export.record import Record
from archive.models import Article, Entity, Mention

AT_ONCE = 500

Absolute = Callable[[str], str]  # makes the whole address of a path
Names = Mapping[str, Sequence[str]]  # by kind


def records(keys: Sequence[int], absolute: Absolute, *, with_text: bool = False) -> Iterator[Record]:
    """Yield the published articles of these ids, in this order; one that was withdrawn meanwhile is left out."""
    for start in range(0, len(keys), AT_ONCE):
        some = list(keys[start : start + AT_ONCE])
        rows = Article.objects.published().prefetch_related("source").defer("published_evidence")  # one of each source
        articles = (rows if with_text else rows.defer("text", "published_evidence")).in_bulk(some)
        names = names_of(some)
        for key in some:
            if key in articles:
                yield record(articles[key], absolute, names.get(key), with_text=with_text)


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
    mentions = Mention.objects.standing().filter(article__in=keys).order_by("start")
    told = list(mentions.values_list("article", "kind", "surface", "entity"))  # plain values: there are many
    entities = Entity.objects.select_related("merged_into").in_bulk({entity for *_, entity in told if entity})
    standing = {key: entity.standing() for key, entity in entities.items()}
    found: dict[int, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for article, kind, surface, key in told:
        if key is None:
            found[article][kind][surface] = None
        elif not (entity := standing[key]).is_hidden:
            found[article][entity.kind][entity.label] = None
    return {article: {kind: list(names) for kind, names in kinds.items()} for article, kinds in found.items()}
