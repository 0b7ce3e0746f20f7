"""The reports of one event as pages show them, and what tells that they belong together."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from archive.models import Article, Entity
from archive.pages.wording import edtf_in


@dataclass(frozen=True, slots=True)
class Tie:
    """What an article has in common with another report: names, days and numbers, in the interface's language."""

    article: Article
    other: Article | None
    names: tuple[str, ...]
    days: tuple[str, ...]
    numbers: tuple[str, ...]
    by_hand: bool


def ties(articles: Iterable[Article]) -> list[Tie]:
    """Return why articles are in their story; those that others were put to come without."""
    tied = [article for article in articles if article.story_evidence]
    said = [article.story_evidence for article in tied]
    named = Entity.objects.filter(pk__in=[key for one in said for key in one.get("entity", ())])
    entities = {entity.pk: entity for entity in named.prefetch_related("names")}
    others = Article.objects.published().in_bulk([one.get("with") for one in said])
    code = get_language() or "en"
    return [
        Tie(
            article,
            others.get(one.get("with")),
            tuple(entities[key].name_in(code) for key in one.get("entity", ()) if key in entities),
            tuple(edtf_in(day, code) for day in one.get("day", ())),
            tuple(one.get("number", ())),
            by_hand=one.get("by") == "curator",
        )
        for article, one in zip(tied, said, strict=True)
    ]
