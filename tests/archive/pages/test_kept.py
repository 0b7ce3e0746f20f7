"""What is counted for the whole archive is counted once an edition."""

from collections.abc import Iterator
from itertools import count

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from archive.models import Article, Mention
from archive.pages.kept import kept
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def memory(settings: Settings) -> Iterator[None]:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()
    yield
    cache.clear()


def test_what_was_made_lately_is_made_again_only_after_a_change() -> None:
    numbers = count(1)
    made = [kept("number", lambda: next(numbers)), kept("number", lambda: next(numbers))]
    factories.article()
    made.append(kept("number", lambda: next(numbers)))
    factories.entity("Vladimir Putin")
    made.append(kept("number", lambda: next(numbers)))
    assert made == [1, 1, 2, 3]


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


def test_a_second_reader_costs_the_database_little(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    factories.mention(factories.article("Putin spoke."), "Putin", factories.entity("Vladimir Putin"))
    client.get("/")
    with django_assert_max_num_queries(5):
        client.get("/")
