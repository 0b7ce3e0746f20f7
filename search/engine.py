"""Answers a search; the one module that uses Haystack's query side, so that leaving it one day is one file."""

import time
from array import array
from collections.abc import Sequence

from haystack import connections
from haystack.backends import BaseSearchQuery
from haystack.query import SQ
from haystack.utils import get_identifier

from archive.models import Article
from search.backends.whoosh.backend import Backend
from search.backends.whoosh.documents import stamp
from search.facets import chips, facets
from search.help.offer import offer
from search.hits import hits
from search.notes import notes
from search.others import also_searched
from search.query.request import FACETS, LAST_PAGE, PAGE_SIZE, Request
from search.reading import reading
from search.results import Results
from search.search_indexes import ArticleIndex
from search.understand import Understood, understand

_ORDERS = {"newest": "-published", "oldest": "published"}
AT_ONCE = 10_000  # ids that are asked for at a time, where all of them are wanted


def search(request: Request) -> Results:
    """Return the results of a search; IndexUnavailableError if the index cannot be read."""
    began = time.perf_counter()
    understood = understand(request)
    query = _query(understood, (request.page - 1) * PAGE_SIZE, PAGE_SIZE, FACETS)
    found = [(int(one.pk), float(one.score)) for one in query.get_results()]
    total = query.get_count()
    counts = query.get_facet_counts().get("fields", {})
    narrowed_by = chips(request, understood.values)
    pages = min(-(-total // PAGE_SIZE), LAST_PAGE)
    return Results(
        query=request.q,
        total=total,
        page=request.page,
        pages=pages,
        hits=hits(found, understood.question),
        facets=facets(counts, understood.values),
        chips=narrowed_by,
        notes=notes(understood.remarks),
        also_searched=also_searched(request, understood.other_names, dict(counts.get("language", ()))),
        reading=reading(understood.question),
        help=offer(understood, total, narrowed_by, count),
        milliseconds=(time.perf_counter() - began) * 1000,
    )


def keys(request: Request, most: int | None = None) -> Sequence[int]:
    """Return the ids of all articles that a search finds, or the first of them, in its order."""
    understood = understand(request)
    found: dict[int, None] = {}  # each once: what is indexed meanwhile shifts what follows
    asked = 0
    while most is None or asked < most:
        number = AT_ONCE if most is None else min(AT_ONCE, most - asked)
        page = _query(understood, asked, number).get_results()
        found.update((int(one.pk), None) for one in page)
        asked += number
        if len(page) < number:
            break
    return array("q", found)


def count(request: Request) -> int:
    """Return how many articles a search finds."""
    return int(_query(understand(request), 0, 1).get_count())


def similar(article: Article, most: int = 5) -> list[Article]:
    """Return the published articles most like one, in any language."""
    query = connections["default"].get_query()
    query.more_like_this(article)
    query.set_limits(0, most)
    keys = [int(one.pk) for one in query.get_results()]
    articles = Article.objects.published().with_row().in_bulk(keys)
    return [articles[key] for key in keys if key in articles]


def _query(understood: Understood, start: int, number: int, counted: Sequence[str] = ()) -> BaseSearchQuery:
    query = connections["default"].get_query()
    query.add_filter(SQ(content=understood.question))
    for narrow in (*understood.choices, *understood.spans):
        query.add_narrow_query(narrow)
    for name in counted:
        query.add_field_facet(name)
    if order := _ORDERS.get(understood.request.sort):
        query.add_order_by(order)
    query.set_limits(start, start + number)
    return query


def backend() -> Backend:
    """Return the keeper of the index, of this thread."""
    kept: Backend = connections["default"].get_backend()
    return kept


def article_index() -> ArticleIndex:
    """Return what says what of an article goes into the index."""
    index: ArticleIndex = connections["default"].get_unified_index().get_index(Article)
    return index


def name_of(key: int) -> str:
    """Return an article's identifier in the index."""
    return str(get_identifier(Article(pk=key)))


def key_of(name: str) -> int:
    """Return an article's id by its identifier in the index."""
    return int(name.rpartition(".")[2])


def stamp_of(article: Article) -> str:
    """Return the fingerprint of what the index keeps of an article, as it is in the database now."""
    return stamp(article_index().full_prepare(article))
