"""The queue: what waits, the doubtful first."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article
from tests import factories
from tests.archive.admin.conftest import Desk

QUEUE = "/admin/archive/article/"


def titles(answer: Any) -> Any:
    return [re.sub(r"<.*", "", part) for part in re.findall(r'<bdi lang="\w+">([^<]*)', answer.content.decode())]


def waiting(title: Any, **fields: Any) -> Any:
    return factories.article(f"Words of {title}.", title=title, status="pending", **fields)


def test_what_waits_comes_alone_and_the_doubtful_first(curator: Desk) -> None:
    rt = factories.source("rt")
    waiting("Clean", source=rt)
    waiting("Doubtful", source=rt, day=None, title_is_derived=True)
    factories.article("Published words.", title="Published")
    assert titles(curator.get(QUEUE)) == ["Doubtful", "Clean"]


@pytest.mark.parametrize("status", ["published", "withdrawn", "rejected", "duplicate"])
def test_each_status_can_be_asked_for(curator: Desk, status: str) -> None:
    waiting("Waiting")
    factories.article("Other words.", title="Other", status=status)
    assert titles(curator.get(QUEUE, {"status": status})) == ["Other"]
    assert len(titles(curator.get(QUEUE, {"status": "all"}))) == 2


def test_the_queue_is_narrowed_by_language_source_and_doubt(curator: Desk) -> None:
    waiting("One", language="vi", source=factories.source("rt"))
    waiting("Two", language="ar", day=None)
    assert titles(curator.get(QUEUE, {"language": "vi"})) == ["One"]
    assert titles(curator.get(QUEUE, {"source": "unknown"})) == ["Two"]
    assert titles(curator.get(QUEUE, {"doubt": "published"})) == ["Two"]
    assert titles(curator.get(QUEUE, {"doubt": "none"})) == []


@pytest.mark.parametrize("query", ["?doubt=x", "?language=xx", "?source=%00", "?q=%ED%A0%80", "?q=" + "x" * 10_000])
def test_nonsense_in_the_address_is_no_failure(curator: Desk, query: str) -> None:
    waiting("One")
    assert curator.get(QUEUE + query).status_code in (200, 302)


def test_each_row_says_why_it_is_doubtful(curator: Desk) -> None:
    waiting("One", day=None)
    page = curator.get(QUEUE).content.decode()
    assert "Unknown source" in page
    assert "No publication date" in page


def test_a_page_of_the_queue_costs_the_same_for_one_row_and_for_fifty(
    curator: Desk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(50):
        factories.mention(waiting(f"Article {number}"), "Words", None)
        if number in (0, 49):
            with django_assert_num_queries(8):
                curator.get(QUEUE)


def test_markup_in_a_title_stays_text(curator: Desk) -> None:
    waiting("<script>alert(1)</script>")
    assert "<script>alert(1)" not in curator.get(QUEUE).content.decode()


def act(client: Client, action: str, rows: list[Article], **more: Any) -> Any:
    return client.post(QUEUE, {"action": action, "_selected_action": [row.pk for row in rows], **more})


def test_publishing_many_asks_first(curator: Desk) -> None:
    rows = [waiting("One"), waiting("Two")]
    answer = act(curator, "publish_chosen", rows)
    assert b"Publish 2 articles" in answer.content
    assert not Article.objects.published().exists()
    act(curator, "publish_chosen", rows, confirmed="1")
    assert Article.objects.published().count() == 2


def test_rejecting_many_needs_a_reason(curator: Desk) -> None:
    rows = [waiting("One"), waiting("Two")]
    assert b"Give the reason" in act(curator, "reject_chosen", rows, confirmed="1", why="  ").content
    assert Article.objects.pending().count() == 2
    act(curator, "reject_chosen", rows, confirmed="1", why="Not news.")
    assert set(Article.objects.values_list("status", "status_reason")) == {("rejected", "Not news.")}


def test_only_what_waits_is_published_by_many(curator: Desk) -> None:
    withdrawn = factories.article("Gone words.", status="withdrawn")
    answer = act(curator, "publish_chosen", [withdrawn], confirmed="1", status="all")
    assert answer.status_code == 302
    withdrawn.refresh_from_db()
    assert withdrawn.status == "withdrawn"


def test_somebody_without_the_right_is_not_offered_it(nobody: Desk) -> None:
    from django.contrib.auth.models import Permission

    nobody.user.user_permissions.add(Permission.objects.get(codename="view_article"))
    row = waiting("One")
    assert b"publish_chosen" not in nobody.get(QUEUE).content
    act(nobody, "publish_chosen", [row], confirmed="1")
    row.refresh_from_db()
    assert row.status == "pending"


def test_the_first_page_says_what_waits(curator: Desk) -> None:
    waiting("One")
    page = curator.get(reverse("admin:index")).content.decode()
    assert "<b>1</b> waiting" in page
    assert "Unknown source · 1" in page
