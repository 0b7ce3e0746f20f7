"""`manage.py forget_second_factor NAME`: let somebody in again who lost telephone and paper."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management import BaseCommand, CommandError

from archive.second_factor import forget


class Command(BaseCommand):
    """Gives up the second factor of one user."""

    help = "Gives up a user's second factor; one that has to have it is asked to set up another at the next log-in."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read whose."""
        parser.add_argument("name")

    def handle(self, *args: Any, name: str, **options: Any) -> None:  # noqa: ANN401
        """Give it up."""
        user = User.objects.filter(username=name).first()
        if user is None:
            raise CommandError(f"Nobody is called {name!r}.")
        self.stdout.write(f"{forget(user)} devices of {name} are forgotten.")
