"""What readers find, in a small archive of three languages."""

from types import SimpleNamespace
from urllib.parse import parse_qs

import pytest

from search.query.request import Request
from search.results import Results
from tests.search.conftest import Ask


def ids(results: Results) -> set[int]:
    return {hit.id for hit in results.hits}


@pytest.mark.parametrize("name", ["Erdogan", "Erdoğan", "أردوغان", "اردوغان", "erdogan", "ERDOĞAN"])
def test_one_person_is_found_in_every_language_under_any_spelling(
    archive: SimpleNamespace, ask: Ask, name: str
) -> None:
    assert ask(name).total == 5


@pytest.mark.parametrize("name", ["Thổ Nhĩ Kỳ", "Tho Nhi Ky", "thổ nhĩ kỳ", "THO NHI KY"])
def test_vietnamese_is_found_with_and_without_tones(archive: SimpleNamespace, ask: Ask, name: str) -> None:
    found = ask(name)
    assert {archive.visit.pk, archive.arms.pk, archive.hosts.pk} <= ids(found)
    assert {hit.id for hit in found.hits[:2]} == {archive.visit.pk, archive.arms.pk}


def test_a_name_that_stands_in_one_article_finds_it_alone(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask("Lavrov")) == {archive.arms.pk}


def test_the_archive_opens_with_everything_newest_first(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask()
    assert found.total == 5
    newest_first = (archive.arms, archive.visit, archive.pivot, archive.talks, archive.hosts)
    assert [hit.id for hit in found.hits] == [article.pk for article in newest_first]


def test_literal_matches_come_before_other_names(archive: SimpleNamespace, ask: Ask) -> None:
    assert ask("Erdogan").hits[-1].id == archive.talks.pk
    assert ask("أردوغان").hits[0].id == archive.talks.pk


def test_other_names_are_told(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Turkey")
    assert ids(found) == {archive.visit.pk, archive.arms.pk, archive.hosts.pk}
    assert [also.names for also in found.also_searched] == [
        ("Thổ Nhĩ Kỳ",)
    ]  # that no article here would be found by others is no news
    assert next(hit for hit in found.hits if hit.id == archive.visit.pk).also_matched == ("Thổ Nhĩ Kỳ",)


def test_other_names_are_told_where_nothing_is_found(press: SimpleNamespace, index: None, ask: Ask) -> None:
    press.people.turkey.names.filter(language="vi").delete()
    press.people.turkey.mentions.all().delete()
    type(press.hosts).objects.filter(pk=press.hosts.pk).delete()
    from search.rebuild import rebuild

    rebuild()
    found = ask("Turkey")
    assert (found.total, set(found.also_searched[0].names)) == (0, {"تركيا", "Türkiye"})


def test_other_names_are_taken_back_one_by_one(archive: SimpleNamespace, ask: Ask) -> None:
    both = ask("Turkey Putin")
    assert [(also.slug, also.label) for also in both.also_searched] == [
        ("turkey", "Turkey"),
        ("putin", "Vladimir Putin"),
    ]
    without = Request.read(parse_qs(both.also_searched[0].without))
    assert without.literal == ("turkey",)
    rest = ask("Turkey Putin", literal=["turkey"])
    assert [also.slug for also in rest.also_searched] == ["putin"]
    assert ids(ask("Turkey", literal="turkey")) == {archive.hosts.pk}
    (chip,) = rest.chips
    assert (chip.name, chip.label, chip.without) == ("literal", "Turkey", "q=Turkey+Putin")
    assert ask("Turkey", literal=["nobody", "\x00", "x" * 999]).chips == ()


def test_a_first_day_after_the_last_is_said(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask("Putin", **{"from": "2020", "to": "2010"})
    assert found.total == 0
    assert [note.text for note in found.notes] == ["No day is in “2020 – 2010”: the first lies after the last."]
    assert [way.name for way in found.help.ways] == ["published"]


def test_strict_takes_forms_spellings_and_other_names_off(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask("Turkey")) > ids(ask("Turkey", strict="1")) == set()
    assert ids(ask("Turkey's", strict="1")) == {archive.hosts.pk}
    assert ask("Tho Nhi Ky", strict="1").total == 0
    assert ask("election", strict="1").total == 0 < ask("election").total
    assert ask("Turkey", strict="1").also_searched == ()


def test_quoted_words_are_found_in_order_and_as_they_are_spelt(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask('"Recep Tayyip Erdogan"')) == {archive.visit.pk, archive.pivot.pk}
    assert ask('"Erdogan Tayyip"').total == 0
    assert ask('"Recep Tayyip Erdoğan"').total == 0
    assert ask('"Tho Nhi Ky"').total == 0
    assert ids(ask('"thổ nhĩ kỳ"')) == {archive.visit.pk, archive.arms.pk}


def test_signs_and_joining_words(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask("+coup +Russia")) == {archive.pivot.pk}
    assert ids(ask("Erdogan -coup -Lavrov", language="en")) == {archive.hosts.pk}
    assert ids(ask("coup OR elections")) == {archive.pivot.pk, archive.hosts.pk}
    assert ids(ask("coup AND elections")) == set()
    assert ids(ask("(coup OR elections) AND Russian")) >= {archive.hosts.pk}
    assert ids(ask("-Erdogan")) == {archive.talks.pk}


def test_patterns_and_words_nearby(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask("Lavr*")) == {archive.arms.pk}
    assert ids(ask("L?vrov")) == {archive.arms.pk}
    assert ids(ask("Lavrow~")) == {archive.arms.pk}
    assert ids(ask('"leaders Turkish"~2')) == {archive.hosts.pk}
    assert ids(ask('"leaders relationship"~1')) == set()


@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("title:Erdogan", {"pivot", "hosts"}),
        ("source:cnn", {"hosts"}),
        ('source:"ZING"', {"visit", "arms"}),
        ("language:vi", {"visit", "arms"}),
        ("language:Arabic", {"talks"}),
        ("person:Lavrov", {"arms"}),
        ('person:"Vladimir Putin"', {"visit", "talks"}),
        ("place:Türkiye", {"visit", "arms", "hosts"}),
        ("published:2016-08", {"visit", "talks", "pivot"}),
        ("published:2017..", {"arms"}),
        ("published:2016..2018 language:en", {"pivot"}),
        ("mentions:2016-07-15", {"pivot"}),
        ("mentions:2016", {"pivot", "visit"}),
        ("Erdogan -source:zing -language:ar", {"pivot", "hosts"}),
    ],
)
def test_fields_narrow(archive: SimpleNamespace, ask: Ask, q: str, names: set[str]) -> None:
    found = ask(q)
    assert ids(found) == {getattr(archive, name).pk for name in names}
    assert not found.notes


def test_stop_words_find_nothing_beside_others_and_something_alone(archive: SimpleNamespace, ask: Ask) -> None:
    assert ids(ask("the coup")) == {archive.pivot.pk}
    found = ask("the of")
    assert archive.pivot.pk in ids(found)
    assert [note.text for note in found.notes] == ["All words of this query are very common; add one that tells more."]


def test_words_that_stand_together_rank_above_the_same_words_apart(index: None, ask: Ask) -> None:
    from search.rebuild import rebuild
    from tests import factories as make

    apart = make.article("The bank of the river, said the central figure, was full of water and old boats.")
    together = make.article("The river said that the central bank was full of figures and old boats of water.")
    rebuild()
    assert [hit.id for hit in ask("central bank").hits] == [together.pk, apart.pk]


def test_an_article_withdrawn_in_this_instant_is_not_shown(archive: SimpleNamespace, ask: Ask) -> None:
    type(archive.arms).objects.filter(pk=archive.arms.pk).update(status="withdrawn")
    assert ids(ask("Lavrov")) == set()


def test_pages_are_bounded(archive: SimpleNamespace, ask: Ask) -> None:
    assert ask(page="7").hits == ()
    assert ask(page="7").total == 5
    assert ask(page="999999999").pages == 1
