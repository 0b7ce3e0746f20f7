"""A site full of articles, with the people and places that they speak of, written without reading every text twice."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.speed.corpus import Record

if TYPE_CHECKING:
    from archive.models import Article

BATCH = 1000
MARK = "archive.article."  # what the fingerprints of these articles begin with


def fill(records: Callable[[], Iterable[Record]], articles: int) -> None:
    """Write published articles and their index, unless an earlier run has; ValueError if it wrote another number."""
    from archive.models import Article
    from config.health import index_is_current

    found = Article.objects.filter(fingerprint__startswith=MARK).count()
    if found not in (0, articles):
        raise ValueError(f"The folder holds a site of {found} articles, not {articles}; name another --folder.")
    if not found:
        write_rows(records())
    if not index_is_current():
        write_index(records())


def write_rows(records: Iterable[Record]) -> None:
    """Write published articles with their sources, people and places."""
    from archive.models import Article, Language

    rows = iter(records)
    Language.objects.sync()
    sources: dict[str, int] = {}
    entities: dict[str, int] = {}
    while batch := list(islice(rows, BATCH)):
        _know(batch, sources, entities)
        articles = Article.objects.bulk_create(_article(record, sources[record["source"]]) for record in batch)
        _mention(zip(articles, batch, strict=True), entities)


def write_index(records: Iterable[Record]) -> None:
    """Build the index as `manage.py rebuild` does, but of the records as they are, and merge what is due."""
    from search import engine
    from search.backends.whoosh.build import write
    from search.backends.whoosh.documents import document
    from search.backends.whoosh.merging import merge_once
    from search.help.known import keep_aside

    with engine.backend().aside() as build:
        build.write(engine.article_index().index_queryset().exclude(fingerprint__startswith=MARK))
        write(build.folder, map(document, records), ())
        while merge_once(build.folder):
            pass
        keep_aside(build.folder)
        build.swap()


def _know(batch: list[Record], sources: dict[str, int], entities: dict[str, int]) -> None:
    """Make rows for sources, people and places that no batch before had."""
    from archive.models import Entity, EntityName, Source

    slugs = {record["source"] for record in batch} - sources.keys()
    made = Source.objects.bulk_create(Source(slug=slug, name=slug.title()) for slug in sorted(slugs))
    sources.update({source.slug: source.pk for source in made})
    kinds = {slug: "person" for record in batch for slug in record["person"]}
    kinds |= {slug: "place" for record in batch for slug in record["place"]}
    new = [Entity(slug=slug, kind=kind, label=slug.title()) for slug, kind in kinds.items() if slug not in entities]
    entities.update({entity.slug: entity.pk for entity in Entity.objects.bulk_create(new)})
    EntityName.objects.bulk_create(
        EntityName(entity=one, text=one.label, folded=EntityName.fold(one.label, "en"), language="en") for one in new
    )


def _article(record: Record, source: int) -> "Article":
    from archive.models import Article

    day = date.fromordinal(record["published"][0][0])
    return Article(
        pk=int(record["django_id"]),
        title=record["title"][:500],
        text=record["text"],
        language_id=record["language"],
        source_id=source,
        published=day.isoformat(),
        published_earliest=day,
        published_latest=day,
        status=Article.Status.PUBLISHED,
        fingerprint=record["id"][-64:],
    )


def _mention(pairs: Iterator[tuple["Article", Record]], entities: dict[str, int]) -> None:
    """Write one mention for each person and place of each article."""
    from archive.models import Mention

    Mention.objects.bulk_create(
        Mention(
            article=article,
            kind=kind,
            entity_id=entities[slug],
            start=place,
            end=place + 1,
            surface=record["text"][place],
            detector="generated",
            confidence=1.0,
        )
        for article, record in pairs
        for place, (kind, slug) in enumerate(
            [("person", slug) for slug in record["person"]] + [("place", slug) for slug in record["place"]]
        )
    )
