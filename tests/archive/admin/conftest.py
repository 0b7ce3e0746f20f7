"""Who comes to the desk."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client

from archive.models import Language, Source
from archive.roles import CURATOR, EDITOR


class Desk(Client):
    """A browser at the desk, and who sits there."""

    user: User


def account(name: str, group: str = "") -> User:
    user = User.objects.create(username=name, is_staff=True)
    user.groups.set(Group.objects.filter(name=group))
    return user


def logged_in(user: User) -> Desk:
    client = Desk()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def known(db: None) -> Source:
    """The languages and the unknown source, as every archive has them."""
    Language.objects.sync()
    return Source.objects.get_or_create(slug=Source.UNKNOWN, defaults={"name": "Unknown source"})[0]


@pytest.fixture
def curator(known: Source) -> Desk:
    return logged_in(account("curator", CURATOR))


@pytest.fixture
def editor(known: Source) -> Desk:
    return logged_in(account("editor", EDITOR))


@pytest.fixture
def nobody(known: Source) -> Desk:
    """Somebody who may log in to the desk, and nothing else."""
    return logged_in(account("nobody"))


@pytest.fixture
def reader(known: Source) -> Desk:
    """Somebody with an account, but without a place at the desk."""
    user = account("reader")
    user.is_staff = False
    user.save()
    return logged_in(user)


@pytest.fixture
def administrator(known: Source) -> Desk:
    user = account("administrator")
    user.is_superuser = True
    user.save()
    return logged_in(user)
