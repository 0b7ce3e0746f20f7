"""One article as JSON."""

from datetime import date

import pytest
from django.test import Client

from tests import factories

pytestmark = pytest.mark.django_db


def test_an_article_is_told_with_everything_found_in_it(client: Client) -> None:
    article = factories.article("Putin met Putin on 9 August.", title="Talks", url="https://example.org/talks")
    putin = factories.entity("Vladimir Putin")
    factories.mention(article, "Putin", putin)
    factories.date_mention(article, "9 August", "2016-08-09", date(2016, 8, 9))
    record = client.get(f"/api/v1/articles/{article.pk}/").json()
    assert record["url"] == article.get_absolute_url()
    assert record["original_url"] == "https://example.org/talks"
    assert (record["language"], record["source"], record["published"]) == ("en", "unknown", "2016-08-09")
    assert record["people"] == [
        {
            "id": putin.pk,
            "name": "Vladimir Putin",
            "url": "/people/vladimir-putin/",
            "count": 1,
            "mentions": [{"start": 0, "end": 5, "surface": "Putin", "confidence": 0.9}],
        }
    ]
    assert record["places"] == []
    day = {"value": "2016-08-09", "earliest": "2016-08-09", "latest": "2016-08-09"}
    assert record["dates"] == [{**day, "surface": "9 August", "start": 19, "end": 27}]


def test_letters_beyond_ascii_are_written_as_they_are(client: Client) -> None:
    article = factories.article("Thổ Nhĩ Kỳ 😀", language="vi")
    assert "Thổ Nhĩ Kỳ 😀" in client.get(f"/api/v1/articles/{article.pk}/").content.decode()


def test_a_day_of_publication_that_nobody_knows_is_null(client: Client) -> None:
    article = factories.article(day=None)
    assert client.get(f"/api/v1/articles/{article.pk}/").json()["published"] is None


@pytest.mark.parametrize("status", ["pending", "rejected", "duplicate"])
def test_what_is_not_published_is_not_told(client: Client, status: str) -> None:
    response = client.get(f"/api/v1/articles/{factories.article('Secret.', status=status).pk}/")
    assert response.status_code == 404
    assert "Secret" not in response.content.decode()


def test_a_withdrawn_article_tells_its_note_alone(client: Client) -> None:
    article = factories.article("Secret.", status="withdrawn", public_note="Retracted.")
    response = client.get(f"/api/v1/articles/{article.pk}/")
    assert response.status_code == 410
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json() == {
        "type": "about:blank",
        "title": "Gone",
        "status": 410,
        "detail": "The article was withdrawn.",
        "note": "Retracted.",
    }


def test_a_number_beyond_all_numbers_is_not_found(client: Client) -> None:
    assert client.get(f"/api/v1/articles/{'9' * 30}/").status_code == 404
