"""Gives a person or place another name, and takes that back; the old name still finds it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

import languages
from archive.curate.decision import CurateError
from archive.curate.naming import add_name, plain_name
from archive.models import Article, Entity, EntityName, Mention, Rename
from archive.signals import entity_changed

LABEL = "en"  # the language of the label, which stands wherever there is no name of its own
SHOWN = 20  # articles that a preview names


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a new name would change."""

    name: str
    language: str
    changes: list[tuple[str, str, str]]  # code of a language, the name there before and after
    articles: int
    which: list[Article]
    namesakes: list[Entity]


def preview(entity: Entity, name: str, language: str) -> Preview:
    """Return what another name would change; raises CurateError where it cannot be given."""
    text = _checked(entity, name, language)
    speaking = Article.objects.filter(
        pk__in=Mention.objects.standing().filter(entity=entity).values("article")
    ).newest_first()
    return Preview(
        name=text,
        language=language,
        changes=list(_changes(entity, text, language)),
        articles=speaking.count(),
        which=list(speaking[:SHOWN]),
        namesakes=_namesakes(entity, text, language),
    )


@transaction.atomic
def rename(entity: Entity, name: str, language: str, *, by: User | None) -> Rename:
    """Prefer another name in a language, which in English is the label too; raises CurateError."""
    text = _checked(entity, name, language)
    held = set(entity.names.values_list("pk", flat=True))
    preferred = entity.names.filter(language=language, is_preferred=True).first()
    before: dict[str, Any] = {"name": entity.name_in(language), "label": entity.label}
    add_name(entity, text, language=language, is_preferred=True)
    if language == LABEL:
        if not entity.names.filter(text=entity.label).exists():
            add_name(entity, entity.label, language=LABEL)
        entity.label = text
        entity.save(update_fields=["label"])
    made = sorted(set(entity.names.values_list("pk", flat=True)) - held)
    before |= {"preferred": preferred.pk if preferred else None, "made": made}
    kept = Rename.objects.create(entity=entity, name=text, language=language, before=before, renamed_by=by)
    entity_changed.send(sender=Entity, entity=entity)
    return kept


@transaction.atomic
def undo(rename: Rename) -> None:
    """Give the name back that was there before; raises CurateError where it was changed since."""
    entity, before = rename.entity, rename.before
    ours = entity.names.filter(language=rename.language, is_preferred=True, text=rename.name)
    if rename.undone is not None:
        raise CurateError(_("This name is taken back already."))
    if not ours.exists() or (rename.language == LABEL and entity.label != rename.name):
        raise CurateError(_("%(name)s was named anew since; take that back first.") % {"name": entity.label})
    ours.update(is_preferred=False)
    entity.names.filter(pk__in=before["made"]).delete()
    entity.names.filter(pk=before["preferred"]).update(is_preferred=True)
    if rename.language == LABEL:
        entity.label = before["label"]
        entity.save(update_fields=["label"])
    rename.undone = timezone.now()
    rename.save(update_fields=["undone"])
    entity_changed.send(sender=Entity, entity=entity)


def _checked(entity: Entity, name: str, language: str) -> str:
    """Return the name as it is kept; raises CurateError where nothing would change or nothing may."""
    text = plain_name(name)
    if language not in languages.codes() or language == "und":
        raise CurateError(_("Choose the language in which it is called so."))
    if entity.merged_into_id is not None:
        raise CurateError(_("%(name)s is merged into another; rename that one.") % {"name": entity.label})
    if not list(_changes(entity, text, language)):
        raise CurateError(_("It is called so already."))
    return text


def _changes(entity: Entity, name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the languages, those of the site and its own among them, in which another name would be read."""
    own = {row.language: row.text for row in entity.names.all() if row.is_preferred}
    for code in sorted({language, *(code for code, _name in settings.LANGUAGES), *own} - {""}):
        before = own.get(code, entity.label)
        is_meant = code == language or (language == LABEL and code not in own)
        if is_meant and before != name:
            yield code, before, name


def _namesakes(entity: Entity, name: str, language: str) -> list[Entity]:
    """Return others of its kind that are called so already."""
    alike = EntityName.objects.filter(folded=EntityName.fold(name, language))
    others = Entity.objects.visible().filter(kind=entity.kind, pk__in=alike.values("entity"))
    return list(others.exclude(pk=entity.pk).order_by("label", "pk")[:SHOWN])
