"""Lists as JSON, in pages."""

import pytest
from django.test import Client
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.api import lists
from archive.models import Story
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_places_are_listed_with_names_and_where_they_are(client: Client) -> None:
    article = make.article("Ankara says so.")
    make.mention(article, "Ankara", make.entity("Ankara", "place", {"ar": "أنقرة"}, country="TR", latitude=39.9))
    make.entity("Unspoken", "place")
    told = client.get("/api/v1/places/").json()
    assert (told["total"], told["page"], told["pages"]) == (1, 1, 1)
    (place,) = told["results"]
    assert (place["name"], place["url"], place["articles"]) == ("Ankara", "/places/ankara/", 1)
    assert (place["country"], place["latitude"], place["longitude"]) == ("TR", 39.9, None)
    assert {"text": "أنقرة", "language": "ar", "preferred": True} in place["names"]
    assert client.get("/api/v1/people/").json()["results"] == []
    assert client.get("/api/v1/places/?q=أنق").json()["total"] == 1
    assert client.get("/api/v1/places/?q=zzz").json() == {"total": 0, "page": 1, "pages": 0, "results": []}


def test_pages_lead_to_their_neighbours(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "PER_PAGE", 1)
    for slug in ("a", "b", "c"):
        make.article(source=make.source(slug))
    answer = client.get("/api/v1/sources/?page=2")
    here = "http://testserver/api/v1/sources/"
    for page, name in ((1, "first"), (1, "prev"), (3, "next"), (3, "last")):
        assert f'<{here}?page={page}>; rel="{name}"' in answer.headers["Link"]
    assert 'rel="next"' not in client.get(f"{here}?page=3").headers["Link"]


@pytest.mark.parametrize("page", ["9", "1000000000", "-1", "x", "٣", ""])
def test_a_page_that_cannot_be_meant_is_the_first_or_empty(client: Client, page: str) -> None:
    make.article()
    told = client.get("/api/v1/languages/", {"page": page}).json()
    assert len(told["results"]) == (0 if page.isascii() and page.isdigit() else 1)


def test_a_story_tells_published_reports_alone(client: Client) -> None:
    story = Story.objects.create()
    shown = make.article("One.", story=story)
    make.article("Two.", story=story, status="pending")
    Story.objects.create()
    (told,) = client.get("/api/v1/stories/").json()["results"]
    assert (told["id"], [report["id"] for report in told["articles"]]) == (story.pk, [shown.pk])


def test_a_list_asks_the_database_a_bounded_number_of_times(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        article = make.article(f"Name{number} spoke.", story=Story.objects.create())
        make.mention(article, f"Name{number}", make.entity(f"Name{number}"))
    for name in ("people", "stories", "languages", "sources"):
        with django_assert_max_num_queries(9):
            client.get(f"/api/v1/{name}/")
