"""The screen of one article: see, correct, publish."""

from datetime import date
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import Article, Entity, Source
from archive.models.mention import State
from search.models import OutboxEntry
from tests import factories
from tests.archive.admin.conftest import Desk

TEXT = "Erdogan came to Ankara.\n\nOn Tuesday Erdogan left."


@pytest.fixture
def article(known: Source) -> Article:
    return factories.article(TEXT, status="pending", title="A visit")


@pytest.fixture
def erdogan(article: Article) -> Entity:
    entity = factories.entity("Recep Tayyip Erdoğan")
    factories.mention(article, "Erdogan", entity, evidence="after a title", alternatives=["Bilal"])
    factories.mention(article, "Ankara", factories.entity("Ankara", kind="place"), confidence=0.3)
    factories.date_mention(article, "Tuesday", "2016-08-09", date(2016, 8, 9))
    return entity


def screen(article: Article) -> Any:
    return reverse("admin:archive_article_change", args=[article.pk])


def step(article: Article) -> Any:
    return reverse("admin:archive_article_step", args=[article.pk])


def record(article: Article, **changed: Any) -> Any:
    kept = {"published": article.published, "source": article.source_id, "language": article.language_id}
    return {**kept, "byline": "", "url": "", **changed}


def test_what_was_found_is_marked_in_its_place_with_evidence(curator: Desk, article: Article, erdogan: Entity) -> None:
    page = curator.get(screen(article)).content.decode()
    assert page.count('class="found ') == 3
    for shown in ("Recep Tayyip Erdoğan", "after a title", "Bilal", "90%", "30%", "9 August 2016"):
        assert shown in page
    assert 'lang="en" dir="ltr"' in page


def test_the_record_says_who_read_the_article(curator: Desk, article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(read_by="fihrist-0123456789ab")
    assert b"<code>fihrist-0123456789ab</code>" in curator.get(screen(article)).content


def test_an_arabic_article_reads_from_the_right(curator: Desk) -> None:
    row = factories.article("نص عربي.", language="ar", status="pending")
    assert '<div class="words" id="article-words" lang="ar" dir="rtl">' in curator.get(screen(row)).content.decode()


def test_markup_in_the_text_stays_text(curator: Desk) -> None:
    row = factories.article("<script>alert(1)</script> said.", status="pending", title="<img src=x>")
    page = curator.get(screen(row)).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


def test_the_screen_costs_the_same_for_few_findings_and_for_many(
    curator: Desk, article: Article, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    words = [f"Person{n}" for n in range(60)]
    row = factories.article(" ".join(words), status="pending")
    for word in words:
        factories.mention(row, word, factories.entity(word))
        if word in (words[0], words[-1]):
            with django_assert_num_queries(17):
                curator.get(screen(row))


def test_publishing_goes_on_to_the_next_and_writes_to_the_outbox(curator: Desk, article: Article) -> None:
    following = factories.article("Another one waits.", status="pending")
    answer = curator.post(step(article), {"step": "publish"})
    article.refresh_from_db()
    assert article.is_published
    assert answer["Location"] == screen(following)
    assert OutboxEntry.objects.filter(article_id=article.pk).exists()
    assert LogEntry.objects.get(object_id=str(article.pk)).user == curator.user


def test_the_last_of_the_queue_leads_back_to_it(curator: Desk, article: Article) -> None:
    assert curator.post(step(article), {"step": "publish"})["Location"] == "/admin/archive/article/"


@pytest.mark.parametrize("why", ["", "   "])
def test_rejecting_needs_a_reason(curator: Desk, article: Article, why: str) -> None:
    curator.post(step(article), {"step": "reject", "why": why})
    article.refresh_from_db()
    assert article.status == "pending"


def test_rejecting_and_letting_it_wait_again(curator: Desk, article: Article) -> None:
    curator.post(step(article), {"step": "reject", "why": "An advertisement."})
    article.refresh_from_db()
    assert (article.status, article.status_reason) == ("rejected", "An advertisement.")
    assert "An advertisement." in curator.get(screen(article)).content.decode()
    curator.post(step(article), {"step": "reopen"})
    article.refresh_from_db()
    assert article.status == "pending"


def test_withdrawing_leaves_a_note_for_readers_without_markup_that_runs(editor: Desk, article: Article) -> None:
    editor.post(step(article), {"step": "publish"})
    editor.post(step(article), {"step": "withdraw", "why": "Retracted. <script>alert(1)</script>"})
    article.refresh_from_db()
    assert article.status == "withdrawn"
    assert "<script" not in article.public_note


@pytest.mark.parametrize("said", [{}, {"step": "delete"}, {"step": "reject", "why": "x" * 5000}])
def test_a_malformed_step_changes_nothing(curator: Desk, article: Article, said: Any) -> None:
    assert curator.post(step(article), said).status_code == 302
    article.refresh_from_db()
    assert article.status == "pending"


def test_a_step_that_somebody_else_took_already_is_said_and_not_taken_twice(curator: Desk, article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(status="published")
    answer = curator.post(step(article), {"step": "reject", "why": "late"}, follow=True)
    article.refresh_from_db()
    assert article.status == "published"
    assert "cannot take this step" in answer.content.decode()


def test_the_record_is_corrected_and_stays_so(curator: Desk, article: Article) -> None:
    rt = factories.source("rt")
    said = record(article, published="2016-08", source=rt.pk, byline="A. Writer", url="https://rt.com/1")
    assert curator.post(screen(article), said).status_code == 302
    article.refresh_from_db()
    assert (article.published, article.published_latest) == ("2016-08", date(2016, 8, 31))
    assert (article.source, article.byline, article.url) == (rt, "A. Writer", "https://rt.com/1")
    assert set(article.corrections.values_list("kind", flat=True)) == {"published", "source"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"published": "yesterday"},
        {"published": "2016-02-30"},
        {"source": "nowhere"},
        {"language": "xx"},
        {"url": "javascript:alert(1)"},
        {"byline": "x" * 10_000},
    ],
)
def test_a_wrong_record_is_refused_and_nothing_saved(curator: Desk, article: Article, wrong: Any) -> None:
    answer = curator.post(screen(article), record(article, **{"byline": "New", **wrong}))
    assert answer.status_code == 200
    assert b"Please correct" in answer.content
    article.refresh_from_db()
    assert article.byline == ""
    assert not article.corrections.exists()


def decide(client: Client, article: Article, verb: str) -> Any:
    return client.post(reverse("admin:archive_article_findings", args=[article.pk]), {"do": verb})


def test_accepting_goes_on_to_the_next_open_finding(curator: Desk, article: Article, erdogan: Entity) -> None:
    person, place = article.mentions.order_by("start")
    answer = decide(curator, article, f"accept:m{person.pk}")
    person.refresh_from_db()
    assert person.state == State.ACCEPTED
    assert answer["Location"].endswith(f"#m{place.pk}")


def test_removing_and_bringing_back(curator: Desk, article: Article, erdogan: Entity) -> None:
    date_row = article.dates.get()
    decide(curator, article, f"remove:d{date_row.pk}")
    assert not article.dates.standing().exists()
    assert "1 removed" in curator.get(screen(article)).content.decode()
    decide(curator, article, f"accept:d{date_row.pk}")
    assert article.dates.standing().exists()


def test_accepting_all(curator: Desk, article: Article, erdogan: Entity) -> None:
    decide(curator, article, "accept_all")
    assert not article.mentions.filter(state=State.DETECTED).exists()


@pytest.mark.parametrize("verb", ["", "accept", "accept:m0", "accept:x1", "eat:m1", "accept:m" + "9" * 50, "remove:m١"])
def test_a_finding_that_is_not_there_is_no_failure(curator: Desk, article: Article, erdogan: Entity, verb: str) -> None:
    assert decide(curator, article, verb).status_code == 302
    assert not article.corrections.exists()


def test_a_finding_of_another_article_cannot_be_decided_here(curator: Desk, article: Article, erdogan: Entity) -> None:
    other = factories.article("Putin spoke.", status="pending")
    foreign = factories.mention(other, "Putin", None)
    decide(curator, article, f"remove:m{foreign.pk}")
    foreign.refresh_from_db()
    assert foreign.state == State.DETECTED


def test_two_curators_at_one_article_do_not_overwrite_each_other(
    curator: Desk, editor: Desk, article: Article, erdogan: Entity
) -> None:
    shown = curator.get(screen(article)).context["seen"]
    decide(editor, article, f"remove:m{article.mentions.earliest('start').pk}")
    answer = curator.post(step(article), {"step": "publish", "seen": shown}, follow=True)
    assert "Somebody changed this article" in answer.content.decode()
    answer = curator.post(screen(article), record(article, byline="Mine", seen=shown))
    assert "Somebody changed this article" in answer.content.decode()
    article.refresh_from_db()
    assert (article.status, article.byline) == ("pending", "")
    fresh = answer.context["seen"]
    curator.post(screen(article), record(article, byline="Mine", seen=fresh))
    article.refresh_from_db()
    assert article.byline == "Mine"


def test_the_decisions_on_an_article_are_one_step_away(curator: Desk, article: Article, erdogan: Entity) -> None:
    other = factories.article("Putin spoke.", status="pending")
    decide(curator, other, f"accept:m{factories.mention(other, 'Putin', None).pk}")
    decide(curator, article, f"accept:m{article.mentions.earliest('start').pk}")
    address = f"/admin/archive/correction/?article__id__exact={article.pk}"
    assert address in curator.get(screen(article)).content.decode()
    shown = curator.get(address).content.decode()
    assert "<bdi>Erdogan</bdi>" in shown
    assert "<bdi>Putin</bdi>" not in shown
    assert "curator" in shown


def test_saying_that_the_record_is_right_leaves_no_doubt_of_it(curator: Desk, article: Article) -> None:
    Article.objects.filter(pk=article.pk).update(
        title_is_derived=True, language_confidence=0.3, published_latest=date(2016, 8, 12)
    )
    assert len(curator.get(screen(article)).context["doubts"]) == 5
    curator.post(screen(article), record(article, _confirm="1"))
    left = [str(doubt) for doubt in curator.get(screen(article)).context["doubts"]]
    assert left == ["Nobody and no place found"]
    assert set(article.corrections.values_list("kind", flat=True)) == {"language", "source", "published"}
