"""What holds in all articles."""

import pytest

from archive.curate import everywhere
from archive.curate import findings as curate
from archive.curate.forget import forget
from archive.detect import Evidence
from archive.detect import Mention as Finding
from archive.link import link
from archive.models import Article, Correction, Entity, Mention
from archive.models.mention import State
from archive.redetect import redetect
from search.models import OutboxEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def getty() -> Entity:
    return factories.entity("Getty")


@pytest.fixture
def articles(getty: Entity) -> list[Article]:
    rows = [factories.article(f"Photo by Getty, number {n}.") for n in range(3)]
    for row in rows:
        factories.mention(row, "Getty", getty)
    return rows


def test_never_takes_the_words_from_every_article_but_those_decided_on(articles: list[Article]) -> None:
    own = articles[0].mentions.get()
    curate.accept(own, by=None)
    assert everywhere.never("person", "Getty", by=None) == 2
    assert [m.article for m in Mention.objects.standing()] == [articles[0]]


def test_never_holds_for_articles_to_come(getty: Entity) -> None:
    everywhere.never("person", "Getty", by=None)
    later = factories.article("Photo by Getty.")
    link(later, [Finding(9, 14, "person", "Getty", "", "Getty", 0.9, Evidence("test"))])
    assert not later.mentions.standing().exists()


def test_always_holds_for_past_and_future(articles: list[Article]) -> None:
    right = factories.entity("Getty Images", kind="person")
    assert everywhere.always("Getty", right, found_as="person", by=None) == 3
    assert set(Mention.objects.values_list("entity", "state")) == {(right.pk, State.ACCEPTED)}
    later = factories.article("Getty again.")
    link(later, [Finding(0, 5, "person", "Getty", "", "Getty", 0.9, Evidence("test"))])
    assert later.mentions.get().entity == right


def test_the_index_learns_of_every_article_that_changed(articles: list[Article]) -> None:
    OutboxEntry.objects.all().delete()
    everywhere.never("person", "Getty", by=None)
    assert set(OutboxEntry.objects.values_list("article_id", flat=True)) == {article.pk for article in articles}


def test_speaking_of_counts_what_would_change(articles: list[Article]) -> None:
    assert everywhere.speaking_of("Getty").count() == 3
    assert everywhere.speaking_of("getty").count() == 0


def test_always_marks_words_that_nothing_found_in_past_and_future() -> None:
    factories.language("und")
    past = factories.article("The zorbling of Quux went on.")
    zorbling = factories.entity("Zorbling", kind="place")
    assert everywhere.always("zorbling", zorbling, by=None) == 1
    assert past.mentions.get(surface="zorbling").entity == zorbling
    later = factories.article("Another zorbling.")
    link(later, [])
    assert later.mentions.get().entity == zorbling


def test_always_turns_persons_into_a_place_everywhere(articles: list[Article]) -> None:
    town = factories.entity("Getty", kind="place", slug="getty-town")
    everywhere.always("Getty", town, found_as="person", by=None)
    standing = Mention.objects.standing().filter(surface="Getty")
    assert set(standing.values_list("kind", "entity")) == {("place", town.pk)}


def test_what_was_never_comes_back_in_articles_that_came_in_meanwhile() -> None:
    text = "President Recep Tayyip Erdogan came to Ankara."
    everywhere.never("place", "Ankara", by=None)
    later = factories.article(text)
    redetect(later)
    assert not later.mentions.filter(surface="Ankara").exists()
    assert forget(Correction.objects.get()) == 1
    assert later.mentions.standing().filter(surface="Ankara").exists()
