"""The seam with Haystack: its own query sets, and its own commands, work on our engine."""

from datetime import date
from types import SimpleNamespace

from django.core.management import call_command
from haystack.query import SQ, SearchQuerySet

from archive.models import Article
from search import engine
from search.query.narrowing import Choice


def found(results: SearchQuerySet) -> set[int]:
    return {int(one.pk) for one in results[:20]}


def test_filters_are_read(archive: SimpleNamespace) -> None:
    everything = SearchQuerySet()
    assert everything.count() == 5
    assert found(everything.filter(content="Lavrov")) == {archive.arms.pk}
    assert found(everything.filter(language="en")) == {archive.pivot.pk, archive.hosts.pk}
    assert found(everything.filter(language__in=["vi", "ar"])) == {archive.visit.pk, archive.arms.pk, archive.talks.pk}
    assert found(everything.filter(person="putin").exclude(language="ar")) == {archive.visit.pk}
    assert found(everything.filter(title__startswith="Erdo")) == {archive.pivot.pk, archive.hosts.pk}
    assert found(everything.filter(content__exact="Recep Tayyip Erdogan")) == {archive.visit.pk, archive.pivot.pk}
    assert found(everything.filter(published__gte=date(2020, 1, 1))) == {archive.arms.pk}
    assert found(everything.filter(mentions__range=(date(2016, 7, 1), date(2016, 7, 31)))) == {archive.pivot.pk}
    assert found(everything.filter(SQ(content="Lavrov") | SQ(language="ar"))) == {archive.arms.pk, archive.talks.pk}
    assert found(everything.auto_query('"pivot to Russia" -Lavrov')) == {archive.pivot.pk}
    assert found(everything.raw_search("+coup -Turkish")) == {archive.pivot.pk}


def test_facets_orders_and_narrowing(archive: SimpleNamespace) -> None:
    results = SearchQuerySet().facet("language").narrow(Choice(field="source", wanted=frozenset({"zing"})))
    assert results.facet_counts()["fields"]["language"] == (("vi", 2),)
    assert [int(one.pk) for one in results.order_by("-published")] == [archive.arms.pk, archive.visit.pk]
    assert [int(one.pk) for one in results.order_by("published")] == [archive.visit.pk, archive.arms.pk]


def test_a_title_of_digits_stays_a_title(index: None) -> None:
    from search.rebuild import rebuild
    from tests import factories as make

    make.article(title="1984")
    rebuild()
    (one,) = SearchQuerySet().filter(title="1984")
    assert one.title == "1984"


def test_results_lead_to_their_rows(archive: SimpleNamespace) -> None:
    (one,) = SearchQuerySet().filter(content="Lavrov").load_all()
    assert one.object == archive.arms
    assert (one.model, one.score > 0) == (Article, True)


def test_haystacks_own_commands_work(archive: SimpleNamespace) -> None:
    call_command("clear_index", interactive=False, verbosity=0)
    assert engine.backend().count() == 0
    call_command("update_index", verbosity=0)
    assert engine.backend().count() == 5
    engine.backend().remove(archive.arms)
    assert engine.backend().count() == 4


def test_an_index_is_made_where_there_is_none(db: None) -> None:
    engine.backend().setup()
    assert engine.backend().count() == 0
