"""The index follows the database: noted in the transaction, drained after it, nothing lost on the way."""

import time
from types import SimpleNamespace

import pytest
from django.db import transaction

from archive.models import Article
from archive.publish import publish, withdraw
from archive.signals import article_published, entity_changed
from search import engine, outbox
from search.backends.whoosh import documents
from search.backends.whoosh.schema import Placed
from search.faults import IndexUnavailableError
from search.models import OutboxEntry
from search.query.request import Request
from search.rebuild import rebuild
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def pending() -> Article:
    rebuild()
    return make.article("Zeppelins over the harbour.", status="pending")


def found(q: str) -> int:
    return engine.search(Request(q=q)).total


def test_a_published_article_is_found_within_a_second(pending: Article) -> None:
    assert found("zeppelin") == 0
    began = time.monotonic()
    publish(pending)
    assert found("zeppelin") == 1
    assert time.monotonic() - began < 1
    assert not OutboxEntry.objects.exists()


def test_a_withdrawn_article_leaves_the_index(pending: Article) -> None:
    publish(pending)
    withdraw(pending, note="It was not true.")
    assert found("zeppelin") == 0
    assert engine.backend().count() == 0


def test_a_deleted_article_leaves_the_index(pending: Article) -> None:
    publish(pending)
    pending.delete()
    assert engine.backend().count() == 0


def test_a_change_of_a_published_article_is_found(pending: Article) -> None:
    publish(pending)
    pending.text = "Balloons over the harbour."
    with transaction.atomic():
        pending.save()
        article_published.send(sender=Article, article=pending)
    assert (found("zeppelin"), found("balloon")) == (0, 1)


def test_the_note_stands_or_falls_with_the_change(pending: Article) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        publish(pending)
        assert OutboxEntry.objects.count() == 1
        raise RuntimeError
    assert not OutboxEntry.objects.exists()
    assert found("zeppelin") == 0


def test_what_a_dead_process_left_is_drained_by_the_next(pending: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def die() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "drain", die)
        with pytest.raises(KeyboardInterrupt):
            publish(pending)
    assert OutboxEntry.objects.count() == 1
    publish(make.article("Something else.", status="pending"))
    assert found("zeppelin") == 1
    assert not OutboxEntry.objects.exists()


def test_a_death_between_the_index_and_the_notes_loses_nothing(
    pending: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    level = outbox.level

    def level_and_die(keys: list[int]) -> None:
        level(keys)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(outbox, "level", level_and_die)
        with pytest.raises(KeyboardInterrupt):
            publish(pending)
    assert OutboxEntry.objects.count() == 1
    assert outbox.drain() == 1
    assert found("zeppelin") == 1


def test_whoever_does_not_get_the_lock_leaves_its_notes_to_the_holder(pending: Article) -> None:
    with engine.backend().holding():
        publish(pending)
        assert OutboxEntry.objects.count() == 1
    assert outbox.drain() == 1
    assert found("zeppelin") == 1


def test_publishing_works_while_there_is_no_index() -> None:
    article = make.article("Zeppelins.", status="pending")
    publish(article)
    assert article.is_published
    assert OutboxEntry.objects.count() == 1
    with pytest.raises(IndexUnavailableError):
        outbox.drain()
    rebuild()
    assert found("zeppelin") == 1
    assert not OutboxEntry.objects.exists()


def test_a_changed_entity_is_levelled_in_its_articles(press: SimpleNamespace) -> None:
    rebuild()
    press.people.lavrov.is_hidden = True
    with transaction.atomic():
        press.people.lavrov.save()
        entity_changed.send(sender=type(press.people.lavrov), entity=press.people.lavrov)
    people = next(facet for facet in engine.search(Request()).facets if facet.name == "person")
    assert "lavrov" not in {value.value for value in people.values}


def test_many_articles_at_once_take_one_draining(pending: Article) -> None:
    articles = [make.article(f"Zeppelin number {n}.", status="pending") for n in range(12)]
    with transaction.atomic():
        for article in articles:
            publish(article)
    assert found("zeppelin") == 12


def test_an_article_that_cannot_be_indexed_keeps_no_other_out(
    pending: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    bad = make.article("Poison.", status="pending")
    read = documents.readings

    def fail_on_poison(terms: list[documents.Reading]) -> dict[str, Placed]:
        if terms and terms[0].exact == "poison":
            raise ZeroDivisionError
        return read(terms)

    with monkeypatch.context() as patch:
        patch.setattr(documents, "readings", fail_on_poison)
        with transaction.atomic():
            publish(bad)
            publish(pending)
    assert found("zeppelin") == 1
    assert [entry.article_id for entry in OutboxEntry.objects.all()] == [bad.pk]
    assert f"Article {bad.pk} cannot be indexed" in caplog.text
    assert outbox.drain() == 1
    assert found("poison") == 1
