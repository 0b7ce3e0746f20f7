"""Persons and places: their indexes, and a page for each."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language

from archive.models import Article, ArticleQuerySet, Entity
from archive.pages.directory import SCRIPTS, Directory
from archive.pages.kept import kept
from archive.pages.listing import page_of
from archive.pages.months import spread
from archive.pages.overview import RECENT, most_named


def index(request: HttpRequest, kind: str) -> HttpResponse:
    """List the persons or places by letter, or those whose name in any language starts as asked."""
    asked = request.GET
    script = asked.get("script", "") if asked.get("script", "") in SCRIPTS else ""
    directory = Directory(kind, letter=asked.get("letter", ""), name=asked.get("q", ""), script=script)
    letters = kept(f"letters:{kind}:{script}:{get_language()}", directory.letters)
    scripts = kept(f"scripts:{kind}", directory.scripts)
    shown = {"kind": kind, "directory": directory, "letters": letters, "scripts": scripts}
    shown["page"] = directory.page(asked.get("page"))
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
    shown["merges"] = found.merges_in.filter(undone=None).select_related("entity").order_by("merged")
    shown |= kept(f"entity:{found.pk}", lambda: company(found, articles))
    return render(request, "archive/entity.html", shown)


def company(found: Entity, articles: ArticleQuerySet) -> dict[str, object]:
    """Return who and what appears with an entity, and how its articles spread over languages and time."""
    named, (languages, months) = most_named(12, articles=articles, but=found.pk), spread(articles)
    return {
        "people": named["person"],
        "places": named["place"],
        "languages": languages,
        "counts": months,
        "recent": RECENT,
    }
