"""The front page and the page about the archive."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from archive.models import Article
from archive.pages.attributions import attributions
from archive.pages.kept import kept
from archive.pages.listing import rows
from archive.pages.overview import by_year, figures, languages_counted, most_named, sources_counted


def home(request: HttpRequest) -> HttpResponse:
    """Show what is here: the latest articles, who and what they speak of, languages and sources."""
    shown = {**kept("front", front), "latest": rows(Article.objects.all())[:8]}
    return render(request, "archive/home.html", shown)


def front() -> dict[str, object]:
    """Return what the front page counts."""
    return {
        "figures": figures(),
        "people": most_named("person", 12),
        "places": most_named("place", 12),
        "languages": languages_counted(),
        "sources": sources_counted()[:12],
        "years": by_year(Article.objects.all()),
    }


def about(request: HttpRequest) -> HttpResponse:
    """Say what the archive is, what it holds and whose data it uses."""
    return render(request, "archive/about.html", {"figures": kept("figures", figures), "attributions": attributions()})
