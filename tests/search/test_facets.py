"""Facets: counted under all that is chosen elsewhere, several values at once, each to be taken back."""

from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest
from django.utils.translation import override

from search import engine
from search.query.request import Pick, Request
from search.rebuild import rebuild
from search.results import FacetValue, Results
from tests import factories as make
from tests.search.conftest import Ask


def values(results: Results, name: str) -> dict[str, FacetValue]:
    return next({v.value: v for v in facet.values} for facet in results.facets if facet.name == name)


def counts(results: Results, name: str) -> dict[str, int]:
    return {value: one.count for value, one in values(results, name).items()}


def test_facets_add_up(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask()
    assert counts(found, "language") == {"vi": 2, "ar": 1, "en": 2}
    assert counts(found, "source") == {"zing": 2, "france24": 1, "sputnik": 1, "cnn": 1}
    assert counts(found, "person") == {"erdogan": 5, "putin": 2, "lavrov": 1}
    assert counts(found, "place") == {"turkey": 3, "russia": 2}
    assert counts(found, "year") == {"2016": 3, "2024": 1}


def test_a_choice_narrows_every_facet_but_its_own(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask(language="vi")
    assert found.total == 2
    assert counts(found, "language") == {"vi": 2, "ar": 1, "en": 2}
    assert counts(found, "source") == {"zing": 2}
    assert values(found, "language")["vi"].selected


def test_choices_in_one_facet_add_and_across_facets_narrow(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask(language=["vi", "ar"], person="putin")
    assert {hit.id for hit in found.hits} == {archive.visit.pk, archive.talks.pk}
    assert counts(found, "language") == {"vi": 1, "ar": 1}
    assert counts(found, "person") == {"erdogan": 3, "putin": 2, "lavrov": 1}


@pytest.mark.parametrize("parameters", [{"language": ["-vi", "-ar"]}, {"-language": ["vi", "ar"]}])
def test_values_are_left_out_by_a_dash(archive: SimpleNamespace, ask: Ask, parameters: dict[str, list[str]]) -> None:
    found = ask(**parameters)
    assert {hit.language for hit in found.hits} == {"en"}
    assert values(found, "language")["vi"].excluded
    assert [chip.excluded for chip in found.chips] == [True, True]


def test_each_chip_takes_one_choice_back(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Erdogan", language=["vi"], place="-russia", year="2024", from_="2016", strict="1", page="2")
    assert [(chip.name, chip.label) for chip in found.chips] == [
        ("language", "Tiếng Việt"),
        ("place", "Russia"),
        ("year", "2024"),
        ("from", "2016"),
        ("strict", ""),
    ]
    without = Request.read(parse_qs(found.chips[1].without))
    assert (without.q, [pick.value for pick in without.picks]) == ("Erdogan", ["vi", "2024"])
    assert (without.since, without.strict, without.page) == ("2016", True, 1)


def test_labels_are_names_in_the_language_of_the_page(archive: SimpleNamespace, ask: Ask) -> None:
    assert values(ask(), "place")["turkey"].label == "Turkey"
    with override("ar"):
        turkey = values(ask(), "place")["turkey"]
    assert (turkey.label, turkey.direction) == ("تركيا", "rtl")
    assert values(ask(), "language")["ar"].label == "العربية"


@pytest.mark.parametrize("name", ["language", "source", "person", "place", "country", "year"])
def test_a_value_that_does_not_exist_finds_nothing_and_says_so(archive: SimpleNamespace, ask: Ask, name: str) -> None:
    found = ask("Erdogan", **{name: "no-such-thing"})
    assert found.total == 0
    assert [note.text for note in found.notes] == ["Nothing here is called “no-such-thing”."]
    assert Request.read(parse_qs(found.chips[0].without)) == Request(q="Erdogan")
    assert values(found, name)["no-such-thing"].selected


def test_a_chosen_value_stays_in_its_facet_though_it_counts_nothing(archive: SimpleNamespace, ask: Ask) -> None:
    assert values(ask("Lavrov", language="ar"), "language")["ar"].count == 0


def test_days_of_publication(archive: SimpleNamespace, ask: Ask) -> None:
    assert ask(from_="2016-08-10").total == 2
    assert ask(to="2016-08-09").total == 2
    assert ask(from_="2016-08", to="2016-08").total == 3
    assert ask(from_="nonsense").total == 5
    assert ask(from_="nonsense").notes[0].kind == "ignored"


def test_dates_spoken_of_match_by_overlap(archive: SimpleNamespace, ask: Ask) -> None:
    assert {hit.id for hit in ask(mentions="2016-07-15").hits} == {archive.pivot.pk}
    assert {hit.id for hit in ask(mentions="2016-08").hits} == {archive.visit.pk}
    assert {hit.id for hit in ask(mentions="2016-07/2016-08").hits} == {archive.visit.pk, archive.pivot.pk}
    assert {hit.id for hit in ask(mentions=["2016", "-2016-07"]).hits} == {archive.visit.pk}
    assert ask(mentions="someday").total == 0


def test_the_months_most_spoken_of_are_counted_whatever_is_chosen_of_them(archive: SimpleNamespace, ask: Ask) -> None:
    assert counts(ask(), "mentions") == {"2016-08": 1, "2016-07": 1}
    assert counts(ask(language="vi"), "mentions") == {"2016-08": 1}
    assert counts(ask(mentions="2016-07"), "mentions") == {"2016-08": 1, "2016-07": 1}


def test_countries_are_those_of_the_places_and_named_in_the_language_of_the_page(
    press: SimpleNamespace, ask: Ask
) -> None:
    press.people.turkey.country = press.people.turkey.key = "TR"
    press.people.russia.country = press.people.russia.key = "RU"
    for place in (press.people.turkey, press.people.russia):
        place.save()
    rebuild()
    assert counts(ask(), "country") == {"TR": 3, "RU": 2}
    assert ask(country=["TR", "-RU"]).total == ask("country:Turkey -country:Russia").total == 2
    with override("vi"):
        assert values(ask(), "country")["TR"].label == "Thổ Nhĩ Kỳ"
        assert ask("country:Nga").total == 2


def test_a_long_facet_is_told_in_part_with_what_is_chosen(archive: SimpleNamespace, ask: Ask) -> None:
    found = engine.search(Request(picks=(Pick("person", "lavrov", excluded=True),)), shown=1)
    person = next(facet for facet in found.facets if facet.name == "person")
    assert [value.value for value in person.values] == ["erdogan", "lavrov"]
    assert person.more


def test_orders_by_date_put_articles_without_one_last(archive: SimpleNamespace, ask: Ask) -> None:
    assert ask("Erdogan", sort="newest").hits[0].id == archive.arms.pk
    assert [hit.id for hit in ask("Erdogan", sort="newest").hits][-1] == archive.hosts.pk
    assert [hit.id for hit in ask("Erdogan", sort="oldest").hits][-2:] == [archive.arms.pk, archive.hosts.pk]


def test_a_merged_person_is_counted_and_chosen_as_the_one_that_stands(press: SimpleNamespace, ask: Ask) -> None:
    twin = make.entity("Tayyip Erdogan", slug="twin", merged_into=press.people.erdogan)
    make.mention(press.arms, "Tổng thống", twin, kind="person")
    rebuild()
    assert counts(ask(), "person")["erdogan"] == 5
    assert ask(person="twin").total == 5
