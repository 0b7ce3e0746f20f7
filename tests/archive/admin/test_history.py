"""The page that tells what was changed: readable, complete, and as quick for many changes as for few."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.curate import article as correct
from archive.curate.findings import accept
from archive.curate.merge import merge
from archive.history import recorded
from archive.models import Article, ArticleVersion
from archive.revise import revise
from tests import factories
from tests.archive.admin.conftest import Desk


def history(client: Desk, row: Any) -> str:
    return client.get(reverse(f"admin:archive_{row._meta.model_name}_history", args=[row.pk])).content.decode()


def versioned(user: User, **fields: Any) -> Article:
    article = factories.article("Ankara said so.\n\nMore words.", status="pending", **fields)
    ArticleVersion.objects.create(article=article, number=1, title=article.title, text=article.text)
    return article


def test_each_field_is_shown_before_and_after_in_words(curator: Desk) -> None:
    article = versioned(curator.user, day=None)
    rt = factories.source("rt")
    with recorded(curator.user):
        correct.correct_source(article, rt, by=curator.user)
        correct.correct_published(article, "2016-08", by=curator.user)
    page = history(curator, article)
    assert "<del><bdi>Unknown source</bdi></del> <ins><bdi>RT</bdi></ins>" in page
    assert "August 2016" in page
    assert '<b class="who"><bdi>curator</bdi></b>' in page


def test_words_are_compared_word_by_word(curator: Desk) -> None:
    article = versioned(curator.user)
    with recorded(curator.user):
        revise(article, text="Ankara said nothing.\n\nMore words.", reason="misheard", by=curator.user)
    page = history(curator, article)
    assert "<del>so</del>" in page and "<ins>nothing</ins>" in page
    assert "1 paragraph changed" in page and "misheard" in page


def test_decisions_stand_there_with_their_words(curator: Desk) -> None:
    article = versioned(curator.user)
    finding = factories.mention(article, "Ankara", factories.entity("Ankara", kind="place"))
    with recorded(curator.user):
        accept(finding, by=curator.user)
    assert "Decision on “Ankara”" in history(curator, article)


def test_machine_and_person_are_told_apart(curator: Desk) -> None:
    article = versioned(curator.user, byline="Old")
    with recorded(curator.user):
        article.byline = "New"
        article.save()
    assert "the machine" in history(curator, article)


def test_a_merge_and_its_way_back_stand_in_the_history_of_who_was_kept(editor: Desk) -> None:
    one, other = factories.entity("One"), factories.entity("Other")
    merge(one, [other], by=editor.user)
    assert "“Other” was merged into it" in history(editor, one)


def test_sources_have_theirs(editor: Desk) -> None:
    rt = factories.source("rt")
    with recorded(editor.user):
        rt.name, rt.hosts = "Russia Today", ["rt.example"]
        rt.save()
    page = history(editor, rt)
    assert "Russia Today" in page and "rt.example" in page


def test_markup_in_what_was_written_stays_text(curator: Desk) -> None:
    article = versioned(curator.user)
    with recorded(curator.user):
        article.byline = "<script>alert(1)</script>"
        article.save()
    assert "<script>alert(1)" not in history(curator, article)


def test_it_costs_the_same_for_few_and_for_many(
    curator: Desk, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    article = versioned(curator.user)
    for number in range(20):
        with recorded(curator.user):
            article.byline, article.source = f"Name {number}", factories.source(f"source-{number}")
            article.save()
        if number in (0, 19):
            with django_assert_num_queries(10):
                history(curator, article)


@pytest.mark.parametrize("pk", ["999999", "x", "1%00"])
def test_what_is_not_there_has_none(curator: Desk, pk: str) -> None:
    assert curator.get(f"/admin/archive/article/{pk}/history/").status_code == 404
