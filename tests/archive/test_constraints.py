"""What the database itself refuses."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from archive import triggers
from archive.models import Article, ArticleVersion, DateMention, Entity, EntityName, Mention, Source
from tests import factories

Make = Callable[[Article, int, int], Mention | DateMention]
pytestmark = pytest.mark.django_db


def refused(make: Callable[[], object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def mention_at(article: Article, start: int, end: int) -> Mention:
    return Mention.objects.create(
        article=article, kind="place", start=start, end=end, surface="x", detector="test", confidence=1.0
    )


def date_at(article: Article, start: int, end: int) -> DateMention:
    return DateMention.objects.create(
        article=article,
        start=start,
        end=end,
        surface="x",
        detector="test",
        confidence=1.0,
        value="2016",
        precision="year",
    )


@pytest.mark.parametrize("make", [mention_at, date_at])
def test_span_that_ends_behind_the_text_is_refused(make: Make) -> None:
    article = factories.article(text="Ankara 🙂 و")
    make(article, 0, len(article.text))
    refused(lambda: make(article, 1, len(article.text) + 1))


@pytest.mark.parametrize("make", [mention_at, date_at])
def test_span_cannot_be_moved_behind_the_text(make: Make) -> None:
    found = make(factories.article(text="Ankara"), 0, 6)
    found.end = 7
    refused(found.save)


@pytest.mark.parametrize("make", [mention_at, date_at])
def test_text_cannot_be_shortened_under_its_spans(make: Make) -> None:
    article = factories.article(text="In Ankara")
    make(article, 3, 9)
    article.text = "In Anka"
    refused(article.save)
    article.text = "In Ankara."
    article.save()


@pytest.mark.parametrize("make", [mention_at, date_at])
@pytest.mark.parametrize(("start", "end"), [(3, 3), (3, 2), (-1, 2)])
def test_span_that_is_none_is_refused(make: Make, start: int, end: int) -> None:
    article = factories.article(text="In Ankara")
    refused(lambda: make(article, start, end))


def test_triggers_can_be_taken_off_and_put_back() -> None:
    article = factories.article(text="Ankara")
    triggers.take_off()
    triggers.take_off()
    mention_at(article, 0, 99).delete()
    triggers.put_on()
    triggers.put_on()
    refused(lambda: mention_at(article, 0, 99))


def test_confidence_is_a_share() -> None:
    article = factories.article(text="In Ankara")
    found = mention_at(article, 3, 9)
    found.confidence = 1.5
    refused(found.save)


def test_two_mentions_on_one_span_are_refused() -> None:
    article = factories.article(text="In Ankara")
    mention_at(article, 3, 9)
    refused(lambda: mention_at(article, 3, 9))


def test_slugs_are_unique() -> None:
    factories.entity("Ankara", kind="place", slug="ankara")
    refused(lambda: Entity.objects.create(kind="place", slug="ankara", label="Ankara"))
    factories.source("cnn")
    refused(lambda: Source.objects.create(slug="cnn", name="CNN"))


def test_status_is_one_of_five() -> None:
    article = factories.article()
    refused(lambda: Article.objects.filter(pk=article.pk).update(status="lost"))


def test_entity_is_a_person_or_a_place() -> None:
    refused(lambda: Entity.objects.create(kind="ship", slug="titanic", label="Titanic"))


def test_entity_has_one_preferred_name_a_language() -> None:
    ankara = factories.entity("Ankara", kind="place")
    EntityName.objects.create(entity=ankara, text="Angora", language="en")
    refused(lambda: EntityName.objects.create(entity=ankara, text="Ancyra", language="en", is_preferred=True))
    EntityName.objects.create(entity=ankara, text="Ancyra", language="la", is_preferred=True)


def test_entity_is_not_merged_into_itself() -> None:
    ankara = factories.entity("Ankara", kind="place")
    refused(lambda: Entity.objects.filter(pk=ankara.pk).update(merged_into=ankara))


def test_the_same_words_stand_once() -> None:
    first = factories.article(fingerprint="f")
    refused(lambda: factories.article(fingerprint="f"))
    factories.article(fingerprint="f", status=Article.Status.REJECTED)
    factories.article(fingerprint="f", status=Article.Status.DUPLICATE, original=first)


def test_days_of_publication_are_in_order() -> None:
    article = factories.article()
    article.published_earliest, article.published_latest = date(2016, 8, 10), date(2016, 8, 9)
    refused(article.save)


def test_versions_of_an_article_are_numbered_once() -> None:
    article = factories.article()
    ArticleVersion.objects.create(article=article, number=1, title="a", text="b")
    refused(lambda: ArticleVersion.objects.create(article=article, number=1, title="a", text="b"))


def test_the_database_has_a_trigger_for_every_way_in() -> None:
    if connection.vendor != "sqlite":
        query = "SELECT count(DISTINCT tgname) FROM pg_trigger WHERE tgname LIKE '%%_inside_%%'"
    else:
        query = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_inside_%'"
    with connection.cursor() as cursor:
        cursor.execute(query)
        assert cursor.fetchone()[0] == 6
