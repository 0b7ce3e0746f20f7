"""Finds known people and places by any of their names, typed with accents or without."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, Count, IntegerField, Min, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from archive.models import Entity, EntityName, Mention
from archive.models.entity import EntityQuerySet

MOST_LETTERS = 200
READ_AS = ("", "vi", "ar")  # whose folding a typed name may need; the others fold as the undetermined language does


def entities_named(words: str, *, kind: str = "", most: int = 12) -> list[Entity]:
    """Return visible entities with such a name: the same name first, then names that begin so, then the rest."""
    folded = _foldings(words)
    if not folded:
        return []
    rank = Case(
        When(names__folded__in=folded, then=0),
        When(_any("names__folded__startswith", folded), then=1),
        default=2,
        output_field=IntegerField(),
    )
    found = matching(Entity.objects.visible(), words).annotate(rank=Min(rank))
    found = found.filter(kind=kind) if kind else found
    return list(with_uses(found).order_by("rank", "-uses", "label").prefetch_related("names")[:most])


def matching(entities: EntityQuerySet, words: str) -> EntityQuerySet:
    """Return the entities one of whose names holds the words, or whose key they are."""
    folded = _foldings(words)
    named = EntityName.objects.filter(_any("folded__contains", folded)) if folded else EntityName.objects.none()
    return entities.filter(Q(pk__in=named.values("entity")) | Q(key=words.strip()))


def with_uses(entities: EntityQuerySet) -> "QuerySet[Any]":
    """Return the entities with the number of their mentions as `uses`."""
    counted = Mention.objects.filter(entity=OuterRef("pk")).order_by().values("entity").annotate(n=Count("pk"))
    return entities.annotate(uses=Coalesce(Subquery(counted.values("n")), 0))


def _foldings(words: str) -> list[str]:
    return sorted({EntityName.fold(words[:MOST_LETTERS], code) for code in READ_AS} - {""})


def _any(lookup: str, values: list[str]) -> Q:
    return reduce(or_, (Q(**{lookup: value}) for value in values))
