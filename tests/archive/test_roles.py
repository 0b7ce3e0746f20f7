"""The groups and their least rights."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from archive.roles import CURATOR, EDITOR, RIGHTS

pytestmark = pytest.mark.django_db


def rights(name: str) -> set[str]:
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize("name", [CURATOR, EDITOR])
def test_a_migrated_site_has_the_group_with_exactly_its_rights(name: str) -> None:
    assert rights(name) == RIGHTS[name]


def test_every_right_is_a_permission_that_exists() -> None:
    known = set(Permission.objects.values_list("codename", flat=True))
    assert RIGHTS[EDITOR] | RIGHTS[CURATOR] <= known


def test_an_editor_may_all_that_a_curator_may() -> None:
    assert RIGHTS[CURATOR] < RIGHTS[EDITOR]


def test_a_curator_may_neither_withdraw_nor_merge_nor_decide_for_all() -> None:
    assert not RIGHTS[CURATOR] & {"withdraw_article", "merge_entity", "change_entity", "correct_everywhere"}


def test_nobody_in_a_group_deletes_articles_or_touches_users_or_the_outbox() -> None:
    for held in RIGHTS.values():
        assert not {r for r in held if r.endswith(("_user", "_group", "_outboxentry", "_permission"))}
        assert "delete_article" not in held


def test_migrating_again_takes_back_what_was_given_by_hand() -> None:
    extra = Permission.objects.get(codename="delete_article")
    Group.objects.get(name=CURATOR).permissions.add(extra)
    call_command("migrate", verbosity=0)
    assert "delete_article" not in rights(CURATOR)
