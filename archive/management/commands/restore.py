"""`manage.py restore FOLDER`: bring a back-up back."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError
from django.db import connections

from archive.backup import BackUpError
from archive.backup.restore import checked, chosen, put_back


class Command(BaseCommand):
    """Verifies a back-up, puts it in the place of the database, and says what is to be done then."""

    help = "Stop the site first. Brings back what `manage.py back_up` made; without --at the latest."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read which."""
        parser.add_argument(
            "folder", nargs="?", type=Path, default=settings.BACKUPS_DIR, help="VAR/backups by default."
        )
        parser.add_argument("--at", default="", metavar="NAME", help="A back-up by its name or the beginning of it.")
        parser.add_argument("--check", action="store_true", help="Only see whether it is whole.")
        parser.add_argument(
            "--replace", action="store_true", help="Though there is a database; that one is kept aside."
        )

    def handle(self, *args: Any, folder: Path, at: str, check: bool, replace: bool, **options: Any) -> None:  # noqa: ANN401
        """Bring it back."""
        database = settings.DATABASES["default"]
        if not str(database["ENGINE"]).endswith("sqlite3"):
            raise CommandError("Only SQLite is brought back here; for PostgreSQL run `pg_restore --clean`.")
        try:
            found = chosen(folder, at)
            note = checked(found)
            self.stdout.write(f"{found}: whole, {note.articles} articles, {note.captures} captures.")
            if check:
                return
            connections.close_all()
            target, captures = Path(str(database["NAME"])), Path(settings.CAPTURES_DIR)
            copied = put_back(found, target=target, folder=folder, captures=captures, replace=replace)
        except (BackUpError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Brought back to {target}, with {copied.many} captures.")
        self.stdout.write("Now run `manage.py migrate` and `manage.py rebuild`, then start the site.")
        if copied.missing:
            raise CommandError(f"{len(copied.missing)} captures are neither here nor in the back-up.")
