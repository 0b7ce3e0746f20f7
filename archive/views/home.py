"""The front page and the page about the archive."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Article
from archive.pages.attributions import attributions
from archive.pages.kept import kept
from archive.pages.listing import rows
from archive.pages.months import added_by_month, by_month
from archive.pages.overview import (
    articles_by_entity,
    figures,
    languages_counted,
    most_named,
    newest_month,
    sources_counted,
    with_counts,
)


def home(request: HttpRequest) -> HttpResponse:
    """Show what is here: the latest articles, who and what they speak of, languages and sources."""
    shown = {**kept("front", front), "latest": rows(Article.objects.all())[:8]}
    return render(request, "archive/home.html", shown)


def front() -> dict[str, object]:
    """Return what the front page counts."""
    named, (month, newest) = articles_by_entity(), newest_month(Article.objects.all())
    most, lately = with_counts(named, 12), most_named(6, articles=newest)
    return {
        "figures": figures(named),
        "people": most["person"],
        "places": most["place"],
        "languages": languages_counted(),
        "sources": sources_counted()[:12],
        "counts": by_month(Article.objects.all()),
        "added": added_by_month(Article.objects.all()),
        "month": month,
        "lately": [*lately["person"], *lately["place"]],
    }


def about(request: HttpRequest) -> HttpResponse:
    """Say what the archive is, what it holds and whose data it uses."""
    return render(request, "archive/about.html", {"figures": kept("figures", figures), "attributions": attributions()})
