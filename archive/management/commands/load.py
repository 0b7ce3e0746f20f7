"""`manage.py load`: what the archive starts with; a second run changes nothing."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand

from archive.dating import date_undated
from archive.ingest import DuplicateError, RawPage, ingest
from archive.models import Article, Capture, Language, Source
from archive.publish import publish

FIXTURES = Path(settings.BASE_DIR) / "fixtures"


class Command(BaseCommand):
    """Load languages, sources and the first five articles, these through the same pipeline as any other."""

    help = "Loads languages, sources and the first articles; a second run changes nothing."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        """Do each step, saying so."""
        self.stdout.write(f"Languages: {Language.objects.sync()} known.")
        self.stdout.write(f"Sources: {self._load_sources()} added, {Source.objects.count()} known.")
        fresh = [path for path in sorted((FIXTURES / "articles").glob("*.txt")) if not self._is_here(path)]
        articles = [article for path in fresh if (article := self._bring_in(path))]
        if not articles:
            self.stdout.write("Articles: all are here.")
            return
        for article in date_undated():
            self.stdout.write(f"  {article.pk}: published {article.published}, by reports of the same event")
        for article in Article.objects.filter(pk__in=[article.pk for article in articles]):
            publish(article)
        self.stdout.write(f"Articles: {len(articles)} published.")

    def _load_sources(self) -> int:
        """Add the sources that are not there; what a curator changed stays."""
        rows = json.loads((FIXTURES / "sources.json").read_text(encoding="utf-8"))
        added = 0
        for row in rows:
            values = {"language_id" if name == "language" else name: value for name, value in row.items()}
            added += Source.objects.get_or_create(slug=values.pop("slug"), defaults=values)[1]
        return added

    def _is_here(self, path: Path) -> bool:
        """Tell whether a file came in before, whatever became of it."""
        return Capture.objects.filter(sha256=hashlib.sha256(path.read_bytes()).hexdigest()).exists()

    def _bring_in(self, path: Path) -> Article | None:
        """Take a file through the pipeline; the archive may have its words from elsewhere already."""
        try:
            article = ingest(RawPage(content=path.read_bytes(), origin=path.name))
        except DuplicateError as error:
            self.stdout.write(f"  {error}")
            return None
        found = f"{article.mentions.count()} names, {article.dates.count()} dates"
        self.stdout.write(f"  {article.pk}: [{article.language_id}] {article.title} ({article.source}; {found})")
        return article
