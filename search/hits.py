"""The articles of one page of results, read from the database and shown with what was found in them."""

from collections.abc import Sequence

import languages
from archive.models import Article
from search.highlight import MOST_READ, marked, snippet
from search.query.nodes import Question
from search.results import Hit
from search.wanted import Mark, Wanted


def hits(found: Sequence[tuple[int, float]], question: Question) -> tuple[Hit, ...]:
    """Return the articles with these ids and scores, in this order; one that was withdrawn meanwhile is left out."""
    wanted = Wanted(question)
    articles = Article.objects.published().with_row().in_bulk([pk for pk, _ in found])
    return tuple(_hit(articles[pk], score, wanted) for pk, score in found if pk in articles)


def _hit(article: Article, score: float, wanted: Wanted) -> Hit:
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
    )


def _other_names(marks: Sequence[Mark]) -> tuple[str, ...]:
    """Return the other names by which a hit was found that has none of the reader's own words."""
    names = tuple(dict.fromkeys(mark.name for mark in marks))
    return () if "" in names else names
