"""What holds in all articles."""

import pytest

from archive import curate, everywhere
from archive.detect import Evidence
from archive.detect import Mention as Finding
from archive.link import link
from archive.models import Mention
from archive.models.mention import State
from search.models import OutboxEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def getty():
    return factories.entity("Getty")


@pytest.fixture
def articles(getty):
    rows = [factories.article(f"Photo by Getty, number {n}.") for n in range(3)]
    for row in rows:
        factories.mention(row, "Getty", getty)
    return rows


def test_never_takes_the_words_from_every_article_but_those_decided_on(articles):
    own = articles[0].mentions.get()
    curate.accept(own, by=None)
    assert everywhere.never("person", "Getty", by=None) == 2
    assert [m.article for m in Mention.objects.standing()] == [articles[0]]


def test_never_holds_for_articles_to_come(getty):
    everywhere.never("person", "Getty", by=None)
    later = factories.article("Photo by Getty.")
    link(later, [Finding(9, 14, "person", "Getty", "", "Getty", 0.9, Evidence("test"))])
    assert not later.mentions.standing().exists()


def test_always_holds_for_past_and_future(articles):
    right = factories.entity("Getty Images", kind="person")
    assert everywhere.always("Getty", right, by=None) == 3
    assert set(Mention.objects.values_list("entity", "state")) == {(right.pk, State.ACCEPTED)}
    later = factories.article("Getty again.")
    link(later, [Finding(0, 5, "person", "Getty", "", "Getty", 0.9, Evidence("test"))])
    assert later.mentions.get().entity == right


def test_the_index_learns_of_every_article_that_changed(articles):
    OutboxEntry.objects.all().delete()
    everywhere.never("person", "Getty", by=None)
    assert set(OutboxEntry.objects.values_list("article_id", flat=True)) == {article.pk for article in articles}


def test_speaking_of_counts_what_would_change(articles):
    assert everywhere.speaking_of("Getty").count() == 3
    assert everywhere.speaking_of("getty").count() == 0
