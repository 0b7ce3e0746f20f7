"""A sitemap of thousands of addresses: bounded, taken up where it was left, and only what changed is fetched again."""

import pytest

from archive.feeds.entries import bring_in
from archive.feeds.health import look
from archive.models import Article, ArticleVersion, Feed, FeedEntry
from tests.archive.feeds.samples import article, index, sitemap
from tests.archive.site import Site

pytestmark = pytest.mark.django_db
MANY = 5_000
PARTS = 5


@pytest.fixture
def told(site: Site) -> Feed:
    """An index of sitemaps, and the last three of all the pages that they tell of."""
    links = [site.url(f"/{n}") for n in range(MANY)]
    for n in range(MANY - 3, MANY):
        site.page(f"/{n}", article(f"Port {n}"))
    put(site, links, {})
    return Feed.objects.create(url=site.url("/sitemap.xml"))


def put(site: Site, links: list[str], days: dict[str, str]) -> None:
    size = len(links) // PARTS
    parts = [site.page(f"/{n}.xml", sitemap(links[n * size : (n + 1) * size], days), "text/xml") for n in range(PARTS)]
    site.page("/sitemap.xml", index(parts), "application/xml")


def test_large_sitemap_is_read_in_bounded_runs_and_asked_again_for_what_changed_alone(told: Feed, site: Site) -> None:
    assert look(told) == MANY
    assert told.entries.open().count() == MANY
    site.asked.clear()
    first = list(bring_in(told, most=3))
    assert len(first) == len(site.paths()) == 3
    assert told.entries.open().count() >= MANY - 3

    assert look(told) == 0
    here = FeedEntry.objects.create(feed=told, url=site.page("/here", article("Vlissingen")), updated="2016-08-01")
    FeedEntry.objects.exclude(pk=here.pk).update(outcome=FeedEntry.Outcome.REFUSED)
    assert [entry.outcome for entry in bring_in(told)] == ["added"]

    site.page("/here", article("Vlissingen").replace("harbour", "old harbour"))
    gone = [site.url(f"/{n}") for n in range(10)]
    put(site, [*(site.url(f"/{n}") for n in range(MANY - PARTS)), *gone[:4], here.url], {here.url: "2017-01-01"})
    site.asked.clear()
    assert look(told) == 0
    assert [path for path in site.paths() if path.endswith(".xml")] == site.paths()
    assert [entry.url for entry in told.entries.open()] == [here.url]
    assert [entry.outcome for entry in bring_in(told)] == ["added"]
    assert Article.objects.filter(url=here.url).count() == 1
    assert ArticleVersion.objects.filter(article__url=here.url).count() == 2


def test_page_that_changed_and_is_gone_keeps_its_article(site: Site) -> None:
    link = site.page("/here", article("Vlissingen"))
    feed = Feed.objects.create(url=site.page("/sitemap.xml", sitemap([link]), "text/xml"))
    look(feed)
    list(bring_in(feed))
    site.answer("/here", 404)
    site.page("/sitemap.xml", sitemap([link], {link: "2017-01-01"}), "text/xml")
    assert look(feed) == 0
    (entry,) = bring_in(feed)
    assert (entry.outcome, entry.article) == ("refused", Article.objects.get())


def test_page_that_did_not_change_is_found_to_be_here(site: Site) -> None:
    link = site.page("/here", article("Vlissingen"))
    feed = Feed.objects.create(url=site.page("/sitemap.xml", sitemap([link]), "text/xml"))
    look(feed)
    list(bring_in(feed))
    site.page("/sitemap.xml", sitemap([link], {link: "2017-01-01"}), "text/xml")
    look(feed)
    (entry,) = bring_in(feed)
    assert (entry.outcome, entry.article, Article.objects.count()) == ("duplicate", Article.objects.get(), 1)
