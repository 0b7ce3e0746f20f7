"""Articles as a page lists them: a few at a time, the newest first, each with what its row shows."""

from django.core.paginator import Page, Paginator
from django.db.models.functions import Substr

from archive.models import Article, ArticleQuerySet

PER_PAGE = 20
LEAD = 320


def rows(articles: ArticleQuerySet) -> ArticleQuerySet:
    """Return published articles, newest first, with a `lead` in place of their whole text."""
    shown = articles.published().with_row().newest_first()
    return shown.defer("text", "published_evidence").annotate(lead=Substr("text", 1, LEAD))


def page_of(articles: ArticleQuerySet, number: str | None, *, per_page: int = PER_PAGE) -> "Page[Article]":
    """Return one page of the rows; a number that cannot be meant gives the first or the last page."""
    return Paginator(rows(articles), per_page).get_page(number)
