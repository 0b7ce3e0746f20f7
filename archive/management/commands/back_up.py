"""`manage.py back_up [FOLDER]`: back the archive up while the site goes on."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from archive.backup import BackUpError
from archive.backup.make import back_up, back_up_captures


class Command(BaseCommand):
    """Backs up, verifies and says what is in it."""

    help = (
        "Copies the database (SQLite, while the site goes on) and the captures that are not in the folder yet, opens "
        "the copy to see that it is whole, and keeps the latest ones. Ends with an error where a capture is missing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read where to, and how much is kept."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.BACKUPS_DIR, help="VAR/backups by default."
        )
        parser.add_argument("--keep", type=int, default=7, help="So many back-ups of the database are kept (7).")
        parser.add_argument("--check-all", action="store_true", help="Also read every capture that was copied before.")
        parser.add_argument("--captures-only", action="store_true", help="Leave out the database (PostgreSQL).")

    def handle(self, *args: Any, folder: Path, keep: int, **options: Any) -> None:  # noqa: ANN401
        """Back up."""
        if keep < 1:
            raise CommandError("--keep must be 1 or more.")
        try:
            if options["captures_only"]:
                copied, missing = back_up_captures(folder, check_all=options["check_all"])
                self.stdout.write(f"{copied} new captures are in {folder}.")
            else:
                note = back_up(folder, keep=keep, check_all=options["check_all"])
                missing = note.missing
                said = f"{note.articles} articles, {note.captures} captures ({note.copied} new)"
                self.stdout.write(f"{folder / 'databases' / note.name}: {said}, verified.")
        except (BackUpError, OSError) as error:
            raise CommandError(str(error)) from error
        if missing:
            raise CommandError(
                f"{missing} captures are missing or damaged in {settings.CAPTURES_DIR} and in no back-up."
            )
