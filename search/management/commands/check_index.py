"""`manage.py check_index`: compares the search index with the database."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search import outbox
from search.compare import Difference, compare, repair
from search.faults import IndexUnavailableError


class Command(BaseCommand):
    """Say what differs; with --repair, mend it."""

    help = "Compares the search index with the database; with --repair, mends what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --repair."""
        parser.add_argument("--repair", action="store_true", help="Bring the index level with the database.")

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:  # noqa: ANN401  # Django's signature
        """Compare, and mend if asked to; fails if something differs and is not mended."""
        try:
            outbox.drain()
            difference = compare()
            if difference and repair:
                self.say(difference)
                difference = self.mend(difference)
        except IndexUnavailableError as error:
            raise CommandError(str(error)) from error
        if difference:
            self.say(difference)
            raise CommandError("The index differs from the database. Run `manage.py check_index --repair`.")
        self.stdout.write("The index holds what the database says.")

    def say(self, difference: Difference) -> None:
        """Say how many articles differ, and how."""
        for name in ("missing", "surplus", "stale"):
            if keys := getattr(difference, name):
                self.stdout.write(f"{name}: {len(keys)} ({', '.join(map(str, keys[:10]))}…)")

    def mend(self, difference: Difference) -> Difference:
        """Mend, and compare again."""
        repair(difference)
        return compare()
