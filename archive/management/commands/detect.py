"""`manage.py detect`: read the articles again, after detectors or language files have changed."""

import os
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management import BaseCommand, CommandError
from tqdm import tqdm

from archive.dating import date_undated
from archive.models import Article
from archive.models.article import ArticleQuerySet
from archive.reread.difference import Difference
from archive.reread.run import Failure, RereadError, reread

# Fewer articles are read sooner by one process than others are started.
_FEW = 50


class Command(BaseCommand):
    """Read people, places, dates and days of publication again; what curators decided stays."""

    help = (
        "Reads articles again and shows what that changes; what curators decided stays. Takes those that other or "
        "older detectors have read, so that a run that was stopped goes on where it stood; if there are none, all."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read which articles, and how."""
        parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="Articles by number, whoever read them.")
        parser.add_argument("--language", metavar="CODE", help="Articles in one language: ar.")
        parser.add_argument("--dry-run", action="store_true", help="Show what would change, and change nothing.")
        parser.add_argument("--processes", type=int, metavar="N", help="So many read; by default one a processor.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Take each article in a transaction of its own, so that stopping loses nothing."""
        numbers = self._numbers(options)
        processes = options["processes"] or (1 if len(numbers) < _FEW else os.cpu_count() or 1)
        outcomes = reread(numbers, processes=processes, dry_run=options["dry_run"])
        told: Counter[str] = Counter()
        try:
            for outcome in tqdm(outcomes, total=len(numbers), unit="article", disable=None):
                with tqdm.external_write_mode():
                    self._tell(outcome, told, quiet=options["verbosity"] == 0)
        except RereadError as error:
            raise CommandError(str(error)) from error
        if not options["dry_run"]:
            for article in date_undated():
                self.stdout.write(f"dated {article.pk} {article.published} {article.title}")
        self._sum_up(told, dry_run=options["dry_run"])

    def _numbers(self, options: dict[str, Any]) -> list[int]:
        """Return the articles to be read, and note that all are to be where none is left over."""
        chosen = self._chosen(options)
        if not options["ids"]:
            outdated = chosen.outdated()
            if outdated.exists():
                chosen = outdated
            elif not options["dry_run"]:
                chosen.forget_reader()
        return list(chosen.order_by("pk").values_list("pk", flat=True))

    def _chosen(self, options: dict[str, Any]) -> ArticleQuerySet:
        chosen = Article.objects.all()
        if options["ids"]:
            chosen = chosen.filter(pk__in=options["ids"])
            if missing := sorted({*options["ids"]} - {*chosen.values_list("pk", flat=True)}):
                raise CommandError(f"There is no article {', '.join(map(str, missing))}.")
        if code := options["language"]:
            chosen = chosen.in_language(code)
            if not chosen.exists():
                raise CommandError(f"There are no such articles in {code!r}; give the code of a language, such as ar.")
        return chosen

    def _tell(self, outcome: Difference | Failure, told: Counter[str], *, quiet: bool) -> None:
        """Say what became of one article, if anything did."""
        if isinstance(outcome, Failure):
            told["failed"] += 1
            self.stderr.write(f"{outcome.article} could not be read: {outcome.reason}")
            return
        told["read"] += 1
        if outcome:
            told.update(
                articles=1, added=len(outcome.added), removed=len(outcome.removed), changed=len(outcome.changed)
            )
            if not quiet:
                self.stdout.write("\n".join(outcome.lines()))

    def _sum_up(self, told: Counter[str], *, dry_run: bool) -> None:
        counts = ", ".join(f"{told[name]} {name}" for name in ("added", "removed", "changed"))
        would = " Nothing was saved." if dry_run else ""
        self.stdout.write(f"Read {told['read']} articles again; {told['articles']} differ: {counts}.{would}")
        if told["failed"]:
            raise CommandError(f"{told['failed']} articles could not be read; they stay as they were. See above.")
