"""`manage.py rebuild`: builds the search index anew while searches go on."""

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.models import Article
from search.faults import IndexBusyError, IndexUnavailableError, RebuildError
from search.rebuild import rebuild

_FEW = 1000  # articles that one process has indexed before others are started


class Command(BaseCommand):
    """Build aside, verify, swap, keep the last one."""

    help = "Builds the search index anew, aside; it takes the place of the old one when it is found to be right."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take --processes."""
        parser.add_argument("--processes", type=int, metavar="N", help="So many build; by default one a processor.")

    def handle(self, *args: Any, processes: int | None, **options: Any) -> None:  # noqa: ANN401  # Django's signature
        """Rebuild and say how many articles the index holds."""
        total = Article.objects.published().count()
        number = (1 if total < _FEW else os.cpu_count() or 1) if processes is None else processes
        if number < 1:
            raise CommandError(f"{number} processes cannot build anything; give 1 or more.")
        try:
            with tqdm(total=total, unit=" articles", disable=None) as bar:
                rebuilt = rebuild(lambda done, _: bar.update(done), processes=number)
        except (RebuildError, IndexBusyError, IndexUnavailableError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The index holds {rebuilt.articles} articles.")
