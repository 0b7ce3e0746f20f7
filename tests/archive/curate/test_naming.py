"""How people and places get their names."""

import pytest

from archive.curate.decision import CurateError
from archive.curate.naming import add_name, free_slug, new_entity, plain_name
from archive.models import Entity
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "name",
    ["", "  ", "x" * 10_000, "<b>Bold</b>", "a\x00b", "a\ud800", "42", "…", "<script>alert(1)</script>", "\u202a"],
)
def test_what_is_no_plain_name_is_refused(name: str) -> None:
    with pytest.raises(CurateError):
        plain_name(name)


@pytest.mark.parametrize("name", ["Nguyễn Phú Trọng", "رجب طيب أردوغان", "Conan O'Brien", "J.-P. Sartre", "李克強"])
def test_plain_names_of_all_scripts_stay_as_they_are(name: str) -> None:
    assert plain_name(f"  {name} ") == name


def test_a_new_entity_has_its_name_preferred_and_findable() -> None:
    entity = new_entity("person", "رجب طيب أردوغان", language="ar")
    name = entity.names.get()
    assert (name.is_preferred, name.language, name.script) == (True, "ar", "Arab")
    assert name.folded
    assert entity.slug.isascii()


def test_two_of_one_name_get_addresses_of_their_own() -> None:
    slugs = {new_entity("person", "Ali Hassan").slug for _ in range(3)}
    assert len(slugs) == 3
    assert free_slug("!!!") == "name"


def test_a_new_preferred_name_takes_the_place_of_the_old_one() -> None:
    entity = factories.entity("Peking", kind="place")
    add_name(entity, "Beijing", language="en", is_preferred=True)
    assert entity.name_in("en") == "Beijing"
    assert entity.names.count() == 2


def test_a_name_given_twice_stands_once() -> None:
    entity = factories.entity("Beijing", kind="place")
    add_name(entity, "Peking", language="en")
    add_name(entity, " Peking", language="en")
    assert entity.names.filter(text="Peking").count() == 1
    assert Entity.objects.get().name_in("en") == "Beijing"
