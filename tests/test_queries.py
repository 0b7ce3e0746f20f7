"""How often each kind of page asks the database: as often with much to show as with little."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.models import ArticleVersion, Story
from archive.urls import urlpatterns as pages
from search.rebuild import rebuild
from search.urls import urlpatterns as searches
from tests import factories as make

QUERIES = {
    "home": ("/", 23),
    "about": ("/about/", 9),
    "article": ("/articles/{article}/{slug}/", 15),
    "versions": ("/articles/{article}/versions/", 4),
    "story": ("/stories/{story}/", 2),
    "people": ("/people/", 14),
    "person": ("/people/everybody/", 13),
    "person-feed": ("/people/everybody/feed/", 3),
    "places": ("/places/?q=l", 14),
    "place": ("/places/everywhere/", 13),
    "place-feed": ("/places/everywhere/feed/", 3),
    "sources": ("/sources/", 6),
    "source": ("/sources/cnn/", 11),
    "source-feed": ("/sources/cnn/feed/", 2),
    "languages": ("/languages/", 6),
    "language": ("/languages/en/", 11),
    "dates": ("/dates/", 6),
    "date": ("/dates/2016/", 4),
    "results": ("/search/?q=spoke", 7),
    "facet": ("/search/facet/?q=spoke&name=person", 4),
    "names": ("/search/names/?names=P1%0AP2%0AP12%0AP13%0AP14", 3),
    "feed": ("/search/feed/?q=spoke", 3),
    "export": ("/search/export/csv/?q=spoke", 6),
    "api-page": ("/api/v1/", 44),
    "api": ("/api/v1/search/?q=spoke", 6),
    "suggest": ("/api/v1/suggest/?q=sp", 0),
    "schema": ("/api/v1/schema/", 0),
    "api-article": ("/api/v1/articles/{article}/", 4),
    "api-people": ("/api/v1/people/", 4),
    "api-places": ("/api/v1/places/", 4),
    "api-sources": ("/api/v1/sources/", 6),
    "api-languages": ("/api/v1/languages/", 6),
    "api-stories": ("/api/v1/stories/", 3),
    "robots": ("/robots.txt", 0),
    "opensearch": ("/opensearch.xml", 0),
    "sitemaps": ("/sitemap.xml", 6),
    "sitemap": ("/sitemap-articles.xml", 2),
}
LEADING_ELSEWHERE = {"article-short", "names-upload"}
MOST = 15  # of everything
TONGUES = ("en", "vi", "ar")


@pytest.fixture
def site(db: None) -> SimpleNamespace:
    """An archive that `grow` lets show more on every page."""
    words = " ".join(f"P{n} in L{n}." for n in range(MOST))
    words += " So it was on 9 August 2016."
    told = SimpleNamespace(
        article=make.article(words, title="Everything", source=make.source("cnn"), story=Story.objects.create()),
        everybody=make.entity("Everybody"),
        everywhere=make.entity("Everywhere", "place"),
    )
    make.date_mention(told.article, "9 August 2016", "2016-08-09", date(2016, 8, 9))
    return told


def grow(site: SimpleNamespace, first: int, last: int) -> None:
    """Add articles, each with a person, a place, a date, a source, a copy and a version of its own."""
    for n in range(first, last):
        text = f"P{n} in L{n} spoke of Everybody and Everywhere on 9 August 2016."
        report = make.article(text, source=site.article.source, language=TONGUES[n % 3], story=site.article.story)
        person, place = make.entity(f"P{n}"), make.entity(f"L{n}", "place", country="TR")
        for article in (report, site.article):
            make.mention(article, f"P{n} ", person)
            make.mention(article, f"L{n}", place)
        make.mention(report, "Everybody", site.everybody)
        make.mention(report, "Everywhere", site.everywhere)
        make.date_mention(report, "9 August 2016", "2016-08-09", date(2016, 8, 9 + n))
        make.article(f"P{n} again", source=make.source(f"paper{n}"), original=site.article)
        ArticleVersion.objects.create(article=site.article, number=n + 1, title=f"Title {n}", text=f"Words {n}")
    rebuild()


@pytest.mark.parametrize("kind", QUERIES)
def test_the_number_of_queries_does_not_grow_with_what_a_page_shows(
    site: SimpleNamespace, client: Client, kind: str
) -> None:
    path, pinned = QUERIES[kind]
    path = path.format(article=site.article.pk, slug=site.article.slug, story=site.article.story_id)
    asked = []
    for first, last in ((0, 3), (3, MOST)):
        grow(site, first, last)
        b"".join(client.get(path))  # what a process reads once
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
            b"".join(response)
        assert response.status_code == 200
        asked.append(len(queries))
    assert asked == [pinned, pinned]


def test_every_kind_of_page_is_counted() -> None:
    assert {one.name for one in (*pages, *searches)} == {*QUERIES, *LEADING_ELSEWHERE}
