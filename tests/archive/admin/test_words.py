"""Changing the words of an article, and looking at what came in."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from archive.models import Article, Capture, Source
from tests import factories
from tests.archive.admin.conftest import Desk

TEXT = "Ankara said so on Tuesday.\n\nIt did not say more than that."


@pytest.fixture
def article(known: Source) -> Article:
    return factories.article(TEXT, status="pending", title="Ankara says")


def words(article: Article) -> Any:
    return reverse("admin:archive_article_words", args=[article.pk])


def said(**more: Any) -> Any:
    return {"title": "Ankara says", "text": TEXT, "reason": "a glued word", **more}


def test_new_words_are_a_new_version(curator: Desk, article: Article) -> None:
    curator.post(words(article), said(title="Ankara says so", text=TEXT + "\r\n\r\nReally."))
    article.refresh_from_db()
    assert (article.title, article.text) == ("Ankara says so", TEXT + "\n\nReally.")
    version = article.versions.latest("number")
    assert (version.reason, version.created_by) == ("a glued word", curator.user)


def test_the_same_words_are_no_version(curator: Desk, article: Article) -> None:
    curator.post(words(article), said(text=TEXT.replace("\n", "\r\n")))
    assert not article.versions.exists()


def test_changes_so_far_are_shown_as_text(curator: Desk, article: Article) -> None:
    curator.post(words(article), said(text="<script>alert(1)</script> Ankara said so today.\n\nMore."))
    curator.post(words(article), said(text="Ankara said so yesterday, they say."))
    shown = curator.get(words(article)).content.decode()
    assert "+Ankara said so yesterday, they say." in shown
    assert "<script>alert" not in shown


@pytest.mark.parametrize(
    "wrong",
    [{"title": ""}, {"title": "x" * 10_000}, {"text": ""}, {"text": "x" * 600_000}, {"reason": ""}, {"text": " \n\n "}],
)
def test_words_that_cannot_be_are_refused_and_nothing_is_saved(curator: Desk, article: Article, wrong: Any) -> None:
    answer = curator.post(words(article), said(**{"title": "Changed", **wrong}))
    assert answer.status_code == 200
    assert b"Nothing was saved" in answer.content
    article.refresh_from_db()
    assert (article.title, article.text) == ("Ankara says", TEXT)


def test_the_words_of_another_article_are_refused(curator: Desk, article: Article) -> None:
    from archive.ingest.fingerprint import fingerprint_of

    text = "Quite another article, with words of its own."
    factories.article(text, fingerprint=fingerprint_of(text))
    answer = curator.post(words(article), said(text=text))
    assert answer.status_code == 200
    assert Article.objects.get(pk=article.pk).text == TEXT


def capture(article: Article, content: Any, kind: Any = "text/plain", cuts: Any = ()) -> Any:
    return Capture.objects.create(
        article=article, sha256=Capture.keep(content), size=len(content), content_type=kind, cuts=list(cuts)
    )


def shown(client: Client, row: Capture) -> Any:
    return client.get(reverse("admin:archive_article_capture", args=[row.article_id, row.pk])).content.decode()


def test_what_was_cut_is_marked_with_its_rule(curator: Desk, article: Article) -> None:
    content = b"Share this\n\nAnkara said so on Tuesday, officials told reporters.\n"
    cut = {"start": 0, "end": 10, "text": "Share this", "rule": "share buttons"}
    assert '<del data-rule="share buttons" title="share buttons">Share this</del>' in shown(
        curator, capture(article, content, cuts=[cut])
    )


def test_cuts_that_do_not_fit_any_more_are_worked_out_anew(curator: Desk, article: Article) -> None:
    cut = {"start": 3, "end": 7, "text": "other", "rule": "gone"}
    page = shown(curator, capture(article, b"Ankara said so on Tuesday, officials told reporters.\n", cuts=[cut]))
    assert 'data-rule="gone"' not in page
    assert "officials told reporters" in page


def test_a_page_is_shown_as_text_and_never_run(curator: Desk, article: Article) -> None:
    content = b"<html><body><script>alert(1)</script><p onclick='x()'>Ankara said so on Tuesday.</p></body></html>"
    page = shown(curator, capture(article, content, "text/html"))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_capture_whose_bytes_are_gone_says_so(curator: Desk, article: Article) -> None:
    row = Capture.objects.create(article=article, sha256="0" * 64, size=1, content_type="text/plain")
    assert "cannot be read" in shown(curator, row)


def test_a_capture_of_another_article_is_not_found(curator: Desk, article: Article) -> None:
    row = capture(factories.article("Other words."), b"Other words.")
    address = reverse("admin:archive_article_capture", args=[article.pk, row.pk])
    assert curator.get(address).status_code == 404
