"""Similar articles, for the page of an article."""

from django import template

from archive.models import Article
from search import engine
from search.faults import IndexUnavailableError

register = template.Library()


@register.simple_tag
def similar_articles(article: Article, most: int = 5) -> list[Article]:
    """Return the published articles most like one, in any language; none while the index cannot be read."""
    try:
        return engine.similar(article, most)
    except IndexUnavailableError:
        return []
