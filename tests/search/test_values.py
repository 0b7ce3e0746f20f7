"""All values of a facet on a page of their own, and those alone that a reader looks for."""

from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils.translation import override
from pytest_django.fixtures import DjangoAssertNumQueries

from search import values
from search.query.request import Pick, Request
from search.values import listed


def found(name: str, typed: str, request: Request | None = None) -> dict[str, int]:
    return {one.value: one.count for one in listed(request or Request(), name, typed).facet.values}


@pytest.mark.parametrize("typed", ["erdo", "ERDOĞ", "أردوغان", "tayyip erdo"])
def test_people_are_found_by_letters_of_any_of_their_names(archive: SimpleNamespace, typed: str) -> None:
    assert found("person", typed) == {"erdogan": 5}


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("place", "tho nhi", "turkey"),
        ("source", "zin", "zing"),
        ("language", "viet", "vi"),
        ("language", "tiếng", "vi"),
        ("language", "العرب", "ar"),
        ("year", "24", "2024"),
    ],
)
def test_other_values_are_found_by_what_they_are_called(
    archive: SimpleNamespace, name: str, typed: str, value: str
) -> None:
    assert list(found(name, typed)) == [value]


def test_languages_are_found_by_their_names_in_the_language_of_the_page(archive: SimpleNamespace) -> None:
    with override("ar"):
        assert list(found("language", "الفيتنام")) == ["vi"]


def test_what_is_chosen_is_listed_whatever_is_looked_for(archive: SimpleNamespace) -> None:
    request = Request(picks=(Pick("person", "putin", excluded=True),))
    facet = listed(request, "person", "lavrov").facet
    assert {one.value: one.excluded for one in facet.values} == {"lavrov": False, "putin": True}


def test_only_the_most_frequent_are_listed(archive: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "MOST", 1)
    every = listed(Request(), "person")
    assert [one.value for one in every.facet.values] == ["erdogan"]
    assert (every.total, every.facet.more) == (3, True)


def test_the_page_leads_back_with_all_that_was_chosen(archive: SimpleNamespace, client: Client) -> None:
    html = client.get("/search/facet/?q=Erdogan&language=vi&person=putin&name=person&in=erd").content.decode()
    assert 'href="/search/?q=Erdogan&amp;language=vi&amp;person=putin"' in html
    assert '<input type="hidden" name="language" value="vi">' in html.partition('id="ask"')[2]
    assert '<input type="hidden" name="person"' not in html.partition('id="ask"')[2]
    assert 'name="person" value="putin" checked>' in html
    assert 'name="in" type="search" value="erd"' in html


@pytest.mark.parametrize("query", ["", "name=colour", "name=", "name=%00"])
def test_a_facet_that_there_is_not_leads_back(archive: SimpleNamespace, client: Client, query: str) -> None:
    assert client.get(f"/search/facet/?q=x&{query}").headers["Location"] == "/search/?q=x"


@pytest.mark.parametrize("typed", ["%_", "\ud800", "\x00", "🕊", "x" * 5000, "<script>"])
def test_nothing_that_is_typed_breaks_the_page(archive: SimpleNamespace, client: Client, typed: str) -> None:
    sent: dict[str, str | bytes] = {"name": "person", "in": typed.encode("utf-8", "replace")}
    answer = client.get("/search/facet/", sent)
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode().partition("<main")[2]


def test_the_page_asks_the_database_a_bounded_number_of_times(
    archive: SimpleNamespace, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        client.get("/search/facet/?name=person&in=e")
