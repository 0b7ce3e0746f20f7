"""Atom feeds, read by the XML parser of the standard library."""

from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.test import Client
from lxml import etree  # type: ignore[import-untyped]
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article
from tests import factories as make

pytestmark = pytest.mark.django_db

SCHEMA = etree.RelaxNG(file=str(Path(__file__).parent.parent / "data" / "atom.rng"))
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(client: Client, path: str, **headers: str) -> ElementTree.Element:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def links(element: ElementTree.Element) -> dict[str | None, str | None]:
    return {link.get("rel"): link.get("href") for link in element.findall(f"{ATOM}link")}


def assert_valid(feed: ElementTree.Element) -> None:
    """What RFC 4287 asks of every feed and entry."""
    SCHEMA.assertValid(etree.fromstring(ElementTree.tostring(feed)))
    ids = []
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text, name
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).tzinfo
        ids.append(element.findtext(f"{ATOM}id", ""))
        assert links(element)["alternate"]
    assert len(set(ids)) == len(ids)
    assert all(":" in one and one.isascii() for one in ids)
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert links(feed)["self"]


def test_a_source_tells_of_its_articles_the_latest_to_come_first(client: Client) -> None:
    zing = make.source("zing")
    old = make.article("Cũ", language="vi", source=zing, went_live=datetime(2026, 1, 1, tzinfo=UTC))
    new = make.article("Mới <b>&amp;", language="vi", source=zing, went_live=datetime(2026, 1, 2, tzinfo=UTC))
    make.article("Elsewhere.", source=make.source("cnn"))
    make.article("Secret.", source=zing, status="pending")
    feed = read(client, "/sources/zing/feed/")
    assert_valid(feed)
    first, second = feed.findall(f"{ATOM}entry")
    assert [first.findtext(f"{ATOM}title"), second.findtext(f"{ATOM}title")] == [new.title, old.title]
    assert links(first)["alternate"] == f"http://testserver{new.get_absolute_url()}"
    assert first.get(LANG) == "vi"
    assert first.findtext(f"{ATOM}published") == "2026-01-02T00:00:00+00:00"
    summary = first.find(f"{ATOM}summary")
    assert summary is not None and summary.get("type") == "html"
    assert summary.text == "Mới &lt;b&gt;&amp;amp;"


@pytest.mark.parametrize(("kind", "folder"), [("person", "people"), ("place", "places")])
def test_a_person_or_place_tells_of_the_articles_that_name_it(client: Client, kind: str, folder: str) -> None:
    article = make.article("Ankara says so.", language="ar")
    make.mention(article, "Ankara", make.entity("Ankara", kind, {"ar": "أنقرة"}))
    make.article("Nothing of it.")
    feed = read(client, f"/{folder}/ankara/feed/", **{"accept-language": "ar"})
    assert_valid(feed)
    assert feed.get(LANG) == "ar"
    assert (feed.findtext(f"{ATOM}title") or "").startswith("أنقرة")
    assert links(feed) == {
        "alternate": f"http://testserver/{folder}/ankara/",
        "self": f"http://testserver/{folder}/ankara/feed/",
    }
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == article.title


def test_the_name_of_an_entry_outlives_a_new_title(client: Client) -> None:
    article = make.article(source=make.source("zing"))
    before = read(client, "/sources/zing/feed/").findtext(f"{ATOM}entry/{ATOM}id")
    Article.objects.filter(pk=article.pk).update(title="Other words")
    assert read(client, "/sources/zing/feed/").findtext(f"{ATOM}entry/{ATOM}id") == before


def test_signs_that_xml_forbids_do_not_break_a_feed(client: Client) -> None:
    make.article("a\x0bb\x01\ufffe", title="x\x00\x1b]]> & <y>", byline="\x02", source=make.source("zing"))
    feed = read(client, "/sources/zing/feed/")
    assert feed.findtext(f"{ATOM}entry/{ATOM}title") == "x]]> & <y>"
    assert feed.findtext(f"{ATOM}entry/{ATOM}summary") == "ab"


def test_a_feed_without_articles_stands_still(client: Client) -> None:
    make.source("zing")
    feed = read(client, "/sources/zing/feed/")
    assert_valid(feed)
    assert feed.findall(f"{ATOM}entry") == []
    first = client.get("/sources/zing/feed/")
    assert client.get("/sources/zing/feed/", headers={"if-none-match": first.headers["ETag"]}).status_code == 304


def test_a_merged_person_leads_to_the_feed_of_the_other(client: Client) -> None:
    make.entity("Erdogan", merged_into=make.entity("Recep Tayyip Erdoğan", slug="rte"))
    answer = client.get("/people/erdogan/feed/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/people/rte/feed/")


@pytest.mark.parametrize("path", ["/people/no-one/feed/", "/places/nowhere/feed/", "/sources/none/feed/"])
def test_a_feed_of_nothing_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_hidden_person_has_no_feed(client: Client) -> None:
    make.entity("Nobody", is_hidden=True)
    assert client.get("/people/nobody/feed/").status_code == 404


def test_pages_lead_to_their_feeds(client: Client) -> None:
    article = make.article("Ankara says so.", source=make.source("zing"))
    make.mention(article, "Ankara", make.entity("Ankara", "place"))
    for path in ("/places/ankara/", "/sources/zing/"):
        assert f'type="application/atom+xml" title="{"Ankara" if "places" in path else "ZING"}" href="{path}feed/"' in (
            client.get(path).content.decode()
        )
    assert 'type="application/atom+xml" title="Fihrist" href="/search/feed/"' in client.get("/").content.decode()


def test_a_feed_asks_the_database_a_bounded_number_of_times(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(12):
        make.article(source=make.source("zing"))
    with django_assert_max_num_queries(3):
        client.get("/sources/zing/feed/")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<id>tag:x,2026:1</id>", ""),
        ("<id>tag:x,2026:1</id>", "<id>no address</id>"),
        ("2026-01-02T00:00:00Z", "2026-01-02"),
        ("<title>Words</title>", "<title>Words</title><title>More</title>"),
        ("<title>Words</title>", "<title>Words</title><summary>Of a feed</summary>"),
    ],
)
def test_the_schema_of_feeds_refuses_what_is_wrong(right: str, wrong: str) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:x,2026:1</id><title>Words</title>'
        "<updated>2026-01-02T00:00:00Z</updated><author><name>A</name></author>"
        '<link rel="self" href="http://x/"/></feed>'
    )
    assert SCHEMA.validate(etree.fromstring(feed))
    assert not SCHEMA.validate(etree.fromstring(feed.replace(right, wrong)))
