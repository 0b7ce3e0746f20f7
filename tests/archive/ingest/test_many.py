"""Many articles at once: nothing half done, nothing lost, and each accounted for."""

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from archive.importers.item import Item, Refused
from archive.ingest import RawPage, Said
from archive.ingest.many import Plan, Result, bring_in, from_source
from archive.models import Article, Capture, Entity
from tests import factories

pytestmark = pytest.mark.django_db

DAY = "The ministers of both countries met in Berlin on Monday to speak about trade in article number {}."


def raws(*numbers: int, **more: Any) -> list[Item]:
    return [RawPage(content=DAY.format(number).encode(), origin=f"{number}.txt", **more) for number in numbers]


def run(items: list[Item], **plan: Any) -> list[Result]:
    return list(bring_in(enumerate(items, 1), Plan(**plan), record=lambda result: None))


def outcomes(results: list[Result]) -> list[str]:
    return [str(result.outcome) for result in results]


def kept(result: Result) -> Article:
    """The article that came of an item."""
    assert result.article is not None
    return Article.objects.get(pk=result.article)


def test_every_item_is_accounted_for_in_order() -> None:
    bad: list[Item] = [Refused("x.zip", "x.zip: broken"), RawPage(content=b"Share", origin="few.txt")]
    results = run([*raws(1, 2), *bad, *raws(1)])
    assert outcomes(results) == ["added", "added", "rejected", "rejected", "duplicate"]
    assert [result.number for result in results] == [1, 2, 3, 4, 5]
    assert results[2].message == "x.zip: broken"
    assert results[4].article == results[0].article
    assert Article.objects.count() == 2


def test_second_run_knows_what_is_here_without_reading_it() -> None:
    run(raws(1, 2))
    with mock.patch("archive.ingest.many.open_and_examine", side_effect=AssertionError):
        assert outcomes(run(raws(1, 2))) == ["duplicate", "duplicate"]


def test_trying_saves_nothing() -> None:
    assert outcomes(run(raws(1, 2), dry_run=True)) == ["added", "added"]
    assert not Article.objects.exists() and not Capture.objects.exists()


def test_fault_of_ours_is_one_failure_and_leaves_nothing_half_saved() -> None:
    keeping = import_module("archive.ingest.keep")  # the package has a function of that name
    link = keeping.link

    def breaks(article: Article, *args: Any, **more: Any) -> None:
        if "number 2" in article.text:
            raise RuntimeError("power cut")
        link(article, *args, **more)

    with mock.patch.object(keeping, "link", breaks):
        results = run(raws(1, 2, 3))
    assert outcomes(results) == ["added", "failed", "added"]
    assert "power cut" in results[1].message
    assert Article.objects.count() == Capture.objects.count() == 2


def test_record_stands_or_falls_with_its_article() -> None:
    def record(result: Result) -> None:
        if result.number == 2:
            raise RuntimeError("full disk")

    with pytest.raises(RuntimeError):
        list(bring_in(enumerate(raws(1, 2), 1), Plan(), record=record))
    assert not Article.objects.exists()


@pytest.mark.parametrize("processes", [1, 2])
def test_several_processes_bring_in_what_one_does(processes: int) -> None:
    results = run([*raws(*range(12)), RawPage(content=b"%PDF-1.4", origin="a.txt")], processes=processes)
    assert outcomes(results) == ["added"] * 12 + ["rejected"]
    assert [kept(r).text for r in results[:12]] == [DAY.format(n) for n in range(12)]
    assert "a PDF file" in results[12].message


def test_what_came_with_a_page_is_evidence_and_is_kept() -> None:
    factories.source("cnn", name="CNN")
    said = Said(published="2019-05-04", language="fr", source="CNN", byline="An Other", where="the table, in “Date”")
    (result,) = run(raws(1, said=said))
    article = kept(result)
    assert (article.published, article.language_id, article.byline) == ("2019-05-04", "en", "An Other")
    assert "the table, in “Date”" in article.published_evidence[0]["why"]
    assert (article.source.slug, article.source_evidence) == ("cnn", "the table, in “Date” says “CNN”")
    assert article.captures.get().said["language"] == "fr"


def test_claim_that_the_page_contradicts_is_shown_and_not_believed_blindly() -> None:
    dated = "By the Newsroom\nPublished 9 August 2016\n" + DAY.format(1)
    item = RawPage(content=dated.encode(), origin="a.txt", said=Said(published="2019-05-04", where="the table"))
    (result,) = run([item])
    evidence = kept(result).published_evidence
    assert {"2019-05-04", "2016-08-09"} <= {one["value"] for one in evidence}


def test_source_that_is_unknown_to_the_archive_stays_unknown_and_is_told() -> None:
    (result,) = run(raws(1, said=Said(source="Nobody’s Paper", where="the table")))
    article = kept(result)
    assert article.source.is_unknown and "Nobody’s Paper" in article.source_evidence


def test_source_of_the_command_is_a_claim_where_the_item_has_none() -> None:
    said = Said(source="bbc", where="the table")
    first, second = from_source([*raws(1), *raws(2, said=said)], "cnn", "the command")
    assert isinstance(first, RawPage) and isinstance(second, RawPage)
    assert (first.said.source, second.said.source) == ("cnn", "bbc")


def write_rows(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps({"body": DAY.format(n), "when": "2019-05-04"}) + "\n" for n in range(count)))
    return path


@pytest.mark.parametrize("name", ["r.csv", "r.jsonl"])
def test_command_reports_every_item_to_a_file(tmp_path: Path, name: str) -> None:
    path = write_rows(tmp_path / "a.jsonl", 2)
    path.write_text(path.read_text() + '{"body": "=few"}\n')
    report = tmp_path / name
    with pytest.raises(CommandError, match="1 of 3"):
        call_command("ingest", str(path), report=report, stdout=io.StringIO(), processes=1)
    text = report.read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines())) if name == "r.csv" else [json.loads(x) for x in text.splitlines()]
    assert [row["outcome"] for row in rows] == ["added", "added", "rejected"]
    assert rows[2]["item"].endswith("a.jsonl/line 3") and "no article" in rows[2]["message"]


def test_command_takes_columns_by_name(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.jsonl", 1)
    call_command("ingest", str(path), map=["published=when"], stdout=io.StringIO(), processes=1)
    assert Article.objects.get().published == "2019-05-04"


@pytest.mark.parametrize("options", [{"map": ["nonsense=a"]}, {"map": ["title"]}, {"source": "nobody"}])
def test_command_refuses_what_it_does_not_know(tmp_path: Path, options: dict[str, Any]) -> None:
    path = write_rows(tmp_path / "a.jsonl", 1)
    with pytest.raises(CommandError, match=r"nonsense|title|nobody"):
        call_command("ingest", str(path), stdout=io.StringIO(), processes=1, **options)
    assert not Article.objects.exists()


def test_killed_at_any_moment_it_leaves_no_half_article_and_a_second_run_finishes(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.jsonl", 60)
    var = {**os.environ, "VAR": str(tmp_path / "var")}
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "-v0"], env=var, check=True)
    base = tmp_path / "var" / "fihrist.sqlite3"
    begun = subprocess.Popen([*manage, "ingest", str(path), "--processes", "1"], env=var, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while count(base, "archive_article") < 1 and time.monotonic() < deadline:
        time.sleep(0.02)
    begun.send_signal(signal.SIGKILL)
    begun.wait()
    assert 1 <= count(base, "archive_article") < 60
    for table in ("archive_capture", "archive_articleversion"):
        assert count(base, table) == count(base, "archive_article")
    again = subprocess.run(
        [*manage, "ingest", str(path), "--processes", "1"], env=var, check=True, capture_output=True, text=True
    )
    assert count(base, "archive_article") == 60
    assert "added" in again.stdout.splitlines()[-1] and "duplicate" in again.stdout.splitlines()[-1]


def count(base: Path, table: str) -> int:
    with sqlite3.connect(f"file:{base}?mode=ro", uri=True, timeout=20) as database:
        found = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    database.close()
    return int(found)


def test_what_failed_leaves_nothing_behind_for_those_written_with_it() -> None:
    """The first coins Ankara and fails; the second speaks of Ankara too, in the same transaction."""
    items: list[Item] = [
        RawPage(content=f"The ministers met in Ankara, Turkey, to speak of trade, part {n}.".encode(), origin=f"{n}")
        for n in range(3)
    ]
    gather = import_module("archive.ingest.keep").gather_story
    failing = mock.Mock(side_effect=[RuntimeError("broken"), *[None] * 2], wraps=gather)
    with mock.patch("archive.ingest.keep.gather_story", failing):
        results = run(items)
    assert outcomes(results) == ["failed", "added", "added"]
    named = {mention.entity_id for result in results[1:] for mention in kept(result).mentions.all() if mention.entity}
    assert named
    assert set(Entity.objects.filter(pk__in=named).values_list("pk", flat=True)) == named


def test_same_words_and_same_address_are_known_within_one_transaction() -> None:
    url = "https://news.example/1"
    first, second = (f"The ministers of both countries met in Berlin to speak about trade {n}." for n in ("", "again"))
    items: list[Item] = [
        RawPage(content=first.encode(), origin="1", url=url),
        RawPage(content=first.upper().encode(), origin="2"),
        RawPage(content=f"Trade talks\n\n{second}".encode(), origin="3", url=url),
    ]
    assert outcomes(run(items)) == ["added", "duplicate", "updated"]


def test_many_are_written_with_few_questions(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    """Each takes some questions of its own; a batch shares the rest."""
    run(raws(100))
    with django_assert_max_num_queries(20 * 24):
        run(raws(*range(20)))
