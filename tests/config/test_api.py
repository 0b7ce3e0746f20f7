"""What all answers below /api/ have in common."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from config import limits
from tests import factories as make

PROBLEM = "application/problem+json"


@pytest.fixture
def counting(settings: Settings) -> Iterator[None]:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "limits"}}
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize(
    ("path", "status"),
    [("/api/v1/nothing/", 404), ("/api/", 404), ("/api/v1/articles/x/", 404), ("/api/v1/articles/999/", 404)],
)
def test_what_is_not_there_is_told_as_json(client: Client, db: None, path: str, status: int) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, PROBLEM)
    told = answer.json()
    assert (told["type"], told["status"]) == ("about:blank", status)
    assert told["title"] and told["detail"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading_is_allowed_and_the_methods_are_named(client: Client, db: None, method: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/people/")
    assert (answer.status_code, answer.headers["Content-Type"]) == (405, PROBLEM)
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_a_page_that_is_not_below_api_stays_a_page(client: Client, db: None) -> None:
    answer = client.get("/nothing/")
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_scripts_of_other_sites_may_read_and_are_told_so_before(client: Client, db: None) -> None:
    answer = client.get("/api/v1/languages/")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    before = client.options("/api/v1/languages/")
    assert (before.status_code, before.content) == (204, b"")
    assert before.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_who_asks_too_often_is_told_when_to_come_back(
    client: Client, db: None, settings: Settings, counting: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.API_REQUESTS_A_MINUTE = 2
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: 1_000_000_050.0))  # a minute ends at ...080
    statuses = [client.get("/api/v1/languages/").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    answer = client.get("/api/v1/languages/")
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Content-Type"] == PROBLEM
    assert client.get("/api/v1/languages/", REMOTE_ADDR="192.0.2.7").status_code == 200
    assert client.get("/languages/").status_code == 200
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: 1_000_000_081.0))
    assert client.get("/api/v1/languages/").status_code == 200


def test_without_a_limit_nobody_waits(client: Client, db: None, settings: Settings, counting: None) -> None:
    settings.API_REQUESTS_A_MINUTE = 0
    assert {client.get("/api/v1/languages/").status_code for _ in range(5)} == {200}


@pytest.mark.parametrize(
    ("production", "seen", "forwarded", "sender"),
    [
        (False, "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (True, "127.0.0.1", "203.0.113.5, 198.51.100.9", "198.51.100.9"),
        (True, "127.0.0.1", "nonsense", "unknown"),
        (False, "2001:db8:1:2:3::4", "", "2001:db8:1:2::"),
        (False, "", "", "unknown"),
    ],
)
def test_an_asker_is_an_address_that_the_proxy_saw(
    settings: Settings, production: bool, seen: str, forwarded: str, sender: str
) -> None:
    settings.PRODUCTION = production
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    assert limits.sender(RequestFactory().get("/", REMOTE_ADDR=seen, headers=headers)) == sender


def test_a_fault_of_ours_is_told_as_json(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError

    monkeypatch.setattr("archive.api.lists.languages_counted", fail)
    answer = Client(raise_request_exception=False).get("/api/v1/languages/")
    assert (answer.status_code, answer.headers["Content-Type"]) == (500, PROBLEM)


def test_an_article_can_be_asked_for_again_by_its_tag_through_compression(client: Client, db: None) -> None:
    article = make.article("Words. " * 200)
    path = f"/api/v1/articles/{article.pk}/"
    answer = client.get(path, headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    again = client.get(path, headers={"accept-encoding": "gzip", "if-none-match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
