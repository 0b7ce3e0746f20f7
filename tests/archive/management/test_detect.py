"""`manage.py detect`: which articles it takes, and what it says."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from archive.detect.version import built_in
from archive.models import Article
from archive.redetect import redetect
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "President Vladimir Putin came to Paris on 9 August 2016, his spokesman said."


@pytest.fixture
def articles() -> list[Article]:
    rows = [factories.article(TEXT), factories.article(f"{TEXT} He left.")]
    rows.append(factories.article("Der Minister Heiko Maas kam nach Paris.", language="de"))
    for row in rows:
        redetect(row)
    return rows


def detect(*ids: int, **options: Any) -> str:
    said = io.StringIO()
    call_command("detect", *map(str, ids), stdout=said, stderr=said, **options)
    return said.getvalue()


def test_where_all_are_up_to_date_all_are_read(articles: list[Article]) -> None:
    assert "Read 3 articles again; 0 differ: 0 added, 0 removed, 0 changed." in detect()
    assert {article.read_by for article in Article.objects.all()} == {built_in()}


def test_else_those_that_others_read(articles: list[Article]) -> None:
    Article.objects.filter(pk=articles[1].pk).update(read_by="fihrist-older")
    articles[1].mentions.all().delete()
    said = detect()
    assert f"{articles[1].pk} [en] {articles[1].title}\n" in said
    assert "→ Vladimir Putin (people.known)" in said
    assert "Read 1 articles again; 1 differ: 2 added, 0 removed, 0 changed." in said


def test_articles_can_be_chosen_by_number_or_language(articles: list[Article]) -> None:
    assert "Read 2 articles" in detect(articles[0].pk, articles[2].pk)
    assert "Read 1 articles" in detect(language="de")
    with pytest.raises(CommandError, match="There is no article 999998, 999999"):
        detect(999999, articles[0].pk, 999998)
    with pytest.raises(CommandError, match="'xx'"):
        detect(language="xx")


def test_a_dry_run_shows_and_saves_nothing(articles: list[Article]) -> None:
    articles[0].mentions.all().delete()
    said = detect(dry_run=True)
    assert "1 differ: 2 added" in said
    assert "Nothing was saved." in said
    assert not articles[0].mentions.exists()
    assert not Article.objects.outdated().exists()


def test_quiet_says_the_sum_alone(articles: list[Article]) -> None:
    articles[0].mentions.all().delete()
    assert detect(verbosity=0).splitlines() == ["Read 3 articles again; 1 differ: 2 added, 0 removed, 0 changed."]


def test_what_could_not_be_read_is_named_at_the_end(articles: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **known: Any) -> None:
        raise RuntimeError("cannot be")

    monkeypatch.setattr("archive.reread.reader.read", fail)
    with pytest.raises(CommandError, match="3 articles could not be read"):
        detect()


def test_an_empty_archive_is_no_fault() -> None:
    assert "Read 0 articles again" in detect()
