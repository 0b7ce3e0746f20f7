"""Articles in hand, published at an hour, and steps taken back."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from archive.models import Article, Source
from archive.schedule import publish_due, schedule
from search.models import OutboxEntry
from tests import factories
from tests.archive.admin.conftest import Desk

QUEUE = "/admin/archive/article/"
UNDO = "/admin/archive/article/done/undo/"
DONE = "/admin/archive/article/done/"


def waiting(title: str = "Waiting", **fields: Any) -> Article:
    return factories.article(f"Words of {title}.", title=title, status="pending", **fields)


def post(client: Desk, article: Article, page: str, **said: Any) -> Any:
    answer = client.post(reverse(f"admin:archive_article_{page}", args=[article.pk]), said)
    article.refresh_from_db()
    return answer


def messages(client: Desk) -> str:
    return client.get(QUEUE).content.decode()


def test_an_article_is_taken_handed_over_and_laid_back(curator: Desk, editor: Desk) -> None:
    article = waiting()
    post(curator, article, "hand", to=curator.user.pk)
    assert article.assigned_to == curator.user
    post(curator, article, "hand", to=editor.user.pk)
    assert article.assigned_to == editor.user
    post(editor, article, "hand", to="")
    assert article.assigned_to is None


@pytest.mark.parametrize("to", ["nobody", "999", "x"])
def test_only_who_works_at_the_desk_can_have_it_in_hand(curator: Desk, nobody: Desk, to: str) -> None:
    article = waiting()
    post(curator, article, "hand", to=nobody.user.pk if to == "nobody" else to)
    assert article.assigned_to is None
    assert "Nobody of this name" in messages(curator)


def test_taking_what_somebody_changed_meanwhile_is_warned_of(curator: Desk) -> None:
    article = waiting()
    post(curator, article, "hand", to=curator.user.pk, seen="2016-01-01T00:00:00+00:00")
    assert article.assigned_to is None
    assert "Somebody changed this article" in messages(curator)


def test_the_queue_is_narrowed_to_what_is_in_whose_hands(curator: Desk, editor: Desk) -> None:
    waiting("Mine", assigned_to=curator.user)
    waiting("Theirs", assigned_to=editor.user)
    waiting("Free")
    for hand, title in {"mine": "Mine", "others": "Theirs", "nobody": "Free"}.items():
        page = curator.get(QUEUE, {"hand": hand}).content.decode()
        assert [one for one in ("Mine", "Theirs", "Free") if f'lang="en">{one}<' in page] == [title]


def test_many_are_taken_and_laid_back_at_once(curator: Desk, editor: Desk) -> None:
    rows = [waiting("One"), waiting("Two"), waiting("Theirs", assigned_to=editor.user)]
    chosen = [row.pk for row in rows]
    curator.post(QUEUE, {"action": "take_chosen", "_selected_action": chosen})
    assert Article.objects.filter(assigned_to=curator.user).count() == 2
    curator.post(QUEUE, {"action": "lay_back_chosen", "_selected_action": chosen})
    assert Article.objects.filter(assigned_to=None).count() == 2


def test_the_next_one_is_not_in_the_hands_of_somebody_else(curator: Desk, editor: Desk) -> None:
    first = waiting("First")
    waiting("Theirs", assigned_to=editor.user)
    third = waiting("Third")
    answer = post(curator, first, "step", step="publish")
    assert answer["Location"] == reverse("admin:archive_article_change", args=[third.pk])


def test_an_article_is_published_at_its_hour_by_the_machine(curator: Desk) -> None:
    article = waiting()
    hour = timezone.localtime(timezone.now() + timedelta(hours=2))
    post(curator, article, "step", step="schedule", when=hour.strftime("%Y-%m-%dT%H:%M"))
    assert article.publish_at == hour.replace(second=0, microsecond=0)
    assert publish_due() == []
    Article.objects.update(publish_at=timezone.now() - timedelta(minutes=1))
    output = StringIO()
    call_command("publish_due", stdout=output)
    article.refresh_from_db()
    assert article.is_published
    assert not Article.objects.filter(publish_at__isnull=False).exists()
    assert article.title in output.getvalue()
    assert OutboxEntry.objects.filter(article_id=article.pk).exists()
    assert article.history.latest().history_change_reason == "at the hour that was set"
    assert publish_due() == []


@pytest.mark.parametrize("when", ["", "yesterday", "2016-01-01T08:00", "9999999-01-01T00:00"])
def test_an_hour_that_cannot_be_is_refused(curator: Desk, when: str) -> None:
    article = waiting()
    post(curator, article, "step", step="schedule", when=when)
    assert article.publish_at is None


def test_the_hour_is_shown_in_the_queue_and_can_be_taken_back(curator: Desk) -> None:
    article = waiting("Later", publish_at=timezone.now() + timedelta(days=1))
    assert 'class="hour"' in curator.get(QUEUE, {"status": "timed"}).content.decode()
    post(curator, article, "step", step="unschedule")
    assert article.publish_at is None


def test_rejecting_takes_the_hour_away(curator: Desk) -> None:
    article = waiting(publish_at=timezone.now() - timedelta(minutes=1))
    post(curator, article, "step", step="reject", why="not news")
    assert publish_due() == []
    assert article.publish_at is None


@pytest.mark.parametrize(
    ("status", "step", "who"),
    [("pending", "publish", "curator"), ("pending", "reject", "curator"), ("published", "withdraw", "editor")],
)
def test_a_step_just_taken_is_taken_back(status: str, step: str, who: str, request: pytest.FixtureRequest) -> None:
    client = request.getfixturevalue(who)
    article = factories.article("Words.", status=status)
    post(client, article, "step", step=step, why="so")
    assert article.status != status
    assert "desk-undo" in client.get(QUEUE).content.decode()
    OutboxEntry.objects.all().delete()
    client.post(UNDO)
    article.refresh_from_db()
    assert (article.status, article.status_reason, article.public_note) == (status, "", "")
    assert OutboxEntry.objects.filter(article_id=article.pk).exists() is (step != "reject")
    assert "desk-undo" not in client.get(QUEUE).content.decode()


def test_many_are_published_seen_on_one_page_and_taken_back_from_it(curator: Desk) -> None:
    rows = [waiting("One"), waiting("Two")]
    data = {"action": "publish_chosen", "_selected_action": [row.pk for row in rows], "confirmed": "1"}
    assert curator.post(QUEUE, data)["Location"] == DONE
    page = curator.get(DONE).content.decode()
    assert "One" in page and "Two" in page
    curator.post(UNDO)
    assert Article.objects.pending().count() == 2


def test_many_are_withdrawn_with_one_note_after_a_look(editor: Desk, curator: Desk) -> None:
    rows = [factories.article("One."), factories.article("Two.")]
    data = {"action": "withdraw_chosen", "_selected_action": [row.pk for row in rows]}
    assert b"Withdraw 2 articles" in editor.post(QUEUE + "?status=published", data).content
    curator.post(QUEUE + "?status=published", {**data, "confirmed": "1", "why": "a mistake"})
    assert Article.objects.published().count() == 2
    editor.post(QUEUE + "?status=published", {**data, "confirmed": "1", "why": "a mistake"})
    assert set(Article.objects.values_list("status", "public_note")) == {("withdrawn", "a mistake")}


def test_what_was_changed_since_is_not_taken_back(curator: Desk) -> None:
    article = waiting()
    post(curator, article, "step", step="publish")
    article.byline = "Somebody else"
    article.save()
    curator.post(UNDO)
    article.refresh_from_db()
    assert article.is_published
    assert "changed since" in messages(curator)


def test_nothing_is_taken_back_after_ten_minutes(curator: Desk) -> None:
    article = waiting()
    post(curator, article, "step", step="publish")
    session = curator.session
    session["desk_undo"]["at"] = (timezone.now() - timedelta(minutes=11)).isoformat()
    session.save()
    curator.post(UNDO)
    article.refresh_from_db()
    assert article.is_published


def test_nobody_takes_back_what_another_did(curator: Desk, editor: Desk) -> None:
    article = waiting()
    post(curator, article, "step", step="publish")
    editor.post(UNDO)
    article.refresh_from_db()
    assert article.is_published


def test_a_rejected_article_does_not_stand_again_beside_its_twin(curator: Desk) -> None:
    article = waiting()
    post(curator, article, "step", step="reject", why="so")
    factories.article("Words.", fingerprint=article.fingerprint)
    curator.post(UNDO)
    article.refresh_from_db()
    assert article.status == "rejected"


def test_scheduling_refuses_what_does_not_wait(known: Source) -> None:
    from archive.publish import StatusError

    with pytest.raises(StatusError):
        schedule(factories.article(), timezone.now() + timedelta(days=1), by=None)
