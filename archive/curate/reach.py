"""How far a decision on words in an article reaches: to all places where they stand, or to some.

Where the same words mean two things, or the curator chooses places, each place gets a decision of its own.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import QuerySet

from archive.curate.decision import decide
from archive.models import Correction, DateMention, Entity, Mention
from archive.models.mention import State

Finding = Mention | DateMention


@dataclass(frozen=True, slots=True)
class Reach:
    """The findings that a decision changes, and whether those are all places of their words."""

    rows: Sequence[Finding]
    is_whole: bool

    def keep(self, kind: str, action: str, *, entity: Entity | None = None, value: str = "", by: User | None) -> None:
        """Keep the decision, once for the words or once for each place."""
        first = self.rows[0]
        if self.is_whole:
            self._forget_places()
        for place in (None,) if self.is_whole else self.rows:
            decide(first.article, kind, first.surface, action, entity=entity, value=value, by=by, place=place)

    def update(self, **fields: object) -> None:
        """Change the findings."""
        type(self.rows[0]).objects.filter(pk__in=[row.pk for row in self.rows]).update(**fields)

    def _forget_places(self) -> None:
        place = "mention__in" if isinstance(self.rows[0], Mention) else "date__in"
        Correction.objects.filter(**{place: self.rows}).delete()


def reach(finding: Finding, only: Collection[int] = ()) -> Reach:
    """Return how far a decision on a finding reaches; `only` are the keys of the places that a curator chose."""
    everywhere = list(alike(finding).order_by("start"))
    same = meaning(next((row for row in everywhere if row.pk == finding.pk), finding))  # as it stands by now
    meant = [row for row in everywhere if meaning(row) == same]
    chosen = [row for row in meant if row.pk in only] or meant
    for row in chosen:
        row.article = finding.article
    return Reach(chosen, is_whole=len(chosen) == len(everywhere))


def alike(finding: Finding) -> "QuerySet[Finding]":
    """Return the findings of the same kind with the same words in the same article, this one among them."""
    if isinstance(finding, Mention):
        return Mention.objects.filter(article=finding.article_id, surface=finding.surface, kind=finding.kind)
    return DateMention.objects.filter(article=finding.article_id, surface=finding.surface)


def meaning(finding: Finding) -> tuple[object, bool]:
    """Return what a finding was taken for, and whether a person said that it is none."""
    meant = finding.entity_id if isinstance(finding, Mention) else finding.value
    return meant, finding.state == State.REMOVED


def kind_of(finding: Finding) -> str:
    """Return "person", "place" or "date"."""
    return finding.kind if isinstance(finding, Mention) else Correction.Kind.DATE.value
