"""Takes mentions out of an entity that turned out to be two."""

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError
from archive.curate.findings import relink
from archive.models import Entity, Mention
from archive.signals import entity_changed


@transaction.atomic
def split(entity: Entity, mentions: Iterable[Mention], into: Entity, *, by: User | None) -> None:
    """Give mentions of an entity to another one; what has the same words in other places of an article stays."""
    chosen = list(mentions)
    if not chosen or any(mention.entity_id != entity.pk for mention in chosen):
        raise CurateError(_("Choose mentions of %(name)s.") % {"name": entity.label})
    if into.pk == entity.pk or into.kind != entity.kind or into.merged_into_id:
        raise CurateError(_("They can only go to another of the same kind."))
    keys = {mention.pk for mention in chosen}
    for mention in {(m.article_id, m.surface): m for m in chosen}.values():
        relink(mention, into, only=keys, by=by)
    for changed in (entity, into):
        entity_changed.send(sender=Entity, entity=changed)
