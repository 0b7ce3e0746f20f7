"""Makes several entities one, and takes that back: a merge keeps the ids of the rows that it moved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError
from archive.models import Article, Correction, Entity, EntityName, Mention, Merge
from archive.redetect import redetect
from archive.signals import entity_changed

MOST = 20
SHOWN = 20  # articles that a preview names


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a merge would change."""

    kept: Entity
    others: list[Entity]
    mentions: int
    articles: int
    which: list[Article]
    new_names: list[EntityName]
    warnings: list[str]


def preview(kept: Entity, others: Sequence[Entity]) -> Preview:
    """Return what a merge would change; raises CurateError where it cannot be made."""
    _require(kept, others)
    mentions = Mention.objects.standing().filter(entity__in=others)
    return Preview(
        kept=kept,
        others=list(others),
        mentions=mentions.count(),
        articles=mentions.values("article").distinct().count(),
        which=list(Article.objects.filter(pk__in=mentions.values("article")).newest_first()[:SHOWN]),
        new_names=[name for other in others for name in _lacking(kept, other)],
        warnings=list(_warnings(kept, others)),
    )


@transaction.atomic
def merge(kept: Entity, others: Sequence[Entity], *, by: User | None) -> list[Merge]:
    """Make the others one with the kept one; its own preferred names and label stay."""
    _require(kept, others)
    return [_merge(kept, other, by) for other in others]


@transaction.atomic
def undo(merge: Merge) -> None:
    """Take a merge back; raises CurateError where a later one must be taken back before."""
    kept, other = merge.into, merge.entity
    if merge.is_undone:
        raise CurateError(_("This merge is taken back already."))
    if kept.merged_into_id is not None:
        raise CurateError(_("%(name)s was merged itself since; take that back first.") % {"name": kept.label})
    other.merged_into = None
    other.save(update_fields=["merged_into"])
    Correction.objects.filter(pk__in=merge.moved["corrections"], entity=kept).update(entity=other)
    EntityName.objects.filter(pk__in=merge.moved["names"], entity=kept).delete()
    merge.undone = timezone.now()
    merge.save(update_fields=["undone"])
    _give_back(merge)
    for entity in (kept, other):
        entity_changed.send(sender=Entity, entity=entity)


def _merge(kept: Entity, other: Entity, by: User | None) -> Merge:
    mentions = list(other.mentions.values_list("article_id", "pk"))
    corrections = list(other.corrections.values_list("pk", flat=True))
    names = _lacking(kept, other)
    for name in names:
        name.pk = None
        name.entity = kept
        name.is_preferred = name.is_preferred and not kept.names.filter(language=name.language, is_preferred=True)
        name.save()
    other.mentions.update(entity=kept)
    other.corrections.update(entity=kept)
    other.merged_into = kept
    other.save(update_fields=["merged_into"])
    moved = {"mentions": mentions, "corrections": corrections, "names": [name.pk for name in names]}
    kept_row = Merge.objects.create(entity=other, into=kept, moved=moved, merged_by=by)
    for entity in (other, kept):
        entity_changed.send(sender=Entity, entity=entity)
    return kept_row


def _give_back(merge: Merge) -> None:
    """Give the moved mentions back; articles that were read anew since are read once more."""
    moved = [pk for _article, pk in merge.moved["mentions"]]
    there = set(Mention.objects.filter(pk__in=moved).values_list("pk", flat=True))
    Mention.objects.filter(pk__in=there, entity=merge.into).update(entity=merge.entity)
    read_since = {article for article, pk in merge.moved["mentions"] if pk not in there}
    for article in Article.objects.filter(pk__in=read_since):
        redetect(article)


def _require(kept: Entity, others: Sequence[Entity]) -> None:
    if not others or len(others) > MOST:
        raise CurateError(_("Choose between 2 and %(most)d to merge.") % {"most": MOST + 1})
    if any(entity.merged_into_id for entity in (kept, *others)):
        raise CurateError(_("One of them is merged into another already."))
    if kept in others:
        raise CurateError(_("Nobody can be merged into themselves."))
    if {other.kind for other in others} != {kept.kind}:
        raise CurateError(_("A person and a place cannot become one."))


def _lacking(kept: Entity, other: Entity) -> list[EntityName]:
    """Return the names of the other that the kept one does not have."""
    held = {(name.text, name.language) for name in kept.names.all()}
    return [name for name in other.names.all() if (name.text, name.language) not in held]


def _warnings(kept: Entity, others: Iterable[Entity]) -> Iterable[str]:
    for other in others:
        if kept.key and other.key:
            yield _("Both %(one)s and %(two)s stand in the shipped lists of names, as two.") % {
                "one": kept,
                "two": other,
            }
        if kept.country and other.country and kept.country != other.country:
            yield _("%(one)s and %(two)s lie in different countries.") % {"one": kept, "two": other}
