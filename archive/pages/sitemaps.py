"""What search engines may find here: the pages of articles, people, places, sources, languages and stories."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.urls import reverse

from archive.models import Article, Entity, Language, Source, Story
from archive.pages.overview import everyone

PART = 10_000  # addresses of one file


class Articles(Sitemap):  # type: ignore[type-arg]  # generic in the stubs alone
    """Published articles, and when their record changed."""

    limit = PART

    def items(self) -> QuerySet[Article]:
        """Return the articles in the order in which they came in, so that the parts stand still."""
        return Article.objects.published().only("pk", "title", "changed").order_by("pk")

    def lastmod(self, article: Article) -> object:
        """Return when the record last changed."""
        return article.changed

    def get_latest_lastmod(self) -> datetime | None:
        """Return when any record last changed; asked of the database, as there may be many."""
        last: datetime | None = Article.objects.published().aggregate(last=Max("changed"))["last"]
        return last


class Entities(Sitemap):  # type: ignore[type-arg]  # generic in the stubs alone
    """People and places that published articles speak of."""

    limit = PART

    def items(self) -> QuerySet[Entity]:
        """Return the entities in the order in which they came in."""
        return everyone().only("pk", "kind", "slug").order_by("pk")


class Parts(Sitemap):  # type: ignore[type-arg]  # generic in the stubs alone
    """The rows of a table whose pages list published articles."""

    limit = PART

    def __init__(self, model: type[Source | Language | Story], by: str) -> None:
        self.model, self.by = model, by

    def items(self) -> "QuerySet[Source | Language | Story]":
        """Return the rows that have a published article."""
        articles = Article.objects.published().filter(**{self.by: OuterRef("pk")})
        return self.model._default_manager.filter(Exists(articles)).order_by("pk")


class Pages(Sitemap):  # type: ignore[type-arg]  # generic in the stubs alone
    """The pages that there is one of."""

    def items(self) -> list[str]:
        """Return their names."""
        return ["home", "about", "people", "places", "sources", "languages", "dates"]

    def location(self, name: str) -> str:
        """Return the address of one."""
        return reverse(f"archive:{name}")


SITEMAPS: Mapping[str, Any] = {
    "pages": Pages(),
    "articles": Articles(),
    "entities": Entities(),
    "sources": Parts(Source, "source"),
    "languages": Parts(Language, "language"),
    "stories": Parts(Story, "story"),
}
