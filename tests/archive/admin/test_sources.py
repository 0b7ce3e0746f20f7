"""Sources at the desk."""

from typing import Any

import pytest
from django.urls import reverse

from archive.models import Source
from search.models import OutboxEntry
from tests import factories
from tests.archive.admin.conftest import Desk

ADD = "/admin/archive/source/add/"


def said(**more: Any) -> Any:
    empty = {"name": "Al Jazeera", "slug": "", "homepage": "", "country": "", "language": ""}
    return {**empty, "hosts": "", "names": "", "description": "", **more}


def test_a_source_gets_its_short_name_and_lists(editor: Desk) -> None:
    editor.post(ADD, said(hosts="www.AlJazeera.net\n\naljazeera.com\naljazeera.com", names="الجزيرة\nAl Jazeera"))
    source = Source.objects.get(slug="al-jazeera")
    assert source.hosts == ["aljazeera.net", "aljazeera.com"]
    assert source.names == ["الجزيرة", "Al Jazeera"]


def test_a_name_in_another_script_gets_a_short_name_too(editor: Desk) -> None:
    editor.post(ADD, said(name="الجزيرة"))
    assert Source.objects.get(name="الجزيرة").slug


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "x" * 10_000},
        {"name": "<script>x</script>"},
        {"slug": "unknown"},
        {"slug": "with blank"},
        {"homepage": "javascript:alert(1)"},
        {"hosts": "not a host"},
        {"hosts": "example"},
        {"hosts": "\n".join(f"h{n}.org" for n in range(500))},
        {"names": "<b>"},
        {"country": "XYZ"},
    ],
)
def test_what_cannot_be_is_refused(editor: Desk, wrong: Any) -> None:
    answer = editor.post(ADD, said(**wrong))
    assert answer.status_code == 200
    assert Source.objects.count() == 1


def test_markup_of_a_description_is_cut_to_what_is_harmless(editor: Desk) -> None:
    editor.post(ADD, said(description='<p onclick="x()">Daily. <script>alert(1)</script></p>'))
    text = Source.objects.get(slug="al-jazeera").description
    assert "<p>Daily." in text
    assert "script" not in text
    assert "onclick" not in text


def test_a_new_name_is_news_for_the_index(editor: Desk) -> None:
    source = factories.source("rt")
    article = factories.article("Words.", source=source)
    OutboxEntry.objects.all().delete()
    address = reverse("admin:archive_source_change", args=[source.pk])
    editor.post(address, said(name="Russia Today", slug="rt"))
    assert OutboxEntry.objects.get().article_id == article.pk


def test_the_unknown_source_stays_as_it_is(editor: Desk, known: Source) -> None:
    address = reverse("admin:archive_source_change", args=[known.pk])
    assert editor.post(address, said(name="Known")).status_code == 403
