"""Reports of one event in one row, and copies beside their originals."""

from types import SimpleNamespace

import pytest
from django.test import Client, TestCase

from archive.models import Story
from archive.publish import withdraw
from search import engine
from search.query.request import Request
from search.rebuild import rebuild
from search.results import Results


@pytest.fixture
def journey(press: SimpleNamespace) -> SimpleNamespace:
    """The archive, three of whose articles report one event; a fourth is a copy."""
    press.story = Story.objects.create()
    for article in (press.visit, press.talks, press.pivot):
        article.story = press.story
        article.save()
    press.arms.original = press.visit
    press.arms.save()
    rebuild()
    return press


def test_the_best_report_stands_for_all(journey: SimpleNamespace) -> None:
    found = engine.search(Request(q="Erdogan"), folded=True)
    assert (found.total, found.rows, len(found.hits)) == (5, 3, 3)
    (event,) = [hit.event for hit in found.hits if hit.event]
    assert event.languages == (("ar", 1), ("en", 1), ("vi", 1))
    assert event.url == journey.story.get_absolute_url()


def test_a_story_of_which_one_report_is_published_is_no_event(journey: SimpleNamespace) -> None:
    for article in (journey.talks, journey.pivot):
        article.status = "withdrawn"
        article.save()
    rebuild()
    assert all(hit.event is None for hit in engine.search(Request(), folded=True).hits)


def test_a_copy_tells_of_its_original_while_readers_see_that(journey: SimpleNamespace) -> None:
    copy = next(hit for hit in engine.search(Request(q="Lavrov")).hits if hit.id == journey.arms.pk)
    assert copy.original is not None
    assert copy.original.url == journey.visit.get_absolute_url()
    journey.visit.status = "withdrawn"
    journey.visit.save()
    assert engine.search(Request(q="Lavrov")).hits[0].original is None


def test_the_page_folds_and_counts_all(journey: SimpleNamespace, client: Client) -> None:
    html = client.get("/search/?q=Erdogan").content.decode()
    assert "5 articles" in html
    assert "3 reports of this event" in html
    assert "3 reports of this event" not in client.get("/search/?q=Erdogan&fold=0").content.decode()
    assert "3 reports of this event" not in client.get("/search/?q=Erdogan&sort=newest").content.decode()
    assert "3 reports of this event" in client.get("/search/?q=Erdogan&sort=newest&fold=1").content.decode()


def test_json_folds_where_it_is_asked_to(journey: SimpleNamespace, client: Client) -> None:
    plain = client.get("/api/v1/search/?q=Erdogan").json()
    assert (plain["total"], plain["rows"], len(plain["results"])) == (5, 5, 5)
    assert not any("event" in hit for hit in plain["results"])
    folded = client.get("/api/v1/search/?q=Erdogan&fold=1").json()
    assert (folded["total"], folded["rows"], len(folded["results"])) == (5, 3, 3)
    assert [hit["event"]["id"] for hit in folded["results"] if "event" in hit] == [journey.story.pk]


def test_copies_are_left_out_of_hits_and_counts_on_wish(journey: SimpleNamespace) -> None:
    with_copies, without = engine.search(Request(q="Erdogan")), engine.search(Request(q="Erdogan", copies=False))
    assert (with_copies.total, with_copies.copies) == (5, 1)
    assert (without.total, without.copies) == (4, 1)
    assert journey.arms.pk not in [hit.id for hit in without.hits]
    assert languages_of(with_copies)["vi"] == 2
    assert languages_of(without)["vi"] == 1
    assert list(engine.keys(Request(q="Lavrov", copies=False))) == []


def languages_of(found: Results) -> dict[str, int]:
    return next({value.value: value.count for value in one.values} for one in found.facets if one.name == "language")


def test_the_page_says_how_many_are_copies_and_leads_both_ways(journey: SimpleNamespace, client: Client) -> None:
    html = client.get("/search/?q=Erdogan").content.decode()
    assert "1 of them is a copy of another article." in html
    assert '<a href="/search/?q=Erdogan&amp;copies=0">Leave copies out</a>' in html
    html = client.get("/search/?q=Erdogan&copies=0").content.decode()
    assert "4 articles" in html
    assert "1 copy of another article is left out." in html
    assert 'name="copies" value="0" checked' in html
    assert '<a class="chip" href="/search/?q=Erdogan">' in html
    assert "sort=newest" in html.partition("copies=0&amp;")[2][:200] or "copies=0&amp;sort=newest" in html


def test_a_search_that_copies_alone_answer_says_how_to_see_them(journey: SimpleNamespace, client: Client) -> None:
    html = client.get("/search/?q=Lavrov&copies=0").content.decode()
    assert "Show copies as well" in html.partition('class="hits"')[2]


def test_json_counts_copies(journey: SimpleNamespace, client: Client) -> None:
    told = client.get("/api/v1/search/?q=Erdogan&copies=0").json()
    assert (told["total"], told["copies"], told["query"]["copies"]) == (4, 1, False)


def test_a_copy_is_none_while_nobody_sees_its_original(journey: SimpleNamespace) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        withdraw(journey.visit, note="Taken back.", by=None)
    assert engine.search(Request(q="Lavrov", copies=False)).total == 1
    with TestCase.captureOnCommitCallbacks(execute=True):
        journey.visit.delete()
    assert engine.search(Request(q="Lavrov", copies=False)).total == 1


def test_the_copies_of_an_article_that_is_deleted_are_found_as_articles_of_their_own(journey: SimpleNamespace) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        journey.visit.delete()
    assert engine.search(Request(q="Lavrov", copies=False)).total == 1
