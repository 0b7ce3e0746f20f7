"""A large archive without an index: twenty mentions an article, of some that many name and of many that few do."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.models import Article, DateMention, Entity, Mention

BATCH = 2000
MENTIONS = 20
TEXT = "The words of an article stand here, one after the other, as they were published on that day. " * 22
TONGUES = ("en", "en", "ar", "ar", "vi", "fr")
FIRST = date(2012, 1, 1)


def fill(articles: int, people: int = 5000, places: int = 2500) -> None:
    """Write so many published articles; the first person is named in half of them."""
    from archive.models import Article, Entity, EntityName, Language, Source

    if Article.objects.filter(fingerprint__startswith="browse.").exists():
        return
    Language.objects.sync()
    chance = random.Random(7)
    Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})
    Source.objects.bulk_create(Source(slug=f"paper-{n}", name=f"Paper {n}") for n in range(40))
    sources = list(Source.objects.values_list("pk", flat=True))
    kinds = ["person"] * people + ["place"] * places
    entities = Entity.objects.bulk_create(_entity(n, kind, chance) for n, kind in enumerate(kinds))
    names = (
        (e, f"{e.label} {end}", code) for e in entities for end, code in (("One", "en"), ("Ba", "vi"), ("باء", "ar"))
    )
    EntityName.objects.bulk_create(
        EntityName(
            entity=entity, text=text, folded=EntityName.fold(text, code), language=code, is_preferred=True,
            script="Arab" if code == "ar" else "Latn",
        )
        for entity, text, code in names
    )  # fmt: skip
    numbers = iter(range(articles))
    while batch := list(islice(numbers, BATCH)):
        rows = Article.objects.bulk_create(_article(n, chance, sources) for n in batch)
        _name_all(rows, [one.pk for one in entities], people, chance)


def _entity(number: int, kind: str, chance: random.Random) -> "Entity":
    from archive.models import Entity

    where = {"latitude": chance.uniform(-50, 65), "longitude": chance.uniform(-170, 170)} if kind == "place" else {}
    label = f"{chance.choice('ABCDEFGHIJKLMNOPRSTVWZ')}{chance.choice('aeiou')}lder {number}"
    return Entity(kind=kind, slug=f"{kind}-{number}", label=label, **where)


def _article(number: int, chance: random.Random, sources: list[int]) -> "Article":
    from archive.models import Article

    day = FIRST + timedelta(days=chance.randrange(5000))
    return Article(
        title=f"Article {number} of a large archive",
        text=TEXT,
        language_id=chance.choice(TONGUES),
        source_id=chance.choice(sources),
        published=day.isoformat(),
        published_earliest=day,
        published_latest=day,
        status=Article.Status.PUBLISHED,
        fingerprint=f"browse.{number}",
        went_live=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )


def _name_all(rows: list["Article"], entities: list[int], people: int, chance: random.Random) -> None:
    from archive.models import DateMention, Mention

    Mention.objects.bulk_create(mention for row in rows for mention in _mentions(row, entities, people, chance))
    DateMention.objects.bulk_create(_date(row, chance) for row in rows)


def _mentions(row: "Article", entities: list[int], people: int, chance: random.Random) -> Iterator["Mention"]:
    from archive.models import Mention

    for place in range(MENTIONS):
        which = 0 if place == 0 and row.pk % 2 else int(len(entities) * chance.random() ** 3)
        kind = "person" if which < people else "place"
        start = place * 6
        yield Mention(
            article=row, kind=kind, entity_id=entities[which], start=start, end=start + 5,
            surface=TEXT[start : start + 5], detector="benchmark", confidence=0.9,
        )  # fmt: skip


def _date(row: "Article", chance: random.Random) -> "DateMention":
    from archive.models import DateMention

    day = FIRST + timedelta(days=chance.randrange(5000))
    return DateMention(
        article=row, start=400, end=405, surface=TEXT[400:405], value=day.isoformat(), earliest=day, latest=day,
        precision="day", detector="benchmark", confidence=0.9,
    )  # fmt: skip
