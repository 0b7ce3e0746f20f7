"""Counts of the whole archive, made anew when it changes and not for every reader."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.db.models import Max

from archive.models import Article, DateMention, Entity, Mention

T = TypeVar("T")
SECONDS = 60  # for what the edition cannot see, such as a name that was written otherwise


def edition() -> str:
    """Return a few cheap figures that are others as soon as articles, mentions or entities are."""
    stamps = (
        Article.objects.published().count(),
        Entity.objects.visible().count(),
        Mention.objects.aggregate(n=Max("pk"))["n"],
        DateMention.objects.aggregate(n=Max("pk"))["n"],
    )
    return ".".join(str(stamp) for stamp in stamps)


def kept(name: str, make: Callable[[], T]) -> T:
    """Return what `make` makes of this edition of the archive; what was made lately is not made again."""
    key = f"{name}:{edition()}"
    found: T | None = cache.get(key)
    if found is None:
        found = make()
        cache.set(key, found, SECONDS)
    return found
