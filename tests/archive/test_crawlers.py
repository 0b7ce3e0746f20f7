"""What programs that find their way by themselves are told."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from protego import Protego
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Story
from archive.pages.sitemaps import Articles
from tests import factories as make

pytestmark = pytest.mark.django_db

MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def addresses(client: Client, path: str) -> list[str]:
    answer = client.get(path)
    assert answer.status_code == 200, path
    root = ElementTree.fromstring(answer.content)
    return [one.text or "" for one in root.iter(f"{MAP}loc")]


def everything(client: Client) -> list[str]:
    index = addresses(client, "/sitemap.xml")
    return [page for part in index for page in addresses(client, part.removeprefix("http://testserver"))]


def test_the_map_leads_to_every_page_and_to_nothing_hidden(client: Client) -> None:
    story = Story.objects.create()
    article = make.article(
        "Putin in Ankara", title="Nga không vui", language="vi", story=story, source=make.source("zing")
    )
    make.mention(article, "Putin", make.entity("Vladimir Putin", slug="putin"))
    make.mention(article, "Ankara", make.entity("Ankara", "place"))
    make.entity("Unspoken")
    make.source("silent")
    pending = make.article("Secret of Nobody.", status="pending", source=make.source("later"))
    make.mention(pending, "Nobody", make.entity("Nobody"))
    found = everything(client)
    paths = {"/", "/people/putin/", "/places/ankara/", "/sources/zing/", "/languages/vi/", "/dates/"}
    paths |= {article.get_absolute_url(), story.get_absolute_url()}
    assert {f"http://testserver{path}" for path in paths} <= set(found)
    assert not [page for page in found if any(word in page for word in ("unspoken", "silent", "later", "nobody"))]
    assert f"http://testserver{pending.get_absolute_url()}" not in found
    assert len(found) == len(set(found))
    for page in found:
        assert client.get(page.removeprefix("http://testserver")).status_code == 200, page


def test_a_long_map_has_parts(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(5):
        make.article()
    monkeypatch.setattr(Articles, "limit", 2)
    parts = [one for one in addresses(client, "/sitemap.xml") if "articles" in one]
    assert len(parts) == 3
    assert sum(len(addresses(client, part.removeprefix("http://testserver"))) for part in parts) == 5


@pytest.mark.parametrize(
    "path", ["/sitemap-none.xml", "/sitemap-articles.xml?p=1000000000", "/sitemap-articles.xml?p=x"]
)
def test_a_part_that_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_robots_read_articles_and_plain_searches_and_not_every_way_to_narrow_them(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    robots = Protego.parse(answer.content.decode())
    assert list(robots.sitemaps) == ["http://testserver/sitemap.xml"]
    for path in ("/articles/1/x/", "/", "/search/", "/search/?q=x", "/api/v1/", "/search/feed/"):
        assert robots.can_fetch(f"http://testserver{path}", "any"), path
    for path in (
        *("/search/?q=x&language=vi", "/search/?q=x&page=2", "/search/export/csv/", "/search/names/"),
        *("/admin/", "/i18n/setlang/", "/api/v1/search/", "/api/v1/articles/1/"),
    ):
        assert not robots.can_fetch(f"http://testserver{path}", "any"), path


def test_browsers_are_told_how_to_search(client: Client) -> None:
    answer = client.get("/opensearch.xml")
    assert answer.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    root = ElementTree.fromstring(answer.content)
    assert root.tag == f"{SEARCH}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{SEARCH}ShortName") or "") <= 16
    templates = {url.get("type"): url.get("template") for url in root.iter(f"{SEARCH}Url")}
    assert templates["text/html"] == "http://testserver/search/?q={searchTerms}&page={startPage?}"
    assert templates["application/atom+xml"] == "http://testserver/search/feed/?q={searchTerms}"
    assert 'rel="search" type="application/opensearchdescription+xml"' in client.get("/").content.decode()


@pytest.mark.parametrize("path", ["/robots.txt", "/opensearch.xml", "/sitemap.xml"])
def test_what_has_not_changed_is_not_sent_again(client: Client, path: str) -> None:
    stamp = client.get(path).headers["ETag"]
    assert client.get(path, headers={"if-none-match": stamp}).status_code == 304


@pytest.mark.parametrize("tongue", ["", "xx", "*;q=", "\u00e9\u00e9", "en;q=9999, ,;;", "a" * 5000, "-,-;q=-1"])
def test_no_wish_for_a_language_breaks_a_page(client: Client, tongue: str) -> None:
    for path in ("/", "/opensearch.xml", "/api/v1/schema/"):
        assert client.get(path, headers={"accept-language": tongue}).status_code == 200


@pytest.mark.parametrize("number", [1, 12])
def test_the_list_of_parts_is_made_without_reading_the_articles(
    client: Client, number: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(number):
        make.article()
    with django_assert_max_num_queries(8) as asked:
        root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert len(list(root.iter(f"{MAP}lastmod"))) == 1
    assert not [query for query in asked.captured_queries if '"archive_article"."title"' in query["sql"]]
