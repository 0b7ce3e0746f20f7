"""`manage.py ingest PATH_OR_URL…`: bring articles in from files and folders."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management import BaseCommand, CommandError
from tqdm import tqdm

from archive.dating import date_undated
from archive.importers.files import files_in, read_file
from archive.ingest import DuplicateError, IngestError, ingest
from archive.publish import publish


class Command(BaseCommand):
    """Take each file through the pipeline, and say what became of it."""

    help = "Brings articles in from files (.txt, .md, .html) and folders; they wait for a curator unless --publish."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read where the articles are."""
        parser.add_argument("places", nargs="+", metavar="PATH_OR_URL")
        parser.add_argument("--publish", action="store_true", help="Publish what comes in at once.")

    def handle(self, *args: Any, places: list[str], **options: Any) -> None:  # noqa: ANN401
        """Bring everything in; one bad page never stops the others."""
        outcomes: Counter[str] = Counter()
        added: list[int] = []
        for place in tqdm(list(self._items(places)), unit="page", disable=None):
            outcome, line = self._bring_in(place, added)
            outcomes[outcome] += 1
            with tqdm.external_write_mode():
                self.stdout.write(f"{outcome:<9} {line}")
        for article in date_undated():
            self.stdout.write(f"dated     {article.pk} {article.published} {article.title}")
        if options["publish"]:
            self._publish(added)
        self.stdout.write(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())) + ".")
        if outcomes["failed"]:
            raise CommandError(f"{outcomes['failed']} of {outcomes.total()} could not be brought in; see above.")

    def _items(self, places: list[str]) -> Iterator[Path | str]:
        """Yield every page to bring in: a file, or an address."""
        for place in places:
            if place.startswith(("http://", "https://")):
                yield place
            else:
                yield from files_in(Path(place))

    def _bring_in(self, place: Path | str, added: list[int]) -> tuple[str, str]:
        """Return what became of a page, and what to say of it."""
        if isinstance(place, str):
            return "failed", f"{place}: addresses cannot be fetched yet. Save the page as .html and give the file."
        try:
            article = ingest(read_file(place))
        except DuplicateError as error:
            return "duplicate", str(error)
        except IngestError as error:
            return "failed", str(error)
        added.append(article.pk)
        return "added", f"{article.pk} [{article.language_id}] {article.published or 'no day'} {article.title}"

    def _publish(self, added: list[int]) -> None:
        """Publish what came in."""
        from archive.models import Article

        for article in Article.objects.pending().filter(pk__in=added):
            publish(article)
