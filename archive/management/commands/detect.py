"""`manage.py detect`: read all articles anew, after detectors or language files have changed."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand
from django.db import transaction
from tqdm import tqdm

from archive.dating import date_undated
from archive.decision import announce
from archive.models import Article
from archive.redetect import redetect


class Command(BaseCommand):
    """Detect people, places, dates and days of publication again; what curators decided stays."""

    help = "Reads all articles anew; what curators decided stays."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read which articles."""
        parser.add_argument("ids", nargs="*", type=int, metavar="ID", help="Articles by number; without, all.")

    def handle(self, *args: Any, ids: list[int], **options: Any) -> None:  # noqa: ANN401
        """Take each article in a transaction of its own, so that stopping loses nothing."""
        chosen = Article.objects.filter(pk__in=ids) if ids else Article.objects.all()
        numbers = list(chosen.order_by("pk").values_list("pk", flat=True))
        for number in tqdm(numbers, unit="article", disable=None):
            with transaction.atomic():
                article = Article.objects.get(pk=number)
                redetect(article)
                announce(article)
        date_undated()
        self.stdout.write(f"Read {len(numbers)} articles anew.")
