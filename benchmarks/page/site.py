"""A site full of generated articles, with the people and places that they speak of."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from benchmarks.speed.corpus import Record

if TYPE_CHECKING:
    from archive.models import Article

BATCH = 1000


def fill(records: Iterable[Record]) -> int:
    """Write published articles with their sources, people and places, and return how many."""
    from archive.models import Article, Language

    Language.objects.sync()
    rows = iter(records)
    sources: dict[str, int] = {}
    entities: dict[str, int] = {}
    total = 0
    while batch := list(islice(rows, BATCH)):
        _know(batch, sources, entities)
        articles = Article.objects.bulk_create(_article(record, sources[record["source"]]) for record in batch)
        _mention(zip(articles, batch, strict=True), entities)
        total += len(batch)
    return total


def _know(batch: list[Record], sources: dict[str, int], entities: dict[str, int]) -> None:
    """Make rows for sources, people and places that no batch before had."""
    from archive.models import Entity, Source

    slugs = {record["source"] for record in batch} - sources.keys()
    made = Source.objects.bulk_create(Source(slug=slug, name=slug.title()) for slug in sorted(slugs))
    sources.update({source.slug: source.pk for source in made})
    kinds = {slug: "person" for record in batch for slug in record["person"]}
    kinds |= {slug: "place" for record in batch for slug in record["place"]}
    new = [Entity(slug=slug, kind=kind, label=slug.title()) for slug, kind in kinds.items() if slug not in entities]
    entities.update({entity.slug: entity.pk for entity in Entity.objects.bulk_create(new)})


def _article(record: Record, source: int) -> "Article":
    from archive.models import Article

    day = date.fromordinal(record["published"][0][0])
    return Article(
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
