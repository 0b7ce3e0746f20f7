"""Giving people and places another name, and taking that back."""

from typing import Any

import pytest

from archive.curate.decision import CurateError
from archive.curate.merge import merge
from archive.curate.rename import preview, rename, undo
from archive.models import Entity
from search.models import OutboxEntry
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def turkey() -> Entity:
    return factories.entity("Turkey", kind="place", names={"vi": "Thổ Nhĩ Kỳ"})


def names(entity: Entity) -> Any:
    return set(entity.names.values_list("text", "language", "is_preferred"))


def test_preview_says_where_the_name_changes_and_changes_nothing(turkey: Entity) -> None:
    article = factories.article("Turkey said.")
    factories.mention(article, "Turkey", turkey)
    other = factories.entity("Turkiye", kind="place")
    before = names(turkey)
    shown = preview(turkey, " Türkiye ", "en")
    assert shown.changes == [("ar", "Turkey", "Türkiye"), ("en", "Turkey", "Türkiye")]
    assert (shown.articles, shown.which, shown.namesakes) == (1, [article], [other])
    assert names(turkey) == before


def test_rename_keeps_the_old_name_and_tells_the_index(turkey: Entity) -> None:
    article = factories.article("Turkey said.")
    factories.mention(article, "Turkey", turkey)
    OutboxEntry.objects.all().delete()
    rename(turkey, "Türkiye", "en", by=None)
    turkey.refresh_from_db()
    assert (turkey.label, turkey.name_in("en"), turkey.name_in("vi")) == ("Türkiye", "Türkiye", "Thổ Nhĩ Kỳ")
    assert ("Turkey", "en", False) in names(turkey)
    assert OutboxEntry.objects.filter(article_id=article.pk).exists()


def test_label_that_was_no_name_of_its_own_still_finds_it() -> None:
    row = Entity.objects.create(kind="person", slug="x", label="Old Label")
    rename(row, "New Label", "en", by=None)
    assert names(row) == {("New Label", "en", True), ("Old Label", "en", False)}


@pytest.mark.parametrize(("name", "language"), [("Türkiye", "en"), ("Thổ", "vi"), ("تركيا", "ar")])
def test_what_was_renamed_stands_as_before_once_it_is_taken_back(turkey: Entity, name: str, language: str) -> None:
    before = names(turkey)
    made = rename(turkey, name, language, by=None)
    assert turkey.names.get(language=language, is_preferred=True).text == name
    undo(made)
    turkey.refresh_from_db()
    assert turkey.label == "Turkey"
    assert names(turkey) == before


def test_names_are_taken_back_the_last_one_first(turkey: Entity) -> None:
    before = names(turkey)
    first, second = rename(turkey, "Türkiye", "en", by=None), rename(turkey, "Turkia", "en", by=None)
    with pytest.raises(CurateError):
        undo(first)
    undo(second)
    first.refresh_from_db()
    undo(first)
    assert names(turkey) == before
    with pytest.raises(CurateError):
        undo(first)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("", "en"),
        ("x" * 10_000, "en"),
        ("<b>x</b>", "en"),
        ("12345", "en"),
        ("a\x00b", "en"),
        ("\ud800", "en"),
        ("Turkey", "en"),
        ("Türkiye", ""),
        ("Türkiye", "und"),
        ("Türkiye", "xx"),
    ],
)
def test_what_is_no_name_is_refused_and_nothing_changes(turkey: Entity, name: str, language: str) -> None:
    before = names(turkey)
    for step in (lambda: preview(turkey, name, language), lambda: rename(turkey, name, language, by=None)):
        with pytest.raises(CurateError):
            step()
    assert names(turkey) == before


def test_one_that_is_merged_is_not_renamed(turkey: Entity) -> None:
    other = factories.entity("Türkiye", kind="place")
    merge(turkey, [other], by=None)
    other.refresh_from_db()
    with pytest.raises(CurateError):
        rename(other, "Turkia", "en", by=None)
