"""How people and places are made and called by curators."""

import unicodedata

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError
from archive.detect.names import romanise, script_of
from archive.models import Entity, EntityName

LONGEST_NAME = 200
LONGEST_SLUG = 100


def plain_name(text: str) -> str:
    """Return a typed name with single blanks; raises CurateError for markup, control characters and no letters."""
    name = " ".join(text.split())
    if not name or len(name) > LONGEST_NAME:
        raise CurateError(_("A name has between 1 and %(most)d letters.") % {"most": LONGEST_NAME})
    if any(letter in "<>" or unicodedata.category(letter) in ("Cc", "Cs", "Co", "Cn") for letter in name):
        raise CurateError(_("A name is plain letters, without markup or control characters."))
    if not any(letter.isalpha() for letter in name):
        raise CurateError(_("A name has at least one letter."))
    return name


def free_slug(name: str) -> str:
    """Return an address for a name that no other entity has."""
    base = slugify(name)[:LONGEST_SLUG] or slugify(name, allow_unicode=True)[:LONGEST_SLUG] or "name"
    taken = set(Entity.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return next(slug for slug in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if slug not in taken)


@transaction.atomic
def new_entity(kind: str, name: str, *, language: str = "") -> Entity:
    """Make a person or place with one name, preferred in its language; raises CurateError for a bad name."""
    label = plain_name(name)
    entity = Entity.objects.create(kind=kind, slug=free_slug(romanise(label)), label=label)
    add_name(entity, label, language=language, is_preferred=True)
    return entity


@transaction.atomic
def add_name(entity: Entity, name: str, *, language: str = "", is_preferred: bool = False) -> EntityName:
    """Give an entity one more name; a preferred one takes the place of the one before it in that language."""
    text = plain_name(name)
    if is_preferred:
        entity.names.filter(language=language, is_preferred=True).update(is_preferred=False)
    fields = {"script": script_of(text), **({"is_preferred": True} if is_preferred else {})}
    made, _created = EntityName.objects.update_or_create(entity=entity, text=text, language=language, defaults=fields)
    return made
