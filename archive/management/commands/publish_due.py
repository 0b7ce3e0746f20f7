"""`manage.py publish_due`: publish what waits and whose hour has come."""

from typing import Any

from django.core.management import BaseCommand

from archive.schedule import publish_due


class Command(BaseCommand):
    """Publishes, saying what."""

    help = (
        "Publishes what waits and whose hour has come. Run it every few minutes by a timer; `fetch_feeds` does it too."
    )

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Publish, and name each."""
        for article in publish_due():
            self.stdout.write(f"published  {article.pk}  {article.title}")
