"""What the API says of itself is valid, and true of what it answers."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from openapi_spec_validator import OpenAPIV31SpecValidator

from search.openapi import described
from tests import factories as make

ROOT = "https://archive.example/"


def hold(answer: Any, path: str, status: int) -> None:
    """Hold an answer against what is declared for its path and status."""
    told = described(ROOT)
    content = told["paths"][path]["get"]["responses"][str(status)]["content"]
    ((kind, content),) = content.items()
    schema = {"$schema": Draft202012Validator.META_SCHEMA["$id"], **content["schema"], "components": told["components"]}
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == kind
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(answer.json())


def test_the_description_is_valid(client: Client, db: None) -> None:
    told = client.get("/api/v1/schema/").json()
    OpenAPIV31SpecValidator(told).validate()
    assert told["openapi"].startswith("3.1")
    assert told["servers"] == [{"url": "http://testserver/"}]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"q": "Erdogan Turkey", "language": ["vi", "-ar"], "mentions": "2016-08", "from": "2016", "sort": "newest"},
        {"q": '"((', "person": "no-one", "page": "1000000000", "strict": "1", "to": "2016-02-31", "sort": "x"},
        {"q": "nothing-like-it"},
    ],
)
def test_answers_to_searches_are_as_declared(archive: SimpleNamespace, client: Client, asked: dict[str, Any]) -> None:
    hold(client.get("/api/v1/search/", asked), "/api/v1/search/", 200)


def test_an_article_is_as_declared(client: Client, db: None) -> None:
    article = make.article("Putin met Erdogan on 9 August.", published_evidence=[{"rule": "line", "words": "9 August"}])
    make.mention(article, "Putin", make.entity("Vladimir Putin"))
    make.mention(article, "Erdogan", None)
    make.date_mention(article, "9 August", "2016-08-09", date(2016, 8, 9))
    hold(client.get(f"/api/v1/articles/{article.pk}/"), "/api/v1/articles/{id}/", 200)
    bare = make.article(day=None, language="und")
    hold(client.get(f"/api/v1/articles/{bare.pk}/"), "/api/v1/articles/{id}/", 200)


def test_what_is_not_there_is_told_as_declared(client: Client, db: None) -> None:
    hold(client.get("/api/v1/articles/999/"), "/api/v1/articles/{id}/", 404)
    gone = make.article(status="withdrawn", public_note="<p>Retracted.</p>")
    hold(client.get(f"/api/v1/articles/{gone.pk}/"), "/api/v1/articles/{id}/", 410)
    hold(client.get("/api/v1/search/"), "/api/v1/search/", 503)  # nothing is indexed yet


def test_a_name_that_is_not_declared_would_be_noticed(archive: SimpleNamespace, client: Client) -> None:
    answer = client.get("/api/v1/search/")
    told = answer.json() | {"more": 1}
    altered = SimpleNamespace(status_code=200, headers=answer.headers, json=lambda: told)
    with pytest.raises(ValidationError, match="more"):
        hold(altered, "/api/v1/search/", 200)


def test_every_parameter_that_is_declared_is_read(archive: SimpleNamespace, client: Client) -> None:
    values = {"q": "Erdogan", "from": "2016-01", "to": "2017", "sort": "oldest", "page": "2", "strict": "1"}
    values |= {"language": "vi", "source": "zing", "person": "erdogan", "place": "russia", "year": "2016"}
    values |= {"mentions": "2016-08", "literal": "turkey", "country": "RU", "copies": "0", "fold": "1"}
    declared = {one["name"] for one in described(ROOT)["paths"]["/api/v1/search/"]["get"]["parameters"]}
    assert declared == set(values)
    told = client.get("/api/v1/search/", values).json()
    assert told["page"] == 2
    query = told["query"]
    assert (query["q"], query["from"], query["to"], query["sort"]) == ("Erdogan", "2016-01", "2017", "oldest")
    assert (query["strict"], query["literal"], query["copies"], query["fold"]) == (True, ["turkey"], False, True)
    assert {one["name"] for one in query["filters"]} == {
        *("language", "source", "person", "place", "country", "year", "mentions")
    }


@pytest.mark.parametrize("path", ["/api/v1/schema/", "/api/v1/search/?q=Erdogan", "/api/v1/articles/{}/"])
def test_what_has_not_changed_is_not_sent_again(archive: SimpleNamespace, client: Client, path: str) -> None:
    path = path.format(archive.visit.pk)
    stamp = client.get(path).headers["ETag"]
    again = client.get(path, headers={"if-none-match": stamp})
    assert (again.status_code, again.content) == (304, b"")
    archive.visit.title = "Other words"
    archive.visit.save()
    answer = client.get(path, headers={"if-none-match": stamp})
    assert answer.status_code == (304 if "schema" in path else 200)
