"""Bringing one article in: pasted or as a file; whatever is wrong with it, nothing is half saved."""

import unicodedata
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from archive.models import Article, Capture
from tests import factories
from tests.archive.admin.conftest import Desk

TEXT = (
    "Erdogan visits Russia\n\nTurkish President Recep Tayyip Erdogan arrived in Moscow on 9 August 2016 "
    "to meet Russian President Vladimir Putin.\n\nThe two will speak about Syria, he said.\n"
)
ADD = "/admin/archive/article/add/"


def send(client: Client, text: str = "", file: Any = None, **more: Any) -> Any:
    data = {"text": text, "title": "", "url": "", "source": "", **more}
    return client.post(ADD, {**data, **({"file": file} if file else {})})


def file(content: Any, name: str = "article.txt") -> Any:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


def complaints(answer: Any) -> Any:
    return [error for errors in answer.context["form"].errors.values() for error in errors]


def test_pasted_text_waits_with_what_was_found_in_it(curator: Desk) -> None:
    answer = send(curator, TEXT)
    article = Article.objects.get()
    assert answer["Location"] == reverse("admin:archive_article_change", args=[article.pk])
    assert (article.status, article.language_id, article.added_by) == ("pending", "en", curator.user)
    assert article.mentions.filter(surface__contains="Erdogan").exists()
    assert Capture.objects.get().read().decode() == TEXT.replace("\n", "\r\n") or Capture.objects.get().read()


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.md", "a.html", "a.htm", "a.b.txt"])
def test_files_of_each_kind_are_read(curator: Desk, name: str) -> None:
    words = "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n")) if "htm" in name else TEXT
    page = f"<html><body><article>{words}</article></body></html>" if "htm" in name else words
    send(curator, file=file(page.encode(), name))
    article = Article.objects.get()
    assert "Vladimir Putin" in article.text
    assert article.captures.get().origin == name


def test_what_the_curator_knows_is_kept(curator: Desk) -> None:
    source = factories.source("rt")
    url = "https://www.rt.com/news/erdogan/"
    send(curator, TEXT, title="A <b>title</b>", url=url, source=source.pk)
    article = Article.objects.get()
    assert (article.title, article.url, article.source) == ("A <b>title</b>", url, source)
    assert article.corrections.get().kind == "source"


def test_decomposed_letters_and_other_scripts_come_in_whole(curator: Desk) -> None:
    words = unicodedata.normalize("NFD", "Tổng thống Thổ Nhĩ Kỳ đến thăm Nga và gặp người đồng cấp ở Mátxcơva hôm nay.")
    send(curator, words + "\n\nقال الرئيس إنه سيزور موسكو 🙂.")
    assert "🙂" in Article.objects.get().text


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t "),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
        ("zeros.txt", bytes(5000)),
        ("program.html", b"MZ\x90\x00" + bytes(range(256)) * 20),
        ("few.txt", b"Share Tweet"),
        ("scripts.html", b"<script>alert(1)</script><style>p{}</style>"),
        ("article.pdf", TEXT.encode()),
        ("article", TEXT.encode()),
        ("article.txt.exe", TEXT.encode()),
        ("x" * 300 + ".exe", TEXT.encode()),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(curator: Desk, name: str, content: Any) -> None:
    answer = send(curator, file=file(content, name))
    assert answer.status_code == 200
    assert complaints(answer)
    assert not Article.objects.exists()
    assert not Capture.objects.exists()


def test_a_file_that_is_too_large_is_refused_by_its_size(curator: Desk, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 1000
    answer = send(curator, file=file(b"x" * 50_000))
    (complaint,) = complaints(answer)
    assert "at most" in complaint
    assert not Article.objects.exists()


def test_a_paste_that_is_too_large_is_refused(curator: Desk, settings: Settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000
    answer = send(curator, "word " * 10_000)
    assert answer.status_code == 400
    assert "too large" in answer.content.decode()
    assert not Article.objects.exists()


def test_a_duplicate_is_refused_with_the_way_to_the_first(curator: Desk) -> None:
    send(curator, TEXT)
    answer = send(curator, TEXT.upper())
    first = Article.objects.get()
    assert reverse("admin:archive_article_change", args=[first.pk]) in answer.content.decode()
    assert complaints(answer)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200b"])
def test_nothing_at_all_is_refused(curator: Desk, text: str) -> None:
    answer = send(curator, text)
    assert complaints(answer)
    assert not Article.objects.exists()


def test_a_text_and_a_file_at_once_are_refused(curator: Desk) -> None:
    assert complaints(send(curator, TEXT, file=file(TEXT.encode())))
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "more",
    [
        {"url": "javascript:alert(1)"},
        {"url": "ftp://example.org/a"},
        {"url": "https://example.org/" + "a" * 3000},
        {"title": "x" * 10_000},
        {"source": "99999"},
        {"source": "x"},
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_saved(curator: Desk, more: Any) -> None:
    assert complaints(send(curator, TEXT, **more))
    assert not Article.objects.exists()


def test_an_older_encoding_is_read(curator: Desk) -> None:
    words = "قال الرئيس الروسي فلاديمير بوتين إنه سيبحث مع نظيره التركي رجب طيب أردوغان الأزمة في سوريا خلال لقائهما."
    send(curator, file=file(words.encode("cp1256")))
    article = Article.objects.get()
    assert "أردوغان" in article.text
    assert article.language_id == "ar"


def test_a_language_that_cannot_be_told_waits_as_doubtful(curator: Desk) -> None:
    send(curator, "zxqv wrtp kklm bnvc ghjk qwrt zzxc vbnm plkj hgfd sdfg")
    article = Article.objects.get()
    answer = curator.get(f"/admin/archive/article/?doubt=language&language={article.language_id}")
    assert article.title in answer.content.decode()
    assert article.language_id == "und"
