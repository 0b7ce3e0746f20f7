"""Articles in ZIP archives: honest ones, broken ones, and those made to harm."""

import zipfile
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from archive.importers import zips
from archive.importers.bounds import Bounds
from archive.importers.item import Refused
from tests.archive.importers.reading import TEXT, items, packed, pages, refusals, words


def test_each_text_and_page_comes_with_the_way_to_it() -> None:
    content = packed(
        {"a/one.txt": TEXT, "two.HTML": f"<p>{TEXT}", "three.md": TEXT, "rows.jsonl": f'{{"text": "{TEXT}"}}'}
    )
    found = pages(content, "news.zip")
    assert [page.origin for page in found] == [
        "news.zip/a/one.txt",
        "news.zip/two.HTML",
        "news.zip/three.md",
        "news.zip/rows.jsonl/line 1",
    ]
    assert words(found[0]) == TEXT


def test_what_is_no_article_is_passed_over() -> None:
    content = packed({"a.jpg": "x", ".hidden.txt": TEXT, "__MACOSX/b.txt": TEXT, "dir/.git/c.txt": TEXT, "d.txt": TEXT})
    assert [page.origin for page in pages(content, "a.zip")] == ["a.zip/d.txt"]


@pytest.mark.parametrize(
    "name", ["../../etc/cron.d/x.txt", "/etc/x.txt", "..\\..\\x.txt", "C:\\x.txt", "x" * 5000 + ".txt"]
)
def test_names_that_lead_elsewhere_are_only_names(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (page,) = pages(packed({name: TEXT}), "a.zip")
    assert words(page) == TEXT
    assert len(page.origin) <= 500
    assert list(tmp_path.parent.rglob("x.txt")) == []


def test_control_characters_in_names_do_not_reach_messages() -> None:
    (page,) = pages(packed({"a\u202eb\nc.txt": TEXT}), "a.zip")
    assert page.origin == "a.zip/a\ufffdb\ufffdc.txt"


def test_names_in_utf8_that_do_not_say_so_are_read() -> None:
    content = packed({"tin-tức.txt": TEXT})
    plain = content.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00").replace(b"\x14\x00\x00\x08", b"\x14\x00\x00\x00")
    assert plain != content
    assert pages(plain, "a.zip")[0].origin == "a.zip/tin-tức.txt"


def test_archives_within_archives_are_opened_to_a_depth() -> None:
    inner = packed({"a.txt": TEXT})
    assert pages(packed({"in.zip": inner}), "a.zip")[0].origin == "a.zip/in.zip/a.txt"
    (said,) = refusals(packed({"in.zip": packed({"deep.zip": inner})}), "a.zip")
    assert "within archives" in said and said.startswith("a.zip/in.zip/deep.zip")


def test_of_a_page_that_unpacks_to_too_much_only_the_start_is_read(settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    (page,) = pages(packed({"bomb.txt": b"0" * 10_000_000}), "a.zip")
    assert len(page.content) == 1001  # which the pipeline then refuses by its size


def test_archive_that_unpacks_to_too_much_ends_there() -> None:
    content = packed({f"{number}.txt": b"0" * 1_000_000 for number in range(20)})
    found = items(content, "a.zip", bounds=Bounds(unpacked=5_500_000))
    assert len(found) < 8
    assert isinstance(found[-1], Refused) and "unpacks to more" in found[-1].reason


def test_table_that_unpacks_without_end_ends(settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    content = packed({"a.jsonl": b" " * 20_000_000})
    (said,) = refusals(content, "a.zip", bounds=Bounds(unpacked=1_000_000))
    assert "unpacks to more" in said


def test_too_many_files_are_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_ENTRIES", 3)
    (said,) = refusals(packed({f"{n}.txt": TEXT for n in range(4)}), "a.zip")
    assert "4 files are too many" in said


def test_too_many_articles_end_the_run_with_a_reason() -> None:
    found = items(packed({f"{n}.txt": TEXT for n in range(9)}), "a.zip", bounds=Bounds(items=5))
    assert len(found) == 6
    assert isinstance(found[-1], Refused) and "too many articles" in found[-1].reason


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04 and nothing", b"no archive at all", packed({"a.txt": TEXT})[:60]],
    ids=["empty", "only a mark", "words", "cut short"],  # a packed file carries the time, which no name may
)
def test_what_is_no_archive_is_refused_with_the_cure(content: bytes) -> None:
    (said,) = refusals(content, "a.zip")
    assert said.startswith("a.zip: ") and "Pack it anew" in said


def test_broken_entry_keeps_no_other_out() -> None:
    content = bytearray(packed({"a.txt": TEXT * 50, "b.txt": TEXT}))
    at = content.index(b"a.txt") + 12
    content[at : at + 20] = bytes(20)
    found = items(bytes(content), "a.zip")
    assert any(isinstance(item, Refused) and "broken" in item.reason for item in found)
    assert any(not isinstance(item, Refused) and item.origin == "a.zip/b.txt" for item in found)


def test_locked_entry_is_refused(tmp_path: Path) -> None:
    content = bytearray(packed({"a.txt": TEXT}))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        place = content.index(mark) + (6 if mark.endswith(b"\x04") else 8)
        content[place] |= 1
    (said,) = refusals(bytes(content), "a.zip")
    assert "password" in said
    assert zipfile.is_zipfile(tmp_path) is False
