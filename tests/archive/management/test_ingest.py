"""`manage.py ingest` and `manage.py detect`: what becomes of each page, and of the run."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from archive.curate.article import correct_language
from archive.ingest import ingest
from archive.models import Article, Language
from tests.archive.raw_pages import TEXT, page

pytestmark = pytest.mark.django_db

HTML = (
    "<html><body><article><h1>Ministers to meet in May</h1><p>The ministers of both countries will meet in Berlin.</p>"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "inner" / "b.html").write_text(
        HTML + "<p>They will speak about trade and the visa.</p>", encoding="utf-8"
    )
    (tmp_path / "c.MD").write_text(
        "# Trade has grown\n\nTrade between the two countries has grown since.", encoding="utf-8"
    )
    (tmp_path / ".hidden" / "d.txt").write_text("hidden", encoding="utf-8")
    (tmp_path / "e.jpg").write_bytes(b"\xff\xd8\xff")
    return tmp_path


def run(*places: object, **options: object) -> list[str]:
    out = io.StringIO()
    call_command("ingest", *map(str, places), stdout=out, processes=options.pop("processes", 1), **options)
    return out.getvalue().splitlines()


def test_folder_comes_in_and_waits(folder: Path) -> None:
    said = run(folder)
    assert [line.split()[0] for line in said] == ["added", "added", "added", "3"]
    assert "Leaders meet to speak about trade" in said[0] and said[-1] == "3 added."
    assert Article.objects.pending().count() == 3


def test_folder_is_published_where_asked(folder: Path) -> None:
    run(folder, publish=True)
    assert Article.objects.published().count() == 3


def test_second_run_adds_nothing_and_is_no_failure(folder: Path) -> None:
    run(folder)
    said = run(folder)
    assert [line.split()[0] for line in said] == ["duplicate", "duplicate", "duplicate", "3"]
    assert Article.objects.count() == 3


def test_one_bad_page_stops_no_other_and_fails_the_run(folder: Path) -> None:
    (folder / "0.txt").write_bytes(b"%PDF-1.7")
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 of 4"):
        call_command("ingest", str(folder), stdout=out, processes=1)
    assert Article.objects.count() == 3
    assert "0.txt: The file is a PDF file" in out.getvalue()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("http://127.0.0.1/a", "its host is not on the open internet"),
        ("nowhere.txt", "cannot be read"),
        ("picture.jpg", "not a kind of file that holds an article"),
    ],
)
def test_what_cannot_be_read_is_said(place: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command("ingest", place if ":" in place else str(tmp_path / place), stdout=out)
    assert said in out.getvalue()


def test_detect_reads_all_anew_and_keeps_decisions() -> None:
    article = ingest(page())
    Language.objects.sync()
    correct_language(article, Language.objects.get(code="de"), by=None)
    before = list(article.mentions.values_list("surface", flat=True))
    article.mentions.all().delete()
    out = io.StringIO()
    call_command("detect", stdout=out)
    assert "Read 1 articles again; 1 differ" in out.getvalue()
    article.refresh_from_db()
    assert list(article.mentions.values_list("surface", flat=True)) == before
    assert article.language_id == "de"
