"""The same words with two meanings in one article: each place can be decided on by itself."""

from collections.abc import Sequence
from datetime import date

import pytest

from archive.curate import everywhere
from archive.curate import findings as curate
from archive.curate.forget import forget
from archive.curate.occurrences import occurrences
from archive.curate.split import split
from archive.detect import Evidence
from archive.detect import Mention as Finding
from archive.link import link
from archive.models import Article, Correction, Entity, Mention
from archive.models.mention import State
from archive.revise import revise
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Clinton spoke first.\n\nThen Clinton spoke, and Clinton listened."


@pytest.fixture
def article() -> Article:
    return factories.article(TEXT, status="pending")


@pytest.fixture
def bill() -> Entity:
    return factories.entity("Bill Clinton")


@pytest.fixture
def hillary() -> Entity:
    return factories.entity("Hillary Clinton")


@pytest.fixture
def rows(article: Article, bill: Entity) -> list[Mention]:
    """Return the three places, all taken for one person."""
    found = {"surface": "Clinton", "kind": "person", "confidence": 0.4, "detector": "test", "entity": bill}
    spans = occurrences(TEXT, "Clinton")
    return [Mention.objects.create(article=article, start=start, end=end, **found) for start, end in spans]


def detected(text: str, words: str) -> list[Finding]:
    """Return what a detector says of words that it takes for one person wherever they stand."""
    made = {"kind": "person", "surface": words, "value": "", "label": "Bill Clinton", "confidence": 0.4}
    return [
        Finding(start=start, end=end, evidence=Evidence("test", ""), **made)  # type: ignore[arg-type]
        for start, end in occurrences(text, words)
    ]


def meant(article: Article) -> Sequence[str]:
    return [mention.entity.label if mention.entity else "" for mention in article.mentions.order_by("start")]


def test_two_people_of_one_name_are_told_apart(
    article: Article, rows: list[Mention], bill: Entity, hillary: Entity
) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    assert meant(article) == ["Bill Clinton", "Hillary Clinton", "Bill Clinton"]
    assert [m.state for m in article.mentions.order_by("start")] == ["detected", "accepted", "detected"]
    curate.accept(rows[0], by=None)
    assert not article.mentions.filter(state=State.DETECTED).exists()
    assert set(article.corrections.values_list("mention", "entity")) == {
        (rows[0].pk, bill.pk),
        (rows[1].pk, hillary.pk),
        (rows[2].pk, bill.pk),
    }


def test_told_apart_they_stay_so_when_the_article_is_read_anew(
    article: Article, rows: list[Mention], hillary: Entity
) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    link(article, detected(TEXT, "Clinton"))
    assert meant(article) == ["Bill Clinton", "Hillary Clinton", "Bill Clinton"]


def test_told_apart_they_move_with_their_words(article: Article, rows: list[Mention], hillary: Entity) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    revise(article, title=article.title, text="A new first paragraph.\n\n" + TEXT, reason="test", by=None)
    told = article.mentions.get(pk=rows[1].pk)
    assert article.text[told.start - 5 : told.end] == "Then Clinton"
    assert told.entity == hillary
    assert told.correction.entity == hillary


def test_what_is_decided_of_one_meaning_leaves_the_other_alone(
    article: Article, rows: list[Mention], bill: Entity, hillary: Entity
) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    third = factories.entity("Chelsea Clinton")
    curate.relink(rows[0], third, by=None)
    assert meant(article) == ["Chelsea Clinton", "Hillary Clinton", "Chelsea Clinton"]
    curate.remove(rows[1], by=None)
    assert [m.state for m in article.mentions.order_by("start")] == ["accepted", "removed", "accepted"]
    curate.accept(Mention.objects.get(pk=rows[0].pk), by=None)
    assert Mention.objects.get(pk=rows[1].pk).state == State.REMOVED


def test_a_place_that_was_removed_stays_so_when_the_others_are_accepted(article: Article, rows: list[Mention]) -> None:
    curate.remove(rows[2], only={rows[2].pk}, by=None)
    curate.accept(rows[0], by=None)
    assert [m.state for m in article.mentions.order_by("start")] == ["accepted", "accepted", "removed"]


def test_a_decision_on_all_places_takes_the_place_of_those_on_each(
    article: Article, rows: list[Mention], bill: Entity, hillary: Entity
) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    curate.relink(Mention.objects.get(pk=rows[1].pk), bill, by=None)
    curate.relink(rows[0], hillary, by=None)
    decided = article.corrections.get()
    assert (decided.mention, decided.entity) == (None, hillary)


def test_one_place_turns_into_a_date(article: Article, rows: list[Mention]) -> None:
    assert curate.turn(rows[0], value="1993", only={rows[0].pk}, by=None) == 1
    assert [found.start for found in article.dates.all()] == [rows[0].start]
    assert article.mentions.count() == 2
    link(article, detected(TEXT, "Clinton"))
    assert (article.dates.count(), article.mentions.count()) == (1, 2)


def test_the_same_date_words_mean_two_days(article: Article) -> None:
    article = factories.article("On Monday they met. On Monday they parted.", status="pending")
    first = factories.date_mention(article, "Monday", "2016-08-01", date(2016, 8, 1))
    again = article.text.rindex("Monday")
    type(first).objects.filter(pk=first.pk).update(start=again, end=again + 6)
    second = factories.date_mention(article, "Monday", "2016-08-01", date(2016, 8, 1))
    curate.redate(first, "2016-08-08", only={first.pk}, by=None)
    assert dict(article.dates.values_list("pk", "value")) == {first.pk: "2016-08-08", second.pk: "2016-08-01"}
    assert Correction.objects.get().date == first


def test_forgetting_the_decision_on_one_place_leaves_the_others(
    article: Article, rows: list[Mention], bill: Entity, hillary: Entity
) -> None:
    curate.accept(rows[0], by=None)
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    forget(Correction.objects.for_words().get())
    told = Mention.objects.get(pk=rows[1].pk)
    assert (told.entity, told.state) == (hillary, State.ACCEPTED)
    forget(Correction.objects.get(mention=told))
    assert not Mention.objects.filter(pk=rows[1].pk).exclude(state=State.DETECTED).exists()


def test_what_is_said_of_all_articles_spares_a_place_that_was_decided_on(
    article: Article, rows: list[Mention], hillary: Entity
) -> None:
    curate.relink(rows[1], hillary, only={rows[1].pk}, by=None)
    everywhere.never("person", "Clinton", by=None)
    assert [m.state for m in article.mentions.order_by("start")] == ["removed", "accepted", "removed"]


def test_splitting_takes_the_chosen_places_alone(
    article: Article, rows: list[Mention], bill: Entity, hillary: Entity
) -> None:
    split(bill, [rows[1], rows[2]], hillary, by=None)
    assert meant(article) == ["Bill Clinton", "Hillary Clinton", "Hillary Clinton"]
