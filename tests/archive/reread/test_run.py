"""Reading articles again: what it writes, what it says, and that neither stopping nor failing loses anything."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from archive.curate.decision import decide
from archive.curate.everywhere import always
from archive.curate.forget import forget
from archive.detect import Reading, use
from archive.detect import read as detectors_read
from archive.detect.version import built_in, version
from archive.detectors import plug_in
from archive.ingest import ingest
from archive.models import Article, Correction, Entity, Mention
from archive.redetect import redetect
from archive.reread.difference import Difference
from archive.reread.reader import read_task
from archive.reread.run import Failure, RereadError, reread, task_of, write
from archive.signals import article_published
from tests import factories
from tests.archive.raw_pages import page

pytestmark = pytest.mark.django_db

TEXT = "President Vladimir Putin met ZORK in Paris on 9 August 2016, his spokesman said."
CAPS = "tests.archive.reread.plugs.Caps"


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    use([])


@pytest.fixture
def articles() -> list[Article]:
    texts = [TEXT, TEXT.replace("Putin", "PUTIN"), TEXT.replace("Paris", "Moscow")]
    rows = [factories.article(text, status="pending") for text in texts]
    for row in rows:
        redetect(row)
    return rows


@pytest.fixture
def announced() -> Iterator[list[int]]:
    numbers: list[int] = []

    def note(article: Article, **more: Any) -> None:
        numbers.append(article.pk)

    article_published.connect(note)
    yield numbers
    article_published.disconnect(note)


def plug(settings: Settings, path: str) -> None:
    settings.DETECTORS = [path]
    plug_in()


def run(articles: list[Article], **options: Any) -> list[Difference | Failure]:
    return list(reread([article.pk for article in articles], **options))


def surfaces(article: Article) -> set[str]:
    return set(article.mentions.standing().values_list("surface", flat=True))


def test_the_same_detectors_change_nothing_and_tell_nobody(announced: list[int]) -> None:
    article = ingest(page())
    Article.objects.filter(pk=article.pk).update(status="published", read_by="")
    article.refresh_from_db()
    (difference,) = run([article])
    before = article.changed
    article.refresh_from_db()
    assert not difference
    assert announced == []
    assert (article.read_by, article.changed) == (built_in(), before)


def test_what_comes_in_knows_who_read_it() -> None:
    assert ingest(page()).read_by == version("en")
    assert not Article.objects.outdated().exists()


def test_another_detector_replaces_what_stood_and_the_index_is_told(
    articles: list[Article], settings: Settings, announced: list[int]
) -> None:
    Article.objects.filter(pk=articles[0].pk).update(status="published")
    plug(settings, CAPS)
    difference = run(articles[:1])[0]
    assert isinstance(difference, Difference)
    assert [stand.surface for stand in difference.added] == ["ZORK"]
    assert {stand.surface for stand in difference.removed} == {"Vladimir Putin", "Paris"}
    assert surfaces(articles[0]) == {"ZORK"}
    assert articles[0].mentions.get().detector == "caps-1"
    assert Article.objects.get(pk=articles[0].pk).read_by == f"{built_in()}+caps-1"
    assert announced == [articles[0].pk]


def test_waiting_articles_are_read_and_the_index_hears_nothing(
    articles: list[Article], settings: Settings, announced: list[int]
) -> None:
    plug(settings, CAPS)
    assert all(run(articles))
    assert announced == []


def test_a_difference_reads_as_lines(articles: list[Article], settings: Settings) -> None:
    Article.objects.filter(pk=articles[0].pk).update(published="2016", title="A \u202etitle")
    Mention.objects.filter(article=articles[0], surface="Paris").update(entity=factories.entity("Elsewhere", "place"))
    (difference,) = run(articles[:1])
    assert isinstance(difference, Difference)
    lines = list(difference.lines())
    assert lines[0] == f"{articles[0].pk} [en] 'A \\u202etitle'"
    assert any(line.startswith("  ~ published 2016 → ") for line in lines)
    assert any("Paris → Paris" in line and line.endswith("was Elsewhere") for line in lines)
    plug(settings, CAPS)
    (difference,) = run(articles[:1])
    assert isinstance(difference, Difference)
    assert "  + person 29-33 ZORK → ZORK (caps-1)" in difference.lines()
    assert any(line.startswith("  - person 10-24 Vladimir Putin → Vladimir Putin (") for line in difference.lines())


def test_a_dry_run_says_the_same_and_changes_nothing(
    articles: list[Article], settings: Settings, announced: list[int]
) -> None:
    plug(settings, CAPS)
    before = (surfaces(articles[0]), Entity.objects.count())
    would = run(articles, dry_run=True)
    assert (surfaces(articles[0]), Entity.objects.count()) == before
    assert set(Article.objects.values_list("read_by", flat=True)) == {built_in()}
    does = run(articles)
    assert [_words(one) for one in would] == [_words(one) for one in does]
    assert all(would)


def _words(difference: Difference | Failure) -> set[str]:
    assert isinstance(difference, Difference)
    return {stand.surface for stand in (*difference.added, *difference.removed)}


def test_what_was_stopped_goes_on_where_it_stood(articles: list[Article], settings: Settings) -> None:
    plug(settings, CAPS)
    begun = reread([article.pk for article in articles])
    next(begun)
    begun.close()  # type: ignore[attr-defined]
    left = list(Article.objects.outdated().order_by("pk"))
    assert left == articles[1:]
    run(left)
    assert not Article.objects.outdated().exists()


def test_a_new_version_of_one_detector_outdates_its_languages_alone(
    articles: list[Article], settings: Settings
) -> None:
    redetect(factories.article("Der Minister kam nach Paris.", language="de"))
    assert not Article.objects.outdated().exists()
    plug(settings, CAPS)
    assert set(Article.objects.outdated()) == set(articles)


def test_what_our_own_had_to_read_for_a_broken_detector_stays_outdated(articles: list[Article]) -> None:
    from tests.archive.detect.test_plugin import Broken

    use([Broken()])
    run(articles)
    assert set(Article.objects.outdated()) == set(articles)
    assert "Vladimir Putin" in surfaces(articles[0])


def test_what_a_person_decided_stays(articles: list[Article], settings: Settings) -> None:
    article = articles[0]
    article.mentions.filter(surface="Paris").update(state=Mention.State.ACCEPTED)
    decide(article, "person", "ZORK", Correction.Action.REMOVE, by=None)
    decide(article, "person", "spokesman", Correction.Action.ADD, entity=factories.entity("Dmitry"), by=None)
    plug(settings, CAPS)
    run([article])
    assert surfaces(article) == {"Paris", "spokesman"}
    assert article.mentions.get(surface="Paris").state == Mention.State.ACCEPTED


def test_what_is_decided_for_more_articles_than_are_read_at_once_waits_for_the_next_run(
    articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archive.curate.everywhere.MOST_READ", 1)
    always("ZORK", factories.entity("Zork"), by=None)
    left = list(Article.objects.outdated().order_by("pk"))
    assert left == articles[:2]
    run(left)
    assert all("ZORK" in surfaces(article) for article in articles)
    monkeypatch.setattr("archive.curate.forget.MOST_READ", 1)
    Mention.objects.filter(article=articles[0]).delete()
    forget(Correction.objects.get())
    assert list(Article.objects.outdated()) == [articles[0]]


def test_a_text_that_was_changed_meanwhile_is_read_as_it_is_now(articles: list[Article]) -> None:
    task = task_of(articles[0])
    Article.objects.filter(pk=task.article).update(text=TEXT.replace("Paris", "Ankara"))
    articles[0].mentions.all().delete()
    write(task, partial(read_task, task), dry_run=False)
    assert "Ankara" in surfaces(articles[0])


def test_an_article_that_is_gone_is_no_fault(articles: list[Article]) -> None:
    task = task_of(articles[0])
    articles[0].delete()
    assert write(task, partial(read_task, task), dry_run=False) is None
    assert run([factories.article("Some words.", pk=9000)])[0].article == 9000
    assert list(reread([9001])) == []


def test_one_that_cannot_be_read_stays_as_it_is_and_the_others_are_read(
    articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(text: str, **known: Any) -> Reading:
        if "PUTIN" in text:
            raise RuntimeError("cannot be")
        return detectors_read(text, **known)

    Article.objects.all().forget_reader()
    monkeypatch.setattr("archive.reread.reader.read", read)
    before = surfaces(articles[1])
    outcomes = run(articles)
    assert outcomes[1] == Failure(articles[1].pk, "RuntimeError: cannot be")
    assert list(Article.objects.outdated()) == [articles[1]]
    assert surfaces(articles[1]) == before


def test_several_processes_read_what_one_reads(articles: list[Article], settings: Settings) -> None:
    plug(settings, CAPS)
    alone = run(articles, dry_run=True)
    together = run(articles, processes=2)
    assert [_words(one) for one in together] == [_words(one) for one in alone]
    assert all(together)
    assert not Article.objects.outdated().exists()


def test_a_process_that_dies_stops_the_run_and_says_why(articles: list[Article], settings: Settings) -> None:
    settings.DETECTORS = ["tests.archive.reread.plugs.Deadly"]
    with pytest.raises(RereadError, match="memory"):
        run(articles, processes=2)
    assert "Vladimir Putin" in surfaces(articles[0])
