"""The Atom feed of a search."""

from datetime import UTC, datetime
from types import SimpleNamespace

from django.test import Client

from archive.models import Article
from tests.archive.test_feeds import ATOM, assert_valid, links, read


def titles(client: Client, path: str) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in read(client, path).findall(f"{ATOM}entry")]


def test_a_search_tells_of_what_it_finds(archive: SimpleNamespace, client: Client) -> None:
    feed = read(client, "/search/feed/?q=Lavrov&language=vi&page=7&sort=oldest")
    assert_valid(feed)
    assert feed.findtext(f"{ATOM}title") == "Lavrov · Fihrist"
    here = "q=Lavrov&language=vi&sort=newest"
    assert links(feed) == {
        "alternate": f"http://testserver/search/?{here}",
        "self": f"http://testserver/search/feed/?{here}",
    }
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Nga không vui"


def test_what_came_in_last_comes_first_whenever_it_was_published(archive: SimpleNamespace, client: Client) -> None:
    Article.objects.filter(pk=archive.talks.pk).update(went_live=datetime(2026, 5, 1, tzinfo=UTC))
    Article.objects.filter(pk=archive.hosts.pk).update(went_live=datetime(2026, 5, 2, tzinfo=UTC))
    assert titles(client, "/search/feed/?q=Erdogan")[:2] == [archive.hosts.title, archive.talks.title]


def test_a_withdrawn_article_is_not_told(archive: SimpleNamespace, client: Client) -> None:
    before = titles(client, "/search/feed/")
    Article.objects.filter(pk=archive.hosts.pk).update(status="withdrawn")
    assert set(before) - set(titles(client, "/search/feed/")) == {archive.hosts.title}


def test_a_feed_that_has_not_changed_is_not_sent_again(archive: SimpleNamespace, client: Client) -> None:
    stamp = client.get("/search/feed/?q=Erdogan").headers["ETag"]
    assert client.get("/search/feed/?q=Erdogan", headers={"if-none-match": stamp}).status_code == 304
    assert client.get("/search/feed/?q=Lavrov", headers={"if-none-match": stamp}).status_code == 200
