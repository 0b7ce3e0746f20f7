"""The articles of one page of results, read from the database and shown with what was found in them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from django.urls import reverse

import languages
from archive.models import Article
from search.highlight import MOST_READ, marked, snippet
from search.query.nodes import Question
from search.results import Event, Hit, Original
from search.wanted import Mark, Wanted

# What is read of an article; what a curator alone wants stays in the database.
_SHOWN = (
    *("title", "text", "byline", "url", "published", "story_id", "original_id", "language_id"),
    *("language__direction", "source__slug", "source__name"),
)


def hits(found: Sequence[tuple[int, float]], question: Question, *, folded: bool = False) -> tuple[Hit, ...]:
    """Return the articles with these ids and scores, in this order; one that was withdrawn meanwhile is left out.

    Where reports of one event are folded, each hit tells of the others.
    """
    wanted = Wanted(question)
    articles = Article.objects.published().with_row().only(*_SHOWN).in_bulk([pk for pk, _ in found])
    stories = {one.story_id for one in articles.values() if one.story_id} if folded else ()
    events = events_of(stories) if stories else {}
    copied = {one.original_id for one in articles.values() if one.original_id}
    originals = originals_of(copied) if copied else {}
    return tuple(
        _hit(one, score, wanted, events.get(one.story_id), originals.get(one.original_id))
        for pk, score in found
        if (one := articles.get(pk))
    )


def events_of(stories: Collection[int]) -> dict[int | None, Event]:
    """Return the events of some stories that more than one article reports."""
    reports = Article.objects.filter(story__in=stories).values_list("story", "language", "status")
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for story, language, status in reports:  # to ask for the status would have SQLite go through all that are published
        if status == Article.Status.PUBLISHED:
            counts[story][language] += 1
    return {
        story: Event(
            id=story,
            url=reverse("archive:story", args=[story]),
            languages=tuple(sorted(spoken.items(), key=lambda one: (-one[1], one[0]))),
        )
        for story, spoken in counts.items()
        if spoken.total() > 1
    }


def originals_of(keys: Collection[int]) -> dict[int | None, Original]:
    """Return those of some articles that readers see."""
    there = Article.objects.published().filter(pk__in=keys).select_related("source")
    return {
        one.pk: Original(
            title=one.title, url=one.get_absolute_url(), language=one.language_id, source_name=one.source.name
        )
        for one in there.only("title", "language_id", "source__name", "source__slug")
    }


def _hit(article: Article, score: float, wanted: Wanted, event: Event | None, original: Original | None) -> Hit:
    language = languages.get(article.language_id)
    in_title = wanted.marks(article.title, language)
    in_text = wanted.marks(article.text[:MOST_READ], language)
    return Hit(
        id=article.pk,
        title=article.title,
        title_html=marked(article.title, in_title),
        snippet=snippet(article.text, in_text),
        language=article.language_id,
        direction=article.language.direction,
        source=article.source.slug,
        source_name=article.source.name,
        published=article.published,
        url=article.get_absolute_url(),
        original_url=article.url,
        score=score,
        also_matched=_other_names((*in_title, *in_text)),
        byline=article.byline,
        event=event,
        original=original,
    )


def _other_names(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Return the other names by which a hit was found that has none of the reader's own words."""
    names = tuple(dict.fromkeys(mark.name for mark in marks))
    return () if "" in names else names
