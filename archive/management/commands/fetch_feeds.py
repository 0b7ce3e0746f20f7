"""`manage.py fetch_feeds`: read the feeds that are due, and bring in what is new."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management import BaseCommand, CommandError

from archive.dating import date_undated
from archive.feeds.read import read_feed
from archive.models import Feed, Job, Visit
from archive.schedule import publish_due
from archive.tasks import recover

KEPT = timedelta(days=90)  # how long visits and jobs that are done can be looked up


class Command(BaseCommand):
    """Reads one feed after the other, each as a job that the desk shows."""

    help = (
        "Reads the feeds and sitemaps that are due and brings in what is new. Run it every five minutes by a timer; "
        "two at once do no harm. Ends with an error where a feed is broken."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read which."""
        parser.add_argument("--all", action="store_true", help="All that are read, whether they are due or not.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Read them, saying what came of each."""
        again = recover(here=True)
        if again:
            self.stdout.write(f"{again} jobs were begun again whose process had been killed.")
        broken = 0
        for feed in Feed.objects.filter(is_active=True) if options["all"] else Feed.objects.due():
            job = read_feed(feed, here=True)
            feed.refresh_from_db()
            broken += feed.state == Feed.State.BROKEN or job.state == Job.State.FAILED
            self.stdout.write(f"{feed.state:<8} {feed}: {job.message or job.get_state_display()}")
        date_undated()
        publish_due()
        Visit.objects.older_than(KEPT).delete()
        Job.objects.done_before(KEPT).delete()
        if broken:
            raise CommandError(f"{broken} feeds are broken; the desk shows since when and why.")
