"""Articles read out of the database as records."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.export import reading
from archive.export.reading import records
from tests import factories as make

pytestmark = pytest.mark.django_db


def absolute(path: str) -> str:
    return f"https://archive.example{path}"


def test_articles_come_in_the_order_that_was_asked_for_each_with_its_names() -> None:
    first = make.article("Putin met Erdogan in Ankara. Putin left.", source=make.source("cnn"))
    second = make.article("Nothing.", day=None)
    putin, ankara = make.entity("Vladimir Putin"), make.entity("Ankara", "place")
    merged = make.entity("Erdogan", merged_into=make.entity("Recep Tayyip Erdoğan"))
    hidden = make.entity("Nobody", is_hidden=True)
    for surface, entity in (("Putin", putin), ("Erdogan", merged), ("Ankara", ankara), ("left", hidden)):
        make.mention(first, surface, entity)
    make.mention(first, "met", None, kind="person")
    bare, full = records([second.pk, first.pk], absolute)
    assert (bare.id, full.id) == (second.pk, first.pk)
    assert full.people == ("Vladimir Putin", "met", "Recep Tayyip Erdoğan")
    assert full.places == ("Ankara",)
    assert (full.publisher, bare.publisher) == ("CNN", "")
    assert full.url == absolute(first.get_absolute_url())
    assert bare.earliest is None
    assert full.text == ""


def test_words_go_along_where_they_are_asked_for() -> None:
    article = make.article("Words, words.")
    (told,) = records([article.pk], absolute, with_text=True)
    assert told.text == "Words, words."


@pytest.mark.parametrize("status", ["pending", "withdrawn", "rejected", "duplicate"])
def test_what_is_not_published_stays_inside(status: str) -> None:
    assert list(records([make.article("Secret.", status=status).pk, 999_999], absolute)) == []


def test_many_articles_are_read_a_few_hundred_at_a_time(
    monkeypatch: pytest.MonkeyPatch, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    articles = [make.article("Putin left.") for _ in range(10)]
    putin = make.entity("Vladimir Putin")
    for article in articles:
        make.mention(article, "Putin", putin)
    keys = [article.pk for article in articles]
    monkeypatch.setattr(reading, "AT_ONCE", 4)
    with django_assert_num_queries(12):  # four for each of three parts
        assert [told.id for told in records(keys, absolute)] == keys
