"""Other names of what a query names: the longest name, the foremost bearer, and nobody where there are several."""

from types import SimpleNamespace

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from archive.models import EntityName
from search.expand import Names, shown_names
from search.query.nodes import Group, Named, Node
from search.query.parse import parse
from tests import factories as make


def named(text: str, language: str = "en") -> list[str]:
    """Return the slugs of what a query names, in order."""

    def walk(node: Node) -> list[Named]:
        clauses = node.clauses if isinstance(node, Group) else ()
        return [found for clause in clauses for found in (*clause.others, *walk(clause.part))]

    return [one.slug for one in walk(Names(language).widen(parse(text).root))]


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Turkey", ["turkey"]),
        ("turkey and russia", ["turkey", "russia"]),
        ("Tho Nhi Ky", ["turkey"]),
        ("visit Thổ Nhĩ Kỳ now", ["turkey"]),
        ("تركيا", ["turkey"]),
        ("Recep Tayyip Erdoğan", ["erdogan"]),
        ("Erdogan", ["erdogan"]),
        ("أردوغان", ["erdogan"]),
        ("(Turkey OR coup) AND Putin", ["turkey", "putin"]),
        ('"Turkey"', []),
        ("-Turkey", []),
        ("title:Turkey", []),
        ("Turk*", []),
        ("the", []),
        ("Tayyip", []),
    ],
)
def test_what_a_query_names(press: SimpleNamespace, text: str, slugs: list[str]) -> None:
    assert named(text) == slugs


def test_a_surname_of_several_names_nobody(press: SimpleNamespace) -> None:
    emine = make.entity("Emine Erdoğan", slug="emine")
    assert named("Erdogan") == ["erdogan"]  # no article speaks of her
    make.mention(press.visit, "Ky" if "Ky" in press.visit.text else "Sau", emine)
    assert named("Erdogan") == []
    assert named("Emine Erdogan") == ["emine"]


def test_of_several_bearers_of_a_name_the_one_most_spoken_of_is_meant(press: SimpleNamespace) -> None:
    georgia, state = (make.entity("Georgia", "place", slug=slug) for slug in ("georgia", "georgia-us"))
    make.mention(press.arms, "Nga", state)
    assert named("Georgia") == ["georgia-us"]
    make.mention(press.pivot, "coup", georgia)
    make.mention(press.hosts, "talk", georgia)
    assert named("Georgia") == ["georgia"]


def test_a_name_of_one_word_does_not_hide_the_one_who_is_known_by_it(press: SimpleNamespace) -> None:
    make.entity("Putin", slug="putin-alone")
    assert named("Putin") == ["putin"]


def test_hidden_entities_name_nothing_and_merged_ones_the_one_that_stands(press: SimpleNamespace) -> None:
    make.entity("Yesterday", is_hidden=True)
    make.entity("Türkiye Cumhuriyeti", "place", slug="republic", merged_into=press.people.turkey)
    assert named("yesterday") == []
    assert named("Türkiye Cumhuriyeti") == ["turkey"]


def test_names_with_the_typed_word_in_them_are_no_other_names(press: SimpleNamespace) -> None:
    EntityName.objects.create(
        entity=press.people.turkey, text="Republic of Turkey", language="en", folded="republic of turkey"
    )
    names = Names("en")
    names.widen(parse("Turkey").root)
    assert shown_names(names.found["turkey"].names, {"en", "vi"}) == ("Thổ Nhĩ Kỳ",)


def test_short_words_are_not_searched_for_as_names(press: SimpleNamespace) -> None:
    names = Names("en")
    root = names.widen(parse("Russia").root)
    assert isinstance(root, Group)
    (clause,) = root.clauses
    assert clause.others[0].names == ("روسيا",)  # "Nga" is a word of its own
    assert shown_names(names.found["russia"].names, {"vi"}) == ("Nga",)


def test_the_database_is_asked_a_few_times_however_long_the_query(
    press: SimpleNamespace, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        Names("en").widen(parse("Turkey " + " ".join(f"word{n}" for n in range(60))).root)
