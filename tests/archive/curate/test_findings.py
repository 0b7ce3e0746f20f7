"""What a curator decides about the findings in one article."""

from datetime import date
from typing import Any

import pytest

from archive.curate import findings as curate
from archive.curate.decision import CurateError
from archive.curate.occurrences import occurrences
from archive.link import link
from archive.models import Article, Correction, DateMention, Entity, Mention
from archive.models.mention import State
from archive.signals import article_published
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Ông Erdogan gặp Putin.\n\nÔng Erdogan về nước ngày 9/8."


@pytest.fixture
def article() -> Article:
    return factories.article(TEXT, language="vi", status="pending")


@pytest.fixture
def erdogan() -> Entity:
    return factories.entity("Recep Tayyip Erdoğan")


def every_mention(article: Article, surface: str, entity: Entity | None, **fields: Any) -> Any:
    found = []
    for start, end in occurrences(article.text, surface):
        kind = entity.kind if entity else "person"
        row = {"start": start, "end": end, "surface": surface, "kind": kind, "confidence": 0.4, "detector": "test"}
        found.append(Mention.objects.create(article=article, entity=entity, **row, **fields))
    return found


def heard(article: Article) -> Any:
    """Return a list that gets a row each time readers' articles change."""
    calls = []

    def receive(article: Article, **more: Any) -> None:
        calls.append(article)

    article_published.connect(receive, weak=False, dispatch_uid="heard")
    return calls


def test_accepting_holds_for_all_places_of_the_words(article: Article, erdogan: Entity) -> None:
    _first, second = every_mention(article, "Erdogan", erdogan)
    curate.accept(second, by=None)
    assert {m.state for m in article.mentions.all()} == {State.ACCEPTED}
    kept = article.corrections.get()
    assert (kept.action, kept.surface, kept.entity) == ("link", "Erdogan", erdogan)


def test_accepting_a_name_of_nobody_known_keeps_that_it_is_a_name(article: Article) -> None:
    (mention,) = every_mention(article, "Putin", None)
    curate.accept(mention, by=None)
    assert article.corrections.get().action == "add"


def test_words_with_two_meanings_are_accepted_where_they_stand_alone(article: Article, erdogan: Entity) -> None:
    other = factories.entity("Bilal Erdoğan")
    first, second = every_mention(article, "Erdogan", erdogan)
    Mention.objects.filter(pk=second.pk).update(entity=other)
    curate.accept(first, by=None)
    assert [m.state for m in article.mentions.order_by("start")] == [State.ACCEPTED, State.DETECTED]
    assert article.corrections.get().mention == first


def test_accepting_all_leaves_nothing_open(article: Article, erdogan: Entity) -> None:
    every_mention(article, "Erdogan", erdogan)
    every_mention(article, "Putin", None)
    factories.date_mention(article, "ngày 9/8", "2016-08-09", date(2016, 8, 9))
    assert curate.accept_all(article, by=None) == 3
    assert not article.mentions.filter(state=State.DETECTED).exists()
    assert not article.dates.filter(state=State.DETECTED).exists()


def test_relinking_takes_the_other_entity_and_keeps_it(article: Article, erdogan: Entity) -> None:
    wrong = factories.entity("Ekrem Erdogan")
    (mention, _second) = every_mention(article, "Erdogan", wrong)
    curate.relink(mention, erdogan, by=None)
    assert {m.entity for m in article.mentions.all()} == {erdogan}
    assert article.corrections.get().entity == erdogan


def test_a_person_that_is_a_place_changes_its_kind_for_good(article: Article) -> None:
    ankara = factories.entity("Putin", kind="place")
    (mention,) = every_mention(article, "Putin", None)
    curate.relink(mention, ankara, by=None)
    assert article.mentions.get().kind == "place"
    assert set(article.corrections.values_list("kind", "action")) == {("person", "remove"), ("place", "add")}


def test_removing_hides_and_a_second_look_brings_back(article: Article, erdogan: Entity) -> None:
    mention, _second = every_mention(article, "Erdogan", erdogan)
    curate.remove(mention, by=None)
    assert not article.mentions.standing().exists()
    curate.accept(mention, by=None)
    assert article.mentions.standing().count() == 2
    assert article.corrections.get().action == "link"


def test_redating_reads_the_bounds_anew(article: Article) -> None:
    found = factories.date_mention(article, "ngày 9/8", "2016-08-09", date(2016, 8, 9))
    curate.redate(found, "2015-08", by=None)
    found.refresh_from_db()
    assert (found.value, found.earliest, found.latest) == ("2015-08", date(2015, 8, 1), date(2015, 8, 31))
    assert (found.precision, found.state) == ("month", State.ACCEPTED)


@pytest.mark.parametrize("value", ["", "yesterday", "2016-13-40", "2016-08-09/2015-01-01", "9" * 10_000, "<b>2016</b>"])
def test_what_is_no_date_is_refused_and_nothing_changes(article: Article, value: str) -> None:
    found = factories.date_mention(article, "ngày 9/8", "2016-08-09", date(2016, 8, 9))
    with pytest.raises(CurateError):
        curate.redate(found, value, by=None)
    found.refresh_from_db()
    assert found.value == "2016-08-09"
    assert not article.corrections.exists()


def test_adding_marks_the_words_wherever_they_stand(article: Article, erdogan: Entity) -> None:
    assert curate.add(article, "Erdogan", entity=erdogan, by=None) == 2
    assert [article.text[m.start : m.end] for m in article.mentions.all()] == ["Erdogan", "Erdogan"]
    assert article.corrections.get().action == "add"


def test_added_words_may_be_typed_decomposed_and_in_other_case(article: Article) -> None:
    place = factories.entity("Home", kind="place")
    typed = "VỀ NƯỚC".lower()
    import unicodedata

    assert curate.add(article, unicodedata.normalize("NFD", typed), entity=place, by=None) == 1
    assert article.mentions.get().surface == "về nước"


def test_a_longer_name_takes_the_place_of_a_shorter_one(article: Article, erdogan: Entity) -> None:
    every_mention(article, "Putin", None)
    curate.add(article, "gặp Putin", entity=erdogan, by=None)
    assert [m.surface for m in article.mentions.all()] == ["gặp Putin"]


def test_words_inside_a_longer_name_are_refused(article: Article, erdogan: Entity) -> None:
    every_mention(article, "Ông Erdogan", erdogan)
    with pytest.raises(CurateError):
        curate.add(article, "Erdogan", entity=erdogan, by=None)


@pytest.mark.parametrize("words", ["", "   ", "Merkel", "x" * 10_000, "Erdogan gặp Merkel"])
def test_words_that_do_not_stand_in_the_text_are_refused(article: Article, erdogan: Entity, words: str) -> None:
    with pytest.raises(CurateError):
        curate.add(article, words, entity=erdogan, by=None)
    assert not article.corrections.exists()


def test_a_date_can_be_added_in_arabic_digits(article: Article) -> None:
    curate.add(article, "ngày 9/8", value="٢٠١٦-٠٨-٠٩", by=None)
    assert DateMention.objects.get().value == "2016-08-09"


def test_what_was_decided_stands_when_the_article_is_read_anew(article: Article, erdogan: Entity) -> None:
    mention, _second = every_mention(article, "Erdogan", erdogan)
    (putin,) = every_mention(article, "Putin", None)
    curate.accept(mention, by=None)
    curate.remove(putin, by=None)
    curate.add(article, "ngày 9/8", value="2016-08-09", by=None)
    link(article, [])
    assert [m.surface for m in article.mentions.standing()] == ["Erdogan", "Erdogan"]
    assert article.dates.standing().count() == 1


def test_a_change_in_a_published_article_is_news_and_in_a_waiting_one_is_not(article: Article, erdogan: Entity) -> None:
    mention, _second = every_mention(article, "Erdogan", erdogan)
    calls = heard(article)
    try:
        curate.accept(mention, by=None)
        assert calls == []
        article.status = "published"
        article.save()
        mention.article.refresh_from_db()
        curate.remove(mention, by=None)
        assert calls == [article]
    finally:
        article_published.disconnect(dispatch_uid="heard")


def test_one_decision_takes_the_place_of_the_one_before(article: Article, erdogan: Entity) -> None:
    mention, _second = every_mention(article, "Erdogan", erdogan)
    for _time in range(2):
        curate.accept(mention, by=None)
        curate.remove(mention, by=None)
    assert Correction.objects.count() == 1
