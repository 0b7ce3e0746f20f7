"""Uploading several files at once: what is refused, which column is what, what came of each item, going on."""

import json
from typing import Any
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from archive.ingest import many
from archive.models import Article, Import, Job
from archive.tasks import importing
from tests import factories
from tests.archive.admin.conftest import Desk
from tests.archive.importers.reading import packed

TEXT = "The ministers of both countries met in Berlin on Monday to speak about trade in article number {}."
ADD = "/admin/archive/import/add/"


def file(name: str, content: Any = None) -> Any:
    return SimpleUploadedFile(name, TEXT.format(1).encode() if content is None else content)


def send(client: Client, *files: Any, **more: Any) -> Any:
    return client.post(ADD, {"uploads": list(files), "source": "", **more})


def rows(count: int, **more: Any) -> bytes:
    return "".join(
        json.dumps({"headline": f"News {n}", "words": TEXT.format(n), **more}) + "\n" for n in range(count)
    ).encode()


@pytest.fixture
def at_once(django_capture_on_commit_callbacks: Any) -> Any:
    return lambda: django_capture_on_commit_callbacks(execute=True)


def test_several_files_come_in_and_each_item_is_reported(curator: Desk, at_once: Any) -> None:
    zipped = packed({"b.txt": TEXT.format(2), "few.txt": "Share"})
    with at_once():
        answer = send(curator, file("a.txt"), file("more.zip", zipped))
    imported = Import.objects.get()
    assert answer["Location"] == imported.get_absolute_url()
    assert imported.state == "done" and imported.by == curator.user
    assert [str(item.outcome) for item in imported.items.all()] == ["added", "added", "rejected"]
    assert Article.objects.pending().filter(added_by=curator.user).count() == 2
    assert not imported.folder.exists()
    shown = curator.get(imported.get_absolute_url()).content.decode()
    assert "more.zip/few.txt" in shown and "no article was found" in shown
    assert "more.zip" in curator.get("/admin/archive/import/").content.decode()


def test_report_can_be_narrowed_to_what_was_refused(curator: Desk, at_once: Any) -> None:
    with at_once():
        send(curator, file("a.txt"), file("b.txt", b"Share"))
    shown = curator.get(Import.objects.get().get_absolute_url() + "?outcome=rejected").content.decode()
    assert "b.txt" in shown and "<small><bdi>a.txt</bdi></small>" not in shown
    assert curator.get(Import.objects.get().get_absolute_url() + "?outcome=x&page=99").status_code == 200


def test_source_that_the_curator_says_is_a_decision(curator: Desk, at_once: Any) -> None:
    source = factories.source("cnn")
    with at_once():
        send(curator, file("a.txt"), source=source.pk)
    article = Article.objects.get()
    assert article.source == source and article.corrections.get().kind == "source"


def test_page_shows_itself_anew_while_it_goes_on_and_not_after(curator: Desk) -> None:
    send(curator, file("a.txt"))  # nobody does the work: the transaction of the test never ends
    imported = Import.objects.get()
    assert curator.get(imported.get_absolute_url())["Refresh"] == "3"
    importing.bring_in(Job.objects.get())
    assert "Refresh" not in curator.get(imported.get_absolute_url())


def test_columns_are_guessed_shown_and_said(curator: Desk, at_once: Any) -> None:
    answer = send(curator, file("a.jsonl", rows(7, when="2019-05-04")))
    imported = Import.objects.get()
    page = reverse("admin:archive_import_columns", args=[imported.pk])
    assert answer["Location"] == page
    shown = curator.get(page)
    assert shown.context["tables"][0]["said"]["title"] == "headline"
    assert "nothing is in the columns" in shown.content.decode()
    columns = {"0-title": "headline", "0-text": "words", "0-published": "when"}
    again = curator.post(page, {**columns, "look": "1"})
    assert [sight.published for sight in again.context["tables"][0]["sights"]] == ["2019-05-04"] * 5
    assert not Article.objects.exists()
    with at_once():
        assert curator.post(page, {**columns, "go": "1"})["Location"] == imported.get_absolute_url()
    assert Article.objects.count() == 7
    assert set(Article.objects.values_list("published", flat=True)) == {"2019-05-04"}
    assert curator.get(page)["Location"] == imported.get_absolute_url()


@pytest.mark.parametrize("columns", [{"0-title": "headline"}, {"0-text": "nonsense"}, {}])
def test_table_without_words_does_not_begin(curator: Desk, columns: dict[str, str]) -> None:
    send(curator, file("a.jsonl", rows(2)))
    imported = Import.objects.get()
    answer = curator.post(reverse("admin:archive_import_columns", args=[imported.pk]), {**columns, "go": "1"})
    assert answer.status_code == 200
    imported.refresh_from_db()
    assert imported.state == "asking" and not Job.objects.exists()


def test_wide_and_hostile_tables_are_shown_as_words(curator: Desk) -> None:
    heads = ["text", "<script>alert(1)</script>", "=cmd()", *(f"c{n}" for n in range(197))]
    content = ",".join(heads) + "\n" + f'"<img src=x onerror=alert(1)> {TEXT}",' + ",".join(["=1+1"] * 199) + "\n"
    send(curator, file("wide.csv", content.encode()), file("broken.csv", b"\n\n"))
    shown = curator.get(reverse("admin:archive_import_columns", args=[Import.objects.get().pk])).content.decode()
    assert "<script>alert" not in shown and "<img src=x" not in shown
    assert "no headings" in shown


@pytest.mark.parametrize(
    ("name", "said"),
    [("a.exe", "hold no articles"), ("noending", "hold no articles"), ("x" * 200 + ".exe", "hold no articles")],
)
def test_files_of_other_kinds_are_refused_by_name(curator: Desk, name: str, said: str) -> None:
    answer = send(curator, file("a.txt"), file(name))
    assert said in str(answer.context["form"].errors) and not Import.objects.exists()


def test_empty_and_missing_files_are_refused(curator: Desk) -> None:
    assert send(curator).context["form"].errors
    assert send(curator, file("a.txt", b"")).context["form"].errors


def test_too_many_and_too_large_are_refused_by_count_and_size(curator: Desk, settings: Settings) -> None:
    settings.IMPORT_MAX_FILES = 2
    assert "most is 2" in str(send(curator, *(file(f"{n}.txt") for n in range(3))).context["form"].errors)
    settings.IMPORT_MAX_BYTES = 150
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0
    assert "too large" in str(send(curator, file("a.txt", b"x" * 500)).context["form"].errors)
    assert "together" in str(send(curator, file("a.txt", b"x" * 100), file("b.txt", b"x" * 100)).context["form"].errors)
    assert not Import.objects.exists()


def test_two_gigabytes_are_refused_before_a_byte_is_read(curator: Desk) -> None:
    body = mock.Mock(read=mock.Mock(side_effect=AssertionError))
    answer = curator.post(
        ADD, content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=str(2 * 2**30), **{"wsgi.input": body}
    )
    assert answer.status_code == 400
    body.read.assert_not_called()


def test_import_that_broke_off_goes_on_where_it_stood(curator: Desk, at_once: Any) -> None:
    real, seen = many.bring_in, []

    def breaks(*args: Any, **more: Any) -> Any:
        for result in real(*args, **more):
            seen.append(result)
            yield result
            if len(seen) == 20:
                raise MemoryError

    with mock.patch.object(many, "bring_in", breaks), at_once():
        send(curator, file("a.zip", packed({f"{n:02}.txt": TEXT.format(n) for n in range(30)})))
    imported = Import.objects.get()
    assert (imported.state, imported.items.count()) == ("stopped", 20)
    assert "Go on" in curator.get(imported.get_absolute_url()).content.decode()
    with at_once():
        curator.post(reverse("admin:archive_import_go_on", args=[imported.pk]))
    imported.refresh_from_db()
    assert imported.state == "done" and imported.counts() == {"added": 30}
    assert list(imported.items.values_list("number", flat=True)) == list(range(1, 31))


def test_only_who_may_bring_articles_in_may_upload(nobody: Desk) -> None:
    assert nobody.get(ADD).status_code == 403
    assert send(nobody, file("a.txt")).status_code == 403
    assert nobody.get("/admin/archive/import/").status_code == 403
    assert not Import.objects.exists()


def test_name_of_an_upload_leads_nowhere(curator: Desk) -> None:
    send(curator, file("../../../etc/passwd.txt"))
    imported = Import.objects.get()
    assert [path.name for path in imported.folder.iterdir()] == ["0.upload"]
