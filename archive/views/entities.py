"""Persons and places: their indexes, and a page for each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language

from archive.models import Article, ArticleQuerySet, Entity
from archive.pages.directory import Directory
from archive.pages.kept import kept
from archive.pages.listing import page_of
from archive.pages.overview import by_language, by_year, most_named


def index(request: HttpRequest, kind: str) -> HttpResponse:
    """List the persons or places by letter, or those whose name in any language starts as asked."""
    directory = Directory(kind, letter=request.GET.get("letter", ""), name=request.GET.get("q", ""))
    page, letters = directory.page(request.GET.get("page")), kept(f"letters:{kind}:{get_language()}", directory.letters)
    shown = {"kind": kind, "directory": directory, "page": page, "letters": letters}
    return render(request, "archive/entities.html", shown)


def entity(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Show a person or place: its names, its articles, and who and what appears with it."""
    found = get_object_or_404(
        Entity.objects.select_related("merged_into").prefetch_related("names"), kind=kind, slug=slug
    )
    if found.merged_into:
        return redirect(found.merged_into, permanent=True)
    if found.is_hidden:
        raise Http404
    articles = Article.objects.published().mentioning(found)
    shown = {"entity": found, "page": page_of(articles, request.GET.get("page"))}
    shown |= kept(f"entity:{found.pk}", lambda: company(found, articles))
    return render(request, "archive/entity.html", shown)


def company(found: Entity, articles: ArticleQuerySet) -> dict[str, object]:
    """Return who and what appears with an entity, and how its articles spread over languages and years."""
    return {
        "people": most_named("person", 12, articles=articles, but=found.pk),
        "places": most_named("place", 12, articles=articles, but=found.pk),
        "languages": by_language(articles),
        "years": by_year(articles),
    }
