"""Sources and languages: their lists, and a page for each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from archive.models import Article, ArticleQuerySet, Language, Source
from archive.pages.kept import kept
from archive.pages.listing import page_of
from archive.pages.months import spread
from archive.pages.overview import RECENT, languages_counted, most_named, sources_counted


def sources(request: HttpRequest) -> HttpResponse:
    """List who published the articles."""
    return render(request, "archive/sources.html", {"sources": kept("sources", sources_counted)})


def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a source and its articles."""
    found = get_object_or_404(Source.objects.select_related("language"), slug=slug)
    articles = Article.objects.published().filter(source=found)
    return render(request, "archive/source.html", {"source": found, **part(request, f"source:{found.pk}", articles)})


def languages(request: HttpRequest) -> HttpResponse:
    """List the languages that articles are written in."""
    return render(request, "archive/languages.html", {"languages": kept("languages", languages_counted)})


def language(request: HttpRequest, code: str) -> HttpResponse:
    """Show the articles in one language."""
    found = get_object_or_404(Language, code=code)
    articles = Article.objects.published().in_language(code)
    return render(request, "archive/language.html", {"language": found, **part(request, f"language:{code}", articles)})


def part(request: HttpRequest, name: str, articles: ArticleQuerySet) -> dict[str, object]:
    """Return what every page of a part of the archive shows."""
    return {"page": page_of(articles, request.GET.get("page")), **kept(name, lambda: told(articles))}


def told(articles: ArticleQuerySet) -> dict[str, object]:
    """Return whom and what some articles name most, and how they spread over languages and time."""
    named, (languages, months) = most_named(10, articles=articles), spread(articles)
    return {
        "people": named["person"],
        "places": named["place"],
        "spread": languages,
        "counts": months,
        "recent": RECENT,
    }
