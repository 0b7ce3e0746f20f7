"""Makes rows for people and places that the archive meets for the first time, with all names it knows of them."""

from collections.abc import Iterable

from archive.curate.naming import free_slug
from archive.detect.names import romanise, script_of
from archive.models import Entity, EntityName
from archive.signals import entity_changed

_LONGEST = 200
# A name in Latin script is written alike in many languages; one in another script belongs to the language here.
_LANGUAGE = {"Latn": "", "Arab": "ar", "Cyrl": "ru"}


def coin_person(label: str, *, key: str | None = None, names: Iterable[str] = (), language: str = "") -> Entity:
    """Make a person, called by the label; `names` are others, the first in each script is preferred."""
    label = label[:_LONGEST]
    entity = Entity.objects.create(kind=Entity.Kind.PERSON, key=key, label=label, slug=free_slug(romanise(label)))
    _name_all(entity, ((name, _language(name, language)) for name in (label, *names)))
    return entity


def coin_place(key: str, label: str) -> Entity:
    """Make a place from the shipped files; `label` is its name in English if they do not know it."""
    from archive.detect.places import get_place

    place = get_place(key)
    label = (place.label if place else label)[:_LONGEST]
    entity = Entity.objects.create(
        kind=Entity.Kind.PLACE,
        key=key,
        label=label,
        slug=free_slug(romanise(label)),
        country=(place.country or "") if place else "",
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
    )
    others = place.names.items() if place else ()
    _name_all(entity, [(label, "en"), *((name, code) for code, name in others if code != "en")])
    return entity


def learn_name(entity: Entity, name: str, language: str) -> None:
    """Give a person one more name, met in an article; a label in another script gives way to a Latin one."""
    code = _language(name, language)
    preferred = not entity.names.filter(language=code, is_preferred=True).exists()
    _name(entity, name, code, is_preferred=preferred)
    if script_of(name) == "Latn" and script_of(entity.label) != "Latn":
        entity.label = name[:_LONGEST]
        entity.save(update_fields=["label"])
    entity_changed.send(sender=Entity, entity=entity)


def _language(name: str, language: str) -> str:
    script = script_of(name)
    return language if script == "Cyrl" and language in ("ru", "uk", "bg", "sr") else _LANGUAGE.get(script, language)


def _name_all(entity: Entity, names: Iterable[tuple[str, str]]) -> None:
    """Give a new entity its names, each with the code of its language; the first in each is preferred."""
    rows: dict[tuple[str, str], EntityName] = {}
    seen = set()
    for name, code in names:
        text = " ".join(name.split())[:_LONGEST]
        if (text, code) not in rows:
            row = EntityName(entity=entity, text=text, language=code, **_fields(text, code not in seen))
            row.fill()
            rows[text, code] = row
            seen.add(code)
    EntityName.objects.bulk_create(rows.values())


def _name(entity: Entity, text: str, code: str, *, is_preferred: bool) -> None:
    EntityName.objects.get_or_create(
        entity=entity, text=" ".join(text.split())[:_LONGEST], language=code, defaults=_fields(text, is_preferred)
    )


def _fields(text: str, is_preferred: bool) -> dict[str, object]:
    return {"script": script_of(text), "is_preferred": is_preferred}
