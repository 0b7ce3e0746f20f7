"""How curators find people and places."""

import pytest

from archive.link.entity_search import entities_named
from archive.models import Entity
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def turkey() -> Entity:
    return factories.entity("Turkey", kind="place", names={"vi": "Thổ Nhĩ Kỳ", "ar": "تركيا", "tr": "Türkiye"})


@pytest.mark.parametrize("typed", ["turkey", "Tho Nhi Ky", "THỔ NHĨ KỲ", "تركيا", "turkiye", "urke"])
def test_any_name_finds_it_with_accents_or_without(turkey: Entity, typed: str) -> None:
    assert entities_named(typed) == [turkey]


@pytest.mark.parametrize("typed", ["", "   ", "%", "Narnia", "x" * 10_000, "\ud800"])
def test_nothing_and_nonsense_find_nobody(turkey: Entity, typed: str) -> None:
    assert entities_named(typed) == []


def test_the_same_name_comes_before_longer_ones_and_the_hidden_do_not_come() -> None:
    longer = factories.entity("Georgia Meloni")
    same = factories.entity("Georgia", kind="place")
    inside = factories.entity("South Georgia", kind="place")
    factories.entity("Georgia Hidden", is_hidden=True)
    assert entities_named("georgia") == [same, longer, inside]
    assert entities_named("georgia", kind="person") == [longer]
