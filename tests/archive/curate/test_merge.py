"""Making people and places one, and taking that back."""

from typing import Any

import pytest

from archive.curate import findings as curate
from archive.curate.decision import CurateError
from archive.curate.merge import merge, preview, undo
from archive.curate.split import split
from archive.detect import Evidence
from archive.detect import Mention as Finding
from archive.link import link
from archive.models import Article, Entity, Mention
from search.models import OutboxEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept() -> Entity:
    return factories.entity("Recep Tayyip Erdoğan", names={"ar": "رجب طيب أردوغان"})


@pytest.fixture
def other() -> Entity:
    return factories.entity("Erdogan", names={"vi": "Éc-đô-gan"})


@pytest.fixture
def article(other: Entity) -> Article:
    row = factories.article("Erdogan came.")
    factories.mention(row, "Erdogan", other)
    return row


def names(entity: Entity) -> Any:
    return set(entity.names.values_list("text", "language", "is_preferred"))


def test_a_preview_says_what_changes_and_changes_nothing(kept: Entity, other: Entity, article: Article) -> None:
    shown = preview(kept, [other])
    assert (shown.mentions, shown.articles) == (1, 1)
    assert {name.text for name in shown.new_names} == {"Erdogan", "Éc-đô-gan"}
    other.refresh_from_db()
    assert other.merged_into is None


def test_a_merge_moves_mentions_names_and_decisions(kept: Entity, other: Entity, article: Article) -> None:
    curate.accept(article.mentions.get(), by=None)
    merge(kept, [other], by=None)
    other.refresh_from_db()
    assert other.merged_into == kept
    assert article.mentions.get().entity == kept
    assert article.corrections.get().entity == kept
    assert ("Éc-đô-gan", "vi", True) in names(kept)
    assert ("Erdogan", "en", False) in names(kept), "one name is preferred in each language"


def test_several_become_one_even_with_the_same_names(kept: Entity, other: Entity) -> None:
    third = factories.entity("Erdogan", slug="erdogan-2")
    merge(kept, [other, third], by=None)
    assert kept.names.filter(text="Erdogan").count() == 1


def test_undoing_brings_everything_back(kept: Entity, other: Entity, article: Article) -> None:
    curate.accept(article.mentions.get(), by=None)
    before = names(kept)
    (made,) = merge(kept, [other], by=None)
    undo(made)
    other.refresh_from_db()
    assert other.merged_into is None
    assert article.mentions.get().entity == other
    assert article.corrections.get().entity == other
    assert names(kept) == before


def test_undoing_leaves_alone_what_came_after(kept: Entity, other: Entity, article: Article) -> None:
    (made,) = merge(kept, [other], by=None)
    later = factories.article("Erdogan left.")
    factories.mention(later, "Erdogan", kept)
    undo(made)
    assert later.mentions.get().entity == kept


def test_undoing_reaches_articles_that_were_read_anew_since(kept: Entity) -> None:
    other = factories.entity("Ekrem Imamoglu")
    row = factories.article("President Ekrem Imamoglu came to Ankara.")
    factories.mention(row, "Ekrem Imamoglu", other)
    (made,) = merge(kept, [other], by=None)
    link(row, [Finding(10, 24, "person", "Ekrem Imamoglu", "", "Ekrem Imamoglu", 0.9, Evidence("test"))])
    assert row.mentions.get().entity == kept
    undo(made)
    assert row.mentions.get(kind="person").entity == other


def test_merges_are_taken_back_last_first(kept: Entity, other: Entity, article: Article) -> None:
    (first,) = merge(other, [factories.entity("R. T. E.")], by=None)
    (second,) = merge(kept, [other], by=None)
    with pytest.raises(CurateError):
        undo(first)
    undo(second)
    undo(first)
    with pytest.raises(CurateError):
        undo(first)


def test_what_is_merged_cannot_be_merged_again(kept: Entity, other: Entity) -> None:
    merge(kept, [other], by=None)
    other.refresh_from_db()
    for pair in [(other, [kept]), (kept, [other])]:
        with pytest.raises(CurateError):
            merge(*pair, by=None)


def test_what_makes_no_sense_is_refused(kept: Entity, other: Entity) -> None:
    place = factories.entity("Turkey", kind="place")
    many = [factories.entity(f"E{n}") for n in range(21)]
    for others in ([], [kept], [place], [other, place], many):
        with pytest.raises(CurateError):
            merge(kept, others, by=None)
    assert not Mention.objects.filter(entity=place).exists()


def test_two_of_the_shipped_lists_are_merged_with_a_warning(other: Entity) -> None:
    one = factories.entity("Bush", key="p:bush")
    two = factories.entity("Busch", key="p:busch")
    assert preview(one, [two]).warnings
    assert not preview(one, [other]).warnings


def test_the_index_learns_of_a_merge_and_of_its_undoing(kept: Entity, other: Entity, article: Article) -> None:
    OutboxEntry.objects.all().delete()
    (made,) = merge(kept, [other], by=None)
    assert OutboxEntry.objects.filter(article_id=article.pk).exists()
    OutboxEntry.objects.all().delete()
    undo(made)
    assert OutboxEntry.objects.filter(article_id=article.pk).exists()


def test_a_later_article_finds_the_kept_one_by_the_name_of_the_other(kept: Entity, other: Entity) -> None:
    merge(kept, [other], by=None)
    later = factories.article("Erdogan spoke.")
    link(later, [Finding(0, 7, "person", "Erdogan", "", "Erdogan", 0.9, Evidence("test"))])
    assert later.mentions.get().entity in (kept, None)


def test_splitting_gives_the_chosen_mentions_to_another_for_good(other: Entity, article: Article) -> None:
    second = factories.article("Bilal Erdogan, they say: Erdogan.")
    wrong = factories.mention(second, "Erdogan", other)
    bilal = factories.entity("Bilal Erdogan")
    split(other, [wrong], bilal, by=None)
    assert set(second.mentions.values_list("entity", flat=True)) == {bilal.pk}
    assert article.mentions.get().entity == other
    assert second.corrections.get().entity == bilal


def test_splitting_what_is_not_there_or_into_another_kind_is_refused(
    kept: Entity, other: Entity, article: Article
) -> None:
    mention = article.mentions.get()
    place = factories.entity("Erdogan", kind="place", slug="town")
    for arguments in (
        (kept, [mention], other),
        (other, [], kept),
        (other, [mention], other),
        (other, [mention], place),
    ):
        with pytest.raises(CurateError):
            split(*arguments, by=None)
    mention.refresh_from_db()
    assert mention.entity == other
