"""What people change is recorded, with what was there before; what the machine does costs nothing."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.curate import article as curate
from archive.curate.findings import accept, remove
from archive.curate.forget import forget
from archive.curate.naming import new_entity
from archive.history import by_machine, recorded
from archive.ingest import ingest
from archive.ingest.incoming import RawPage
from archive.models import Article, Correction, Entity, Language, Source
from archive.publish import publish
from tests import factories
from tests.archive.admin.conftest import account, logged_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna() -> User:
    return account("anna", "Curator")


def kinds(article: Article) -> list[tuple[str, str | None]]:
    """Return what was recorded of an article, oldest first, and by whom."""
    rows = article.history.order_by("history_id").select_related("history_user")
    return [(row.history_type, row.history_user.username if row.history_user else None) for row in rows]


def test_a_person_is_recorded_with_what_was_there_before(anna: User) -> None:
    article = factories.article(status="pending", byline="Old")
    with recorded(anna):
        article.byline = "New"
        article.save(update_fields=["byline", "changed"])
    before, after = article.history.order_by("history_id")
    assert (before.byline, before.history_user, before.history_date) == ("Old", None, article.added)
    assert (after.byline, after.history_user) == ("New", anna)


def test_what_the_machine_changed_between_is_not_laid_to_a_person(anna: User) -> None:
    article = factories.article(status="pending", byline="One")
    with recorded(anna):
        article.byline = "Two"
        article.save()
    article.byline = "Three"
    article.save()
    with recorded(anna):
        article.byline = "Four"
        article.save()
    rows = article.history.order_by("history_id")
    assert [(row.byline, row.history_user_id) for row in rows] == [
        ("One", None),
        ("Two", anna.pk),
        ("Three", None),
        ("Four", anna.pk),
    ]


def test_saving_without_changing_is_not_recorded(anna: User) -> None:
    article = factories.article(status="pending")
    with recorded(anna):
        article.save()
        article.read_by = "another detector"
        article.save(update_fields=["read_by"])
    assert kinds(article) == [("+", None)]


def test_the_machine_records_only_what_has_a_reason() -> None:
    article = factories.article(status="pending")
    with recorded(None, "at the hour that was set"):
        publish(article)
    assert kinds(article) == [("+", None), ("~", None)]
    assert article.history.latest().history_change_reason == "at the hour that was set"


def test_bringing_in_is_not_recorded_even_where_a_person_asked(anna: User) -> None:
    Language.objects.sync()
    factories.source()
    with recorded(anna):
        article = ingest(RawPage(content=b"Lanterns float\n\nOn 4 May 2021 the mayor of Ankara spoke of lanterns."))
    assert kinds(article) == []
    assert not Entity.history.exists()


def test_ingest_asks_the_database_nothing_for_the_sake_of_records(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    article = factories.article(status="pending")
    with django_assert_num_queries(1):
        article.save(update_fields=["byline"])


def test_a_masked_part_of_what_a_person_does_is_the_machines(anna: User) -> None:
    with recorded(anna), by_machine():
        Source.objects.create(slug="a", name="A")
    assert not Source.history.exists()


def test_decisions_are_recorded_until_they_are_taken_back(anna: User) -> None:
    article = factories.article("Ankara said so.", status="pending")
    finding = factories.mention(article, "Ankara", factories.entity("Ankara", kind="place"))
    with recorded(anna):
        accept(finding, by=anna)
        remove(finding, by=anna)
        forget(Correction.objects.get())
    rows = Correction.history.order_by("history_id")
    assert [(row.history_type, row.action) for row in rows] == [("+", "link"), ("~", "remove"), ("-", "remove")]
    assert {row.history_user for row in rows} == {anna}


def test_people_made_by_hand_are_recorded_with_their_names(anna: User) -> None:
    with recorded(anna):
        entity = new_entity("person", "Giacomo Fiorelight")
    assert entity.history.get().history_user == anna
    assert entity.names.get().history.get().text == "Giacomo Fiorelight"


def test_the_desk_records_who_is_logged_in(anna: User) -> None:
    article = factories.article(status="pending")
    logged_in(anna).post(reverse("admin:archive_article_step", args=[article.pk]), {"step": "publish"})
    assert kinds(article) == [("+", None), ("~", "anna")]


def test_reading_anew_is_the_machines_though_a_person_set_it_off(anna: User) -> None:
    article = factories.article("Ankara said so.", status="pending", day=None)
    with recorded(anna):
        curate.correct_published(article, "2016-08", by=anna)
    assert [row.published for row in article.history.order_by("history_id")] == ["", "2016-08"]
