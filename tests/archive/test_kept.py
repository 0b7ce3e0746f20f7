"""What is counted for the whole archive is counted once an edition."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django.fixtures import Settings

from archive.kept import kept
from archive.models import Article, Mention
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def memory(settings: Settings) -> Iterator[None]:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    yield
    cache.clear()


def made() -> list[int]:
    calls: list[int] = []
    for change in (lambda: None, lambda: None, factories.article, lambda: factories.entity("Vladimir Putin")):
        change()
        kept("calls", lambda: calls.append(1) or len(calls))
    return calls


def test_what_was_made_lately_is_made_again_only_after_a_change() -> None:
    assert len(made()) == 3


def test_two_names_are_kept_apart() -> None:
    assert (kept("one", lambda: 1), kept("two", lambda: 2), kept("one", lambda: 3)) == (1, 2, 1)


def test_the_front_page_shows_a_change_at_once(client: Client) -> None:
    article = factories.article("Putin and Erdogan spoke.")
    factories.mention(article, "Putin", factories.entity("Vladimir Putin"))
    assert "Vladimir Putin" in client.get("/").content.decode()
    factories.mention(article, "Erdogan", factories.entity("Recep Tayyip Erdogan"))
    assert "Recep Tayyip Erdogan" in client.get("/").content.decode()
    Article.objects.update(status="withdrawn")
    assert "Vladimir Putin" not in client.get("/").content.decode()
    assert Mention.objects.count() == 2


def test_a_second_reader_costs_the_database_little(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    factories.mention(factories.article("Putin spoke."), "Putin", factories.entity("Vladimir Putin"))
    client.get("/")
    with django_assert_max_num_queries(5):
        client.get("/")
