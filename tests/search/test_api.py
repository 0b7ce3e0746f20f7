"""Search as JSON and as a page: the names that other tools rely on, and no query that breaks either."""

import json
import os
from types import SimpleNamespace

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from benchmarks.storm.queries import storm


def test_json_has_the_agreed_names(archive: SimpleNamespace, client: Client) -> None:
    answer = client.get("/api/v1/search/", {"q": "Lavrov", "language": "vi"})
    assert answer.headers["Content-Type"] == "application/json"
    told = answer.json()
    assert told["total"] == 1
    (hit,) = told["results"]
    assert hit.pop("score") > 0
    assert "<mark>Lavrov</mark>" in hit.pop("snippet")
    assert hit == {
        "id": archive.arms.pk,
        "title": "Nga không vui",
        "language": "vi",
        "source": "zing",
        "published": "2024-11-01",
        "url": archive.arms.get_absolute_url(),
        "original_url": "",
    }
    assert told["facets"]["language"] == [{"value": "vi", "label": "Tiếng Việt", "count": 1}]
    assert set(told["facets"]) == {"language", "source", "person", "place", "country", "year", "mentions"}
    assert told["timeline"] == []
    assert told["query"]["q"] == "Lavrov"
    assert told["query"]["filters"] == [{"name": "language", "value": "vi", "excluded": False}]


def test_an_article_without_a_date_has_none(archive: SimpleNamespace, client: Client) -> None:
    (hit,) = client.get("/api/v1/search/?source=cnn").json()["results"]
    assert hit["published"] is None


@pytest.mark.parametrize("path", ["/search/", "/api/v1/search/"])
def test_only_reading_is_allowed(archive: SimpleNamespace, client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200


def test_the_page_shows_hits_facets_and_how_the_query_was_read(archive: SimpleNamespace, client: Client) -> None:
    page = client.get("/search/", {"q": '"Recep Tayyip', "language": "en"}).content.decode()
    assert "<mark>Recep</mark> <mark>Tayyip</mark>" in page
    assert "A quotation mark has no second one" in page
    assert archive.pivot.get_absolute_url() in page
    assert 'value="france24"' not in page


def test_a_page_beyond_the_last_leads_to_the_last(archive: SimpleNamespace, client: Client) -> None:
    assert client.get("/search/?q=Erdogan&page=9", follow=True).redirect_chain == [("/search/?q=Erdogan", 302)]
    assert client.get("/api/v1/search/?q=Erdogan&page=9").json()["results"] == []
    assert client.get("/search/?q=nothing-here&page=9").status_code == 200


def test_the_page_asks_the_database_a_bounded_number_of_times(
    archive: SimpleNamespace, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(16):
        client.get("/search/", {"q": "Erdogan Turkey coup", "language": ["vi", "en"], "person": "putin"})


def test_the_number_of_database_queries_does_not_grow_with_what_is_chosen(
    archive: SimpleNamespace, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        client.get("/search/")
    with django_assert_max_num_queries(16):
        client.get("/search/", {"country": [f"{one}" for one in ("TR", "-RU", "SY")], "sort": "newest", "fold": "1"})


@pytest.mark.parametrize(
    "asked",
    [
        {"person": [f"nobody-{n}" for n in range(50)], "q": "Erdogan"},
        {"country": ["", "-", "XX", "Türkiye", "%00", "tr"], "fold": "perhaps"},
        {"page": "1000000000", "from": "2016-13", "to": "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")},
    ],
)
def test_garbage_gives_a_page_that_helps(
    archive: SimpleNamespace, client: Client, asked: dict[str, str | list[str]]
) -> None:
    answer = client.get("/search/", asked, follow=True)
    assert answer.status_code == 200
    assert 'id="ask"' in answer.content.decode()


ENORMOUS = ["x" * 60_000, "word " * 12_000, "(" * 9_000, '"' * 9_001, "a OR " * 9_000, "-" * 9_000, "أ" * 9_000]


@pytest.mark.parametrize("q", ENORMOUS, ids=range(len(ENORMOUS)))
def test_an_enormous_query_gives_a_page_with_how_it_was_read(archive: SimpleNamespace, client: Client, q: str) -> None:
    answer = client.get("/search/", {"q": q})
    assert answer.status_code == 200
    assert client.get("/api/v1/search/", {"q": q}).json()["query"]["notes"]


STORM = int(os.environ.get("FIHRIST_STORM", "400"))  # 20,000 at 10,000 articles: python -m benchmarks.storm


def test_no_generated_request_breaks_a_page_or_the_json(archive: SimpleNamespace, client: Client) -> None:
    for asked in storm(STORM, seed=4):
        answer = client.get(asked.path, asked.encoded())
        assert answer.status_code in (200, 302), asked
        if answer.headers["Content-Type"] == "application/json":
            json.loads(answer.content)
