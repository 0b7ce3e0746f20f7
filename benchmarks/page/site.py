"""A site full of articles, with the people and places that they speak of, written without reading every text twice."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING
from zlib import crc32

from benchmarks.speed.corpus import Record

if TYPE_CHECKING:
    from archive.models import Article

BATCH = 1000
COUNTRIES = ("AE", "BR", "CN", "DE", "EG", "FR", "GB", "IN", "IQ", "IR", "JP", "MX", "RU", "SA", "SY", "TR", "US", "VN")
REPORTS = 3  # of one event, which is told of in so many of ten articles
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
    from archive.models import Article, Language, Story

    rows = iter(records)
    Language.objects.sync()
    sources: dict[str, int] = {}
    entities: dict[str, int] = {}
    while batch := list(islice(rows, BATCH)):
        _know(batch, sources, entities)
        events = {event for record in batch if (event := story_of(record))}
        Story.objects.bulk_create((Story(pk=event) for event in sorted(events)), ignore_conflicts=True)
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
        write(build.folder, (document(record | more(record)) for record in records), ())
        while merge_once(build.folder):
            pass
        keep_aside(build.folder)
        build.swap()


def more(record: Record) -> Record:
    """Return what else the index keeps of an article: the countries of its places, and its story."""
    return {"country": sorted(set(map(country_of, record["place"]))), "story": story_of(record)}


def country_of(place: str) -> str:
    """Return the country of a place, always the same."""
    return COUNTRIES[crc32(place.encode()) % len(COUNTRIES)]


def story_of(record: Record) -> int | None:
    """Return the number of the event that an article reports, if others do as well."""
    ten, place = divmod(int(record["django_id"]), 10)
    return ten + 1 if place < REPORTS else None


def _know(batch: list[Record], sources: dict[str, int], entities: dict[str, int]) -> None:
    """Make rows for sources, people and places that no batch before had."""
    from archive.models import Entity, EntityName, Source

    slugs = {record["source"] for record in batch} - sources.keys()
    made = Source.objects.bulk_create(Source(slug=slug, name=slug.title()) for slug in sorted(slugs))
    sources.update({source.slug: source.pk for source in made})
    kinds = {slug: "person" for record in batch for slug in record["person"]}
    kinds |= {slug: "place" for record in batch for slug in record["place"]}
    new = [
        Entity(slug=slug, kind=kind, label=slug.title(), country=country_of(slug) if kind == "place" else "")
        for slug, kind in kinds.items()
        if slug not in entities
    ]
    entities.update({entity.slug: entity.pk for entity in Entity.objects.bulk_create(new)})
    names = [EntityName(entity=one, text=one.label, language="en") for one in new]
    for name in names:
        name.fill()
    EntityName.objects.bulk_create(names)


def _article(record: Record, source: int) -> "Article":
    from archive.models import Article

    day = date.fromordinal(record["published"][0][0])
    return Article(
        pk=int(record["django_id"]),
        title=record["title"][:500],
        text=record["text"],
        language_id=record["language"],
        source_id=source,
        story_id=story_of(record),
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
