"""The reports of one event as pages show them, and what tells that they belong together."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from archive.models import Article, Entity
from archive.pages.listing import rows
from archive.pages.wording import edtf_in

MOST = 30  # beside an article; the page of the story has them all


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


def reports_beside(article: Article) -> list[tuple[Article, Tie | None]]:
    """Return the other reports of an article's event, each with what it has in common with this one or another."""
    if not article.story_id:
        return []
    others = list(rows(Article.objects.filter(story=article.story_id).exclude(pk=article.pk))[:MOST])
    told = ties([article, *others])
    own = {tie.other.pk: tie for tie in told if tie.article == article and tie.other}
    by_report = {tie.article.pk: tie for tie in told}
    return [(other, own.get(other.pk) or by_report.get(other.pk)) for other in others]
