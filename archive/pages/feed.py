"""Atom feeds of articles (RFC 4287), the latest that came into the archive first."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.db.models import F
from django.http import HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, get_tag_uri
from django.utils.html import escape
from django.utils.translation import get_language

from archive.export.record import one_line
from archive.models import Article, ArticleQuerySet
from archive.pages.listing import rows

MOST = 50
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # when a feed changed that has nothing in it yet


class Feed(Atom1Feed):
    """Django's Atom feed, with the language of each article, and a time that stands still while nothing changes."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, Any]:
        """Return the language of an entry, where it is known."""
        return {"xml:lang": item["language"]} if item["language"] != "und" else {}

    def latest_post_date(self) -> datetime:
        """Return when the last of the entries changed."""
        return max((item["updateddate"] for item in self.items), default=_NEVER)


def latest(articles: ArticleQuerySet) -> Iterable[Article]:
    """Return the articles that readers could see last, the latest first."""
    return rows(articles).order_by(F("went_live").desc(nulls_last=True), "-pk")[:MOST]


def feed_of(articles: Iterable[Article], title: str, path: str, self_path: str, absolute: Callable[[str], str]) -> str:
    """Return a feed; `path` is the page that lists the same articles, `self_path` the feed's own."""
    feed = Feed(
        title=one_line(f"{title} · {settings.SITE_NAME}"),
        link=absolute(path),
        description="",
        language=get_language(),
        author_name=settings.SITE_NAME,
        feed_url=absolute(self_path),
        feed_guid=absolute(self_path),
    )
    for article in articles:
        _add(feed, article, absolute)
    return feed.writeString("utf-8")


def answer(xml: str) -> HttpResponse:
    """Return a feed as a response."""
    return HttpResponse(xml, content_type="application/atom+xml; charset=utf-8")


def _add(feed: Feed, article: Article, absolute: Callable[[str], str]) -> None:
    # The name of an entry never changes, so it holds no title and no day that a curator may correct.
    fixed = absolute(reverse("archive:article-short", args=[article.pk]))
    feed.add_item(
        title=one_line(article.title),
        link=absolute(article.get_absolute_url()),
        description=escape(one_line(getattr(article, "lead", ""))),
        author_name=one_line(article.byline or ("" if article.source.is_unknown else article.source.name)) or None,
        unique_id=get_tag_uri(fixed, article.added),
        pubdate=article.went_live or article.added,
        updateddate=article.changed,
        categories=[article.language_id],
        language=article.language_id,
    )
