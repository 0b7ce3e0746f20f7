"""The way of an article to the readers and back, and who is told."""

from collections.abc import Callable, Iterator

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.db import transaction

from archive.models import Article
from archive.publish import StatusError, publish, reject, reopen, withdraw
from archive.signals import article_published, article_withdrawn
from tests import factories

pytestmark = pytest.mark.django_db
Status = Article.Status


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What is sent, and whether a transaction was open then."""
    news: list[str] = []

    def published(article: Article, **_: object) -> None:
        assert transaction.get_connection().in_atomic_block
        news.append(f"published {article.pk} {article.status}")

    def withdrawn(article: Article, **_: object) -> None:
        assert transaction.get_connection().in_atomic_block
        news.append(f"withdrawn {article.pk} {article.status}")

    article_published.connect(published)
    article_withdrawn.connect(withdrawn)
    yield news
    article_published.disconnect(published)
    article_withdrawn.disconnect(withdrawn)


def pending() -> Article:
    return factories.article(status=Status.PENDING)


def test_pending_article_is_published_and_told_once(told: list[str]) -> None:
    article = pending()
    publish(article)
    publish(article)
    article.refresh_from_db()
    assert article.status == Status.PUBLISHED
    assert article.went_live is not None
    assert told == [f"published {article.pk} published"]


def test_caller_sees_the_new_state_without_asking_the_database(told: list[str]) -> None:
    article = pending()
    publish(article)
    assert article.is_published and article.went_live


def test_withdrawn_article_says_why_and_can_come_back(told: list[str]) -> None:
    article = pending()
    publish(article)
    live = article.went_live
    withdraw(article, note="The <b>names</b> were wrong.<script>alert(1)</script>")
    withdraw(article, note="Once more.")
    article.refresh_from_db()
    assert article.status == Status.WITHDRAWN
    assert "names" in article.public_note and "<script" not in article.public_note and "<b>" not in article.public_note
    publish(article)
    article.refresh_from_db()
    assert (article.status, article.public_note, article.went_live) == (Status.PUBLISHED, "", live)
    assert [news.split()[0] for news in told] == ["published", "withdrawn", "published"]


def test_rejected_article_keeps_the_reason_and_can_wait_again(told: list[str]) -> None:
    article = pending()
    reject(article, reason="  Not news. ")
    article.refresh_from_db()
    assert (article.status, article.status_reason) == (Status.REJECTED, "Not news.")
    reopen(article)
    assert (article.status, article.status_reason) == (Status.PENDING, "")
    assert told == []


@pytest.mark.parametrize(
    ("status", "step"),
    [
        (Status.REJECTED, lambda a: publish(a)),
        (Status.DUPLICATE, lambda a: publish(a)),
        (Status.PENDING, lambda a: withdraw(a, note="x")),
        (Status.REJECTED, lambda a: withdraw(a, note="x")),
        (Status.PUBLISHED, lambda a: reject(a, reason="x")),
        (Status.WITHDRAWN, lambda a: reject(a, reason="x")),
        (Status.PUBLISHED, lambda a: reopen(a)),
    ],
)
def test_steps_from_the_wrong_state_are_refused(status: str, step: Callable[[Article], None], told: list[str]) -> None:
    article = factories.article(status=status)
    with pytest.raises(StatusError, match=f"is {status} and cannot take this step; it would have to be"):
        step(article)
    article.refresh_from_db()
    assert article.status == status
    assert told == []


@pytest.mark.parametrize("said", ["", "   ", "\n"])
def test_a_note_and_a_reason_are_needed(said: str) -> None:
    with pytest.raises(StatusError, match="note"):
        withdraw(factories.article(), note=said)
    with pytest.raises(StatusError, match="reason"):
        reject(pending(), reason=said)


def test_rejected_article_does_not_come_back_beside_its_twin() -> None:
    article = pending()
    reject(article, reason="Not news.")
    twin = factories.article(fingerprint=article.fingerprint)
    with pytest.raises(StatusError, match=f"article {twin.pk} has the same words"):
        reopen(article)


def test_the_state_in_the_database_counts_not_the_one_in_hand() -> None:
    article = pending()
    stale = Article.objects.get(pk=article.pk)
    reject(article, reason="Not news.")
    with pytest.raises(StatusError):
        publish(stale)


def test_nothing_is_published_if_a_receiver_fails() -> None:
    def fail(**_: object) -> None:
        raise RuntimeError("the outbox is full")

    article = pending()
    article_published.connect(fail)
    try:
        with pytest.raises(RuntimeError):
            publish(article)
    finally:
        article_published.disconnect(fail)
    assert Article.objects.get(pk=article.pk).status == Status.PENDING


def test_other_fields_in_hand_are_not_saved_by_the_way() -> None:
    article = pending()
    article.title = "Changed in a form"
    publish(article)
    assert Article.objects.get(pk=article.pk).title != "Changed in a form"


def test_who_did_it_is_kept() -> None:
    user = User.objects.create(username="curator")
    article = pending()
    publish(article, by=user)
    withdraw(article, note="Wrong.", by=user)
    entries = LogEntry.objects.filter(object_id=article.pk).order_by("pk")
    assert [(entry.user, entry.change_message) for entry in entries] == [
        (user, "Published."),
        (user, "Withdrawn: Wrong."),
    ]
