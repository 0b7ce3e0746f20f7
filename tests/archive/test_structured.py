"""What pages say to search engines and reference managers."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from archive.templatetags.structured import script
from tests import factories as make

pytestmark = pytest.mark.django_db


class Page(HTMLParser):
    """Gathers the blocks of data of a page and its COinS."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.blocks: list[dict[str, Any]] = []
        self.coins: list[str] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside = tag == "script" and found.get("type") == "application/ld+json"
        if found.get("class") == "Z3988":
            self.coins.append(found["title"] or "")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.blocks.append(json.loads(data))
            self._inside = False


def test_an_article_is_news_with_whom_it_names(client: Client) -> None:
    article = make.article(
        "Putin in Ankara", title="قمة </script><b>", language="ar", source=make.source("zing"), byline="Ann Lee, Jo"
    )
    make.mention(article, "Putin", make.entity("Vladimir Putin", slug="putin"))
    make.mention(article, "Ankara", make.entity("Ankara", "place"))
    answer = client.get(article.get_absolute_url())
    page = Page(answer.content.decode())
    (data,) = page.blocks
    here = f"http://testserver{article.get_absolute_url()}"
    assert (data["@context"], data["@type"], data["@id"]) == ("https://schema.org", "NewsArticle", here)
    assert (data["headline"], data["inLanguage"], data["datePublished"]) == ("قمة </script><b>", "ar", "2016-08-09")
    assert data["author"] == [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Jo"}]
    assert data["publisher"]["name"] == "ZING"
    assert [(one["@type"], one["name"], one["url"]) for one in data["mentions"]] == [
        ("Person", "Vladimir Putin", "http://testserver/people/putin/"),
        ("Place", "Ankara", "http://testserver/places/ankara/"),
    ]
    assert "nonce-" not in answer.headers["Content-Security-Policy"]  # data is not run, and the page stays the same


def test_what_nobody_knows_is_not_said(client: Client) -> None:
    article = make.article(language="und", day=None)
    (data,) = Page(client.get(article.get_absolute_url()).content.decode()).blocks
    assert {"inLanguage", "datePublished", "author", "publisher", "mentions", "isBasedOn"}.isdisjoint(data)


def test_a_place_is_where_it_is_and_has_its_other_names(client: Client) -> None:
    make.entity("Ankara", "place", {"ar": "أنقرة"}, country="TR", latitude=39.9, longitude=32.8, key="gn:323786")
    (data,) = Page(client.get("/places/ankara/").content.decode()).blocks
    assert (data["@type"], data["name"], data["alternateName"]) == ("Place", "Ankara", ["أنقرة"])
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 39.9, "longitude": 32.8}
    assert data["address"]["addressCountry"] == "TR"
    assert data["sameAs"] == "https://www.geonames.org/323786/"


def test_a_person_is_a_person_under_the_name_that_the_reader_reads(client: Client) -> None:
    make.entity("Vladimir Putin", names={"ar": "فلاديمير بوتين"}, slug="putin")
    answer = client.get("/people/putin/", headers={"accept-language": "ar"})
    (data,) = Page(answer.content.decode()).blocks
    assert (data["@type"], data["name"]) == ("Person", "فلاديمير بوتين")
    assert data["alternateName"] == ["Vladimir Putin"]
    assert {"geo", "address"}.isdisjoint(data)


def test_data_cannot_leave_its_block() -> None:
    block = script({"x": "</script><!-- & \u2028"})
    assert block.count("<") == 2
    assert "\u2028" not in block
    assert Page(block).blocks == [{"x": "</script><!-- & \u2028"}]


def test_each_article_of_a_list_is_there_for_reference_managers(client: Client) -> None:
    for title in ("One & two", "Ba"):
        make.article(title=title, source=make.source("zing"))
    titles = sorted(
        line.split("rft.title=")[1].split("&")[0] for line in Page(client.get("/sources/zing/").content.decode()).coins
    )
    assert titles == ["Ba", "One%20%26%20two"]
