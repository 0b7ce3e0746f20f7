"""Two texts side by side for a curator to decide on, and the way to the next two."""

from typing import Any

from django.contrib.admin import site
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from archive.models import Article, ArticleVersion, Resemblance
from archive.pages.difference import differences


def compare(
    request: HttpRequest, article: Article, older: str, newer: str, *, title: str, page: str, **shown: object
) -> HttpResponse:
    """Show what a newer text of an article changes in an older one, on the page that asks what that means."""
    context = {
        **site.each_context(request),
        **shown,
        "title": title,
        "article": article,
        "rows": list(differences(older, newer)),
        "opts": Article._meta,
    }
    return TemplateResponse(request, f"admin/archive/article/{page}.html", context)


def following(row: Resemblance | ArticleVersion, open_rows: "QuerySet[Any]", page: str) -> str:
    """Return the address of the open row after this one, or of the first where none comes after; "" without any."""
    others = open_rows.exclude(pk=row.pk).order_by("pk")
    found = others.filter(pk__gt=row.pk).first() or others.first()
    return reverse(f"admin:archive_article_{page}", args=[found.article_id, found.pk]) if found else ""
