"""`manage.py start`: set up what is missing and serve the site; a second start changes nothing."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command

from config.health import index_is_current


class Command(BaseCommand):
    """Migrate, load, index, collect static files, then serve."""

    help = "Sets up what is missing (database, first content, index, static files) and serves the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read where to listen; PORT and HOST of the environment are the defaults."""
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--no-serve", action="store_true", help="Set up, then stop.")

    def handle(self, *args: Any, host: str, port: int, workers: int, no_serve: bool, **options: Any) -> None:  # noqa: ANN401
        """Do each step, saying so."""
        self.step("Bringing the database up to date")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load")
        if not index_is_current():
            self.step("Building the search index")
            call_command("rebuild")
        self.step("Collecting static files")
        call_command("collectstatic", verbosity=0, interactive=False)
        if not no_serve:
            self.serve(host, port, workers)

    def step(self, text: str) -> None:
        """Say what is being done."""
        self.stdout.write(f"{text}…")
        self.stdout.flush()

    def serve(self, host: str, port: int, workers: int) -> None:
        """Become the server."""
        self.step(f"Serving {settings.SITE_NAME} on http://{host}:{port}/ (Ctrl+C stops it)")
        server = [sys.executable, "-m", "gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
        os.environ.setdefault("TASKS", "thread")  # what takes long goes on beside the pages
        os.chdir(settings.BASE_DIR)
        os.execv(server[0], [*server, "--bind", f"{host}:{port}", "--workers", str(workers)])  # noqa: S606 all our own
