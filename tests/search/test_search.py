"""What readers find, in a small archive of three languages."""

from types import SimpleNamespace

import pytest

from search.results import Results
from tests.search.conftest import Ask


def ids(results: Results) -> set[int]:
    return {hit.id for hit in results.hits}


def counts(results: Results, name: str) -> dict[str, int]:
    return next({v.value: v.count for v in facet.values} for facet in results.facets if facet.name == name)


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
    assert [hit.id for hit in found.hits] == [
        archive.arms.pk,
        archive.visit.pk,
        archive.pivot.pk,
        archive.talks.pk,
        archive.hosts.pk,
    ]


def test_facets_add_up(archive: SimpleNamespace, ask: Ask) -> None:
    found = ask()
    assert counts(found, "language") == {"vi": 2, "ar": 1, "en": 2}
    assert counts(found, "source") == {"zing": 2, "france24": 1, "sputnik": 1, "cnn": 1}
    assert counts(found, "person") == {"erdogan": 5, "putin": 2, "lavrov": 1}
    assert counts(found, "place") == {"turkey": 3, "russia": 2}
    assert counts(found, "year") == {"2016": 3, "2024": 1}
