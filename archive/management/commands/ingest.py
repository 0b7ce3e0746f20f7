"""`manage.py ingest PATH_OR_URL…`: bring articles in, from one file to a hundred thousand rows."""

import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from tqdm import tqdm

from archive.dating import date_undated
from archive.importers.bounds import Way
from archive.importers.columns import FIELDS
from archive.importers.item import Item
from archive.importers.registry import items_in
from archive.ingest.many import InterruptedImportError, Plan, Result, bring_in, from_source
from archive.ingest.report import Report
from archive.models import Source
from archive.models.imported import Outcome

BAD = (Outcome.REJECTED, Outcome.FAILED)


class Command(BaseCommand):
    """Take each page through the pipeline, and say what became of it."""

    help = (
        "Brings articles in from files, folders, archives, tables and addresses; they wait for a curator unless "
        "--publish. What is here already is passed over, so that a run that was stopped goes on where it stood."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read where the articles are, and how to bring them in."""
        parser.add_argument("places", nargs="+", metavar="PATH_OR_URL")
        parser.add_argument("--publish", action="store_true", help="Publish what comes in at once.")
        parser.add_argument("--dry-run", action="store_true", help="Show what would come in, and save nothing.")
        parser.add_argument("--processes", type=int, metavar="N", help="So many read; by default one a processor.")
        parser.add_argument("--report", type=Path, metavar="FILE", help="Write every item there: .csv or .jsonl.")
        parser.add_argument("--source", metavar="SLUG", help="Who published what does not give its source away.")
        means = f"Which column of a table is what: {', '.join(FIELDS)}. An empty one is left out."
        parser.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help=means)

    def handle(self, *args: Any, places: list[str], **options: Any) -> None:  # noqa: ANN401
        """Bring everything in; one bad page never stops the others."""
        told: Counter[str] = Counter()
        way = Way(columns=columns_of(options["map"]))
        items = chain.from_iterable(items_in(place, way) for place in places)
        plan = Plan(
            publish=options["publish"],
            dry_run=options["dry_run"],
            processes=options["processes"] or _processes(places),
        )
        try:
            with Report(options["report"]) as report:
                for result in tqdm(self._results(items, plan, options["source"]), unit=" articles", disable=None):
                    report.write(result)
                    self._tell(result, told)
        except (InterruptedImportError, OSError) as error:
            raise CommandError(str(error)) from error
        if not plan.dry_run:
            for article in date_undated():
                self.stdout.write(f"dated     {article.pk} {article.published} {article.title}")
        self._sum_up(told, dry_run=plan.dry_run)

    def _results(self, items: Iterator[Item], plan: Plan, source: str | None) -> Iterator[Result]:
        if source:
            if not Source.objects.filter(slug=source).exists():
                raise CommandError(f"There is no source {source!r}; give its slug, or add it at the desk.")
            items = from_source(items, source, "the command")
        return bring_in(enumerate(items, 1), plan, record=lambda result: None)

    def _tell(self, result: Result, told: Counter[str]) -> None:
        """Say what became of one item."""
        told[result.outcome] += 1
        is_kept = result.outcome in (Outcome.ADDED, Outcome.UPDATED)
        line = f"{result.article or ''} {result.message}".strip() if is_kept else result.message
        with tqdm.external_write_mode():
            self.stdout.write(f"{result.outcome:<9} {line}")

    def _sum_up(self, told: Counter[str], *, dry_run: bool) -> None:
        """Say how many of each, and fail where anything did."""
        counts = ", ".join(f"{told[name]} {name}" for name in Outcome.values if told[name]) or "nothing found"
        self.stdout.write(f"{counts}.{' Nothing was saved.' if dry_run else ''}")
        bad = sum(told[name] for name in BAD)
        if bad:
            raise CommandError(f"{bad} of {told.total()} could not be brought in; see above.")
        if not told:
            raise CommandError("Nothing was found there; give files, folders or addresses that hold articles.")


def columns_of(said: list[str]) -> dict[str, str]:
    """Return the columns that were named as FIELD=COLUMN; raises CommandError."""
    columns = {}
    for one in said:
        field, separator, column = one.partition("=")
        if field not in FIELDS or not separator:
            raise CommandError(f"--map {one!r}: write FIELD=COLUMN with one of the fields {', '.join(FIELDS)}.")
        columns[field] = column
    return columns


def _processes(places: list[str]) -> int:
    """Return how many processes are worth their start: one for a single page, else one a processor."""
    from archive.importers.kinds import many_in

    is_many = len(places) > 1 or Path(places[0]).is_dir() or many_in(places[0])
    return os.cpu_count() or 1 if is_many else 1
