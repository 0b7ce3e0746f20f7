"""`manage.py rebuild`: builds the search index anew while searches go on."""

import sys
from collections.abc import Iterable
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from archive.models import Article
from search.faults import IndexBusyError, IndexUnavailableError
from search.rebuild import RebuildError, rebuild


class Command(BaseCommand):
    """Build aside, verify, swap, keep the last one."""

    help = "Builds the search index anew, aside; it takes the place of the old one when it is found to be right."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401  # Django's signature
        """Rebuild and say how many articles the index holds."""
        try:
            rebuilt = rebuild(self.progress)
        except (RebuildError, IndexBusyError, IndexUnavailableError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"The index holds {rebuilt.articles} articles.")

    def progress(self, articles: Iterable[Article], total: int) -> Iterable[Article]:
        """Show a bar where somebody is looking."""
        found: Iterable[Article] = tqdm(articles, total=total, unit=" articles", disable=not sys.stderr.isatty())
        return found
