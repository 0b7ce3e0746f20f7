"""Makes an account to try the curators' desk with; never on a site for the open internet."""

import secrets

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from archive.roles import CURATOR, EDITOR

ROLES = {"curator": CURATOR, "editor": EDITOR}


class Command(BaseCommand):
    """Make, or make anew, an account of the role asked for."""

    help = "Make an account to try the curators' desk with, and print its password. Refused in production."

    def add_arguments(self, parser: CommandParser) -> None:
        """Ask for the role and, if wanted, for name and password."""
        parser.add_argument("--role", choices=[*ROLES, "administrator"], default="editor")
        parser.add_argument("--name", default="demo")
        parser.add_argument("--password", default="", help="a random one if it is left out")

    def handle(self, *args: object, role: str, name: str, password: str, **options: object) -> None:
        """Make the account and print what is needed to log in."""
        if settings.PRODUCTION:
            raise CommandError(
                "A demo account on a site in production is an open door; use `manage.py createsuperuser` instead."
            )
        password = password or secrets.token_urlsafe(12)
        with transaction.atomic():
            user, _created = User.objects.get_or_create(username=name)
            user.is_staff, user.is_superuser = True, role == "administrator"
            user.set_password(password)
            user.save()
            user.groups.set(Group.objects.filter(name=ROLES.get(role, "")))
        self.stdout.write(f"{role}: log in at /admin/ as {user.username} with the password {password}")
