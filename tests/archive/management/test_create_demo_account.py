"""Demo accounts are made by command alone, and never in production."""

from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

pytestmark = pytest.mark.django_db


def made(**options: Any) -> Any:
    out = StringIO()
    call_command("create_demo_account", stdout=out, **options)
    return out.getvalue()


def test_it_prints_a_password_that_works() -> None:
    password = made().split()[-1]
    assert len(password) >= 12
    assert User.objects.get(username="demo").check_password(password)


@pytest.mark.parametrize(("role", "group"), [("curator", "Curator"), ("editor", "Editor")])
def test_it_gives_the_role_asked_for_and_no_more(role: str, group: str) -> None:
    made(role=role, name=role, password="a-password-of-mine")
    user = User.objects.get()
    assert [g.name for g in user.groups.all()] == [group]
    assert (user.is_staff, user.is_superuser) == (True, False)


def test_made_anew_it_loses_what_it_was() -> None:
    made(role="administrator")
    made(role="curator")
    user = User.objects.get()
    assert not user.is_superuser
    assert user.groups.get().name == "Curator"


def test_it_is_refused_in_production(settings: Settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="createsuperuser"):
        made()
    assert not User.objects.exists()
