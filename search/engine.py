"""Answers a search; the one module that uses Haystack's query side, so that leaving it one day is one file."""

import time
from array import array
from collections.abc import Sequence
from dataclasses import replace

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
from search.query.narrowing import COPY
from search.query.request import FACETS, LAST_PAGE, PAGE_SIZE, Request
from search.reading import reading
from search.results import Results
from search.search_indexes import ArticleIndex
from search.timeline import timeline
from search.understand import Understood, understand

Counts = tuple[tuple[str, int], ...]

_ORDERS = {"newest": "-published", "oldest": "published"}
FACET_VALUES = 100  # of each facet, that are told
EVERY_VALUE = 1 << 20  # of one facet
MOST_SPOKEN = 12  # months that articles speak of
AT_ONCE = 10_000  # ids that are asked for at a time, where all of them are wanted


def search(request: Request, *, folded: bool = False, shown: int = FACET_VALUES) -> Results:
    """Return the results of a search; IndexUnavailableError if the index cannot be read.

    Where it is `folded`, reports of one event share a row. Of each facet the first `shown` values are told.
    """
    began = time.perf_counter()
    understood = understand(request)
    query = _query(understood, (request.page - 1) * PAGE_SIZE, PAGE_SIZE, (*FACETS, "copy"))
    extra = {"months": True, "spoken": MOST_SPOKEN, "facet_limit": shown + 1}
    found = [(int(one.pk), float(one.score)) for one in query.get_results(fold="story" if folded else "", **extra)]
    total = query.get_count()
    counts = {**query.get_facet_counts().get("fields", {}), "mentions": _spoken_of(understood, query.answer.spoken)}
    narrowed_by = chips(request, understood.values)
    rows = query.answer.rows
    return Results(
        query=request.q,
        total=total,
        rows=rows,
        copies=dict(counts["copy"]).get(COPY, 0),
        page=request.page,
        pages=min(-(-rows // PAGE_SIZE), LAST_PAGE),
        hits=hits(found, understood.question, folded=folded),
        facets=facets(counts, understood.values, shown),
        is_cut=rows > LAST_PAGE * PAGE_SIZE,
        timeline=timeline(request, query.answer.months, total),
        chips=narrowed_by,
        notes=notes(understood.remarks),
        also_searched=also_searched(request, understood.other_names, dict(counts.get("language", ()))),
        reading=reading(understood.question),
        help=offer(understood, total, narrowed_by, count),
        milliseconds=(time.perf_counter() - began) * 1000,
    )


def _spoken_of(understood: Understood, found: Counts) -> Counts:
    """Return the months most spoken of, which no choice of dates spoken of narrows."""
    others = tuple(span for span in understood.spans if span.field != "mentions")
    if others == understood.spans:
        return found
    query = _query(replace(understood, spans=others), 0, 0)
    query.get_results(spoken=MOST_SPOKEN)
    return tuple(query.answer.spoken)


def values(understood: Understood, name: str) -> Counts:
    """Return all values of a facet with how many of the articles found hold each, the most frequent first."""
    query = _query(understood, 0, 0, (name,))
    query.get_results(facet_limit=EVERY_VALUE)
    return tuple(query.get_facet_counts()["fields"][name])


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


def frequencies(name: str, values: Sequence[str]) -> dict[str, int]:
    """Return how many articles hold each of some values of a facet."""
    return backend().frequencies(name, values) if values else {}


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
