"""`manage.py gather`: find near-duplicates and reports of one event among all articles."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand
from tqdm import tqdm

from archive.copies.find import note_copies
from archive.models import Article, Resemblance
from archive.stories.gather import gather_story


class Command(BaseCommand):
    """Compare articles with each other; what curators decided stays."""

    help = (
        "Finds articles that are almost the same, and reports of one event. Takes those that were not compared yet; "
        "with --all also the others, such as after names were corrected. What curators decided stays."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Read which articles."""
        parser.add_argument("--all", action="store_true", help="Compare every article again.")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Take each article in a transaction of its own, so that stopping loses nothing."""
        articles = Article.objects.standing().order_by("pk")
        if not options["all"]:
            articles = articles.filter(bands=None)
        stories = 0
        for key in tqdm(list(articles.values_list("pk", flat=True)), unit="article", disable=None):
            article = Article.objects.select_related("story").get(pk=key)
            note_copies(article)
            stories += article.story is None and gather_story(article) is not None
        waiting = Resemblance.objects.open().count()
        self.stdout.write(f"{waiting} pairs almost the same wait for a curator; {stories} articles put to a story.")
