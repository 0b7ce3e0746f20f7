"""The page that renames people and places."""

import pytest
from django.urls import reverse

from archive.models import Entity, Rename, Source
from tests import factories
from tests.archive.admin.conftest import Desk


@pytest.fixture
def turkey(known: Source) -> Entity:
    return factories.entity("Turkey", kind="place", names={"vi": "Thổ Nhĩ Kỳ"})


def page(entity: Entity) -> str:
    return reverse("admin:archive_entity_rename", args=[entity.pk])


def test_preview_comes_before_the_change_and_the_change_can_be_taken_back(editor: Desk, turkey: Entity) -> None:
    shown = editor.get(page(turkey), {"name": "Türkiye", "language": "en"}).content.decode()
    assert '<del><bdi lang="en">Turkey</bdi></del> → <ins><bdi lang="en">Türkiye</bdi></ins>' in shown
    assert not Rename.objects.exists()
    there = editor.post(page(turkey), {"name": "Türkiye", "language": "en"})["Location"]
    assert Rename.objects.get().renamed_by == editor.user
    undo = reverse("admin:archive_entity_unname", args=[Rename.objects.get().pk])
    assert undo in editor.get(there).content.decode()
    editor.post(undo)
    turkey.refresh_from_db()
    assert turkey.label == "Turkey"
    assert undo not in editor.get(there).content.decode()


def test_arrow_points_as_one_reads(editor: Desk, turkey: Entity) -> None:
    answer = editor.get(page(turkey), {"name": "Türkiye", "language": "en"}, headers={"accept-language": "ar"})
    assert '<del><bdi lang="en">Turkey</bdi></del> ← <ins>' in answer.content.decode()


@pytest.mark.parametrize("name", ["", "x" * 10_000, "<script>alert(1)</script>", "Turkey", "a\x00b"])
def test_name_that_cannot_be_is_said(editor: Desk, turkey: Entity, name: str) -> None:
    for answer in (
        editor.get(page(turkey), {"name": name, "language": "en"}),
        editor.post(page(turkey), {"name": name, "language": "en"}),
    ):
        assert answer.status_code == 200
        assert b"errornote" in answer.content
        assert b"<script>alert" not in answer.content
    assert not Rename.objects.exists()


def test_namesake_is_told_of(editor: Desk, turkey: Entity) -> None:
    other = factories.entity("Turkia", kind="place")
    shown = editor.get(page(turkey), {"name": "Turkia", "language": "en"}).content.decode()
    assert reverse("admin:archive_entity_change", args=[other.pk]) in shown
