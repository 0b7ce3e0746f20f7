"""Rows for tests: each maker gives what a test does not care about a sensible value."""

from datetime import date
from itertools import count
from typing import Any

import languages
from archive.models import Article, DateMention, Entity, EntityName, Language, Mention, Source

_numbers = count(1)


def language(code: str = "en") -> Language:
    spoken = languages.get(code)
    row, _ = Language.objects.get_or_create(
        code=spoken.code,
        defaults={"name": spoken.name, "english": spoken.english, "direction": spoken.direction},
    )
    return row


def source(slug: str = Source.UNKNOWN, **fields: Any) -> Source:
    name = "Unknown source" if slug == Source.UNKNOWN else slug.upper()
    row, _ = Source.objects.get_or_create(slug=slug, defaults={"name": name, **fields})
    return row


def article(text: str = "Words of an article.", **fields: Any) -> Article:
    """A published article; `day` sets its day of publication."""
    number = next(_numbers)
    day = fields.pop("day", date(2016, 8, 9))
    code = fields.pop("language", "en")
    values = {
        "title": f"Article {number}",
        "language": language(code) if isinstance(code, str) else code,
        "source": fields.pop("source", None) or source(),
        "status": Article.Status.PUBLISHED,
        "fingerprint": f"fingerprint-{number}",
        "published": day.isoformat() if day else "",
        "published_earliest": day,
        "published_latest": day,
        **fields,
    }
    return Article.objects.create(text=text, **values)


def entity(label: str, kind: str = "person", names: dict[str, str] | None = None, **fields: Any) -> Entity:
    """A person or place; `names` are its preferred names by code of language."""
    slug = fields.pop("slug", label.lower().replace(" ", "-"))
    row = Entity.objects.create(kind=kind, slug=slug, label=label, **fields)
    for code, text in {"en": label, **(names or {})}.items():
        EntityName.objects.create(
            entity=row, text=text, language=code, folded=EntityName.fold(text, code), is_preferred=True
        )
    return row


def mention(article: Article, surface: str, entity: Entity | None, **fields: Any) -> Mention:
    """The first place in the text where a name stands."""
    start = article.text.index(surface)
    kind = fields.pop("kind", entity.kind if entity else "person")
    values = {"confidence": 0.9, "detector": "test", **fields}
    return Mention.objects.create(
        article=article, kind=kind, entity=entity, start=start, end=start + len(surface), surface=surface, **values
    )


def date_mention(article: Article, surface: str, value: str, first: date, last: date | None = None) -> DateMention:
    start = article.text.index(surface)
    return DateMention.objects.create(
        article=article,
        start=start,
        end=start + len(surface),
        surface=surface,
        value=value,
        earliest=first,
        latest=last or first,
        precision="day",
        detector="test",
        confidence=0.9,
    )
