"""What the archive starts with: the five articles, through the real pipeline."""

import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django.fixtures import Settings
from pytest_django.plugin import DjangoDbBlocker

from archive.models import Article, ArticleVersion, Capture, DateMention, Entity, Language, Mention, Source
from archive.publish import withdraw
from archive.redetect import redetect
from archive.signals import article_published
from tests.archive.clean import golden

pytestmark = pytest.mark.django_db

GOLD = Path(__file__).parents[1] / "data" / "seeds_gold.jsonl"


@pytest.fixture(scope="module")
def loaded(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The archive after `manage.py load`, once for all tests of this file; each sees it unchanged."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        folder = tmp_path_factory.mktemp("captures")
        patch.setattr("django.conf.settings.CAPTURES_DIR", folder)
        call_command("load", stdout=io.StringIO())
        yield folder
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def captures(loaded: Path, settings: Settings) -> None:
    settings.CAPTURES_DIR = loaded


def article(number: str) -> Article:
    return Article.objects.get(captures__origin__startswith=number)


def test_five_articles_are_published_in_three_languages() -> None:
    assert Article.objects.published().count() == Article.objects.count() == 5
    codes = [article(number).language_id for number in ("000", "001", "002", "003", "004")]
    assert codes == ["vi", "vi", "ar", "en", "en"]


def test_sources_are_named_on_evidence_alone() -> None:
    slugs = {number: article(number).source.slug for number in ("000", "001", "002", "003", "004")}
    assert slugs == {"000": "unknown", "001": "unknown", "002": "unknown", "003": "sputnik", "004": "cnn"}
    assert all(bool(a.source_evidence) != a.source.is_unknown for a in Article.objects.all())


@pytest.mark.parametrize("gold", [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()])
def test_days_of_publication_lie_where_they_must(gold: dict[str, str]) -> None:
    found = article(gold["id"][:3])
    assert found.published_earliest and found.published_latest
    assert date.fromisoformat(gold["pub_lo"]) <= found.published_earliest
    assert found.published_latest <= date.fromisoformat(gold["pub_hi"])
    assert found.published and found.published_evidence[0]["why"]


def test_page_clock_is_heard_and_not_believed() -> None:
    said = article("003").published_evidence
    assert [one["value"] for one in said if one["from"] == "clock"] == [""]
    assert not any("2019" in one["value"] for one in said)


def test_erdogan_is_one_person_and_russia_one_place_in_all_five() -> None:
    spoken = Article.objects.filter(
        pk__in=Mention.objects.standing().filter(entity__label__icontains="Erdo").values("article")
    )
    assert spoken.count() == 5
    erdogan = Entity.objects.people().filter(label__icontains="Erdo", mentions__isnull=False).distinct()
    assert erdogan.count() == 1
    assert Article.objects.mentioning(erdogan.get()).count() == 5
    assert Article.objects.mentioning(Entity.objects.get(key="RU")).count() == 5


def test_every_finding_stands_in_its_text() -> None:
    for model in (Mention, DateMention):
        for finding in model.objects.select_related("article"):
            assert finding.article.text[finding.start : finding.end] == finding.surface


def test_captures_hold_the_bytes_as_they_came() -> None:
    for capture in Capture.objects.all():
        assert capture.read() == (golden.ARTICLES / capture.origin).read_bytes()


def counts() -> list[int]:
    tables = (Article, ArticleVersion, Capture, DateMention, Entity, Language, Mention, Source)
    return [table.objects.count() for table in tables]


def test_a_second_run_changes_nothing() -> None:
    before, changed = counts(), list(Article.objects.values_list("changed", flat=True))
    said = io.StringIO()
    call_command("load", stdout=said)
    assert counts() == before
    assert list(Article.objects.values_list("changed", flat=True)) == changed
    assert "all are here" in said.getvalue()


def test_what_was_withdrawn_or_renamed_stays_so() -> None:
    withdraw(article("000"), note="The publisher asked for it.")
    Source.objects.filter(slug="cnn").update(name="Cable News Network")
    news: list[int] = []
    article_published.connect(lambda article, **_: news.append(article.pk), weak=False, dispatch_uid="news")
    call_command("load", stdout=io.StringIO())
    article_published.disconnect(dispatch_uid="news")
    assert article("000").status == Article.Status.WITHDRAWN
    assert Source.objects.get(slug="cnn").name == "Cable News Network"
    assert news == []


def test_article_without_the_file_of_its_capture_is_still_read_anew(settings: Settings, tmp_path: Path) -> None:
    found = article("002")
    settings.CAPTURES_DIR = tmp_path
    redetect(found)
    assert found.published.startswith("2016-08-09")
