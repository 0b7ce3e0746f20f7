"""People, places, sources, languages and stories as JSON."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import conditional_page, require_safe

from archive.api.paging import number_in, told
from archive.models import Article, Entity, Language, Source, Story
from archive.pages.directory import Directory
from archive.pages.kept import kept
from archive.pages.overview import languages_counted, sources_counted

PER_PAGE = 100


@require_safe
@conditional_page
def entities(request: HttpRequest, kind: str) -> HttpResponseBase:
    """Answer with the people or places that published articles speak of, by name, or those of a name."""
    directory, number = Directory(kind, name=request.GET.get("q", "")), number_in(request)
    return told(request, directory.page(str(number)), number, entity)


@require_safe
@conditional_page
def sources(request: HttpRequest) -> HttpResponseBase:
    """Answer with who published articles, those with most of them first."""
    number = number_in(request)
    return told(request, Paginator(kept("sources", sources_counted), PER_PAGE).get_page(number), number, source)


@require_safe
@conditional_page
def languages(request: HttpRequest) -> HttpResponseBase:
    """Answer with the languages that articles are in, those with most of them first."""
    number = number_in(request)
    return told(request, Paginator(kept("languages", languages_counted), PER_PAGE).get_page(number), number, language)


@require_safe
@conditional_page
def stories(request: HttpRequest) -> HttpResponseBase:
    """Answer with the events that several articles report, the latest gathered first."""
    shown = Article.objects.published().only("pk", "title", "language", "story").order_by("pk")
    rows = Story.objects.filter(articles__status=Article.Status.PUBLISHED).distinct().order_by("-pk")
    pages = Paginator(rows.prefetch_related(Prefetch("articles", shown)), PER_PAGE)
    number = number_in(request)
    return told(request, pages.get_page(number), number, story)


def entity(found: Entity) -> dict[str, Any]:
    """Return a person or place with its names in every language."""
    names = [
        {"text": name.text, "language": name.language or None, "preferred": name.is_preferred}
        for name in found.names.all()
    ]
    where = {"country": found.country or None, "latitude": found.latitude, "longitude": found.longitude}
    return {
        "id": found.pk,
        "slug": found.slug,
        "name": found.label,
        "names": names,
        "url": found.get_absolute_url(),
        "articles": found.article_count,  # type: ignore[attr-defined]
        **(where if found.kind == Entity.Kind.PLACE else {}),
    }


def source(found: Source) -> dict[str, Any]:
    """Return who published, and how many articles."""
    return {
        "slug": found.slug,
        "name": found.name,
        "homepage": found.homepage or None,
        "country": found.country or None,
        "language": found.language_id,
        "url": found.get_absolute_url(),
        "articles": found.article_count,  # type: ignore[attr-defined]
    }


def language(found: Language) -> dict[str, Any]:
    """Return a language, and how many articles are in it."""
    return {
        "code": found.code,
        "name": found.name,
        "english": found.english,
        "direction": found.direction,
        "url": found.get_absolute_url(),
        "articles": found.article_count,  # type: ignore[attr-defined]
    }


def story(found: Story) -> dict[str, Any]:
    """Return an event with the articles that report it."""
    told_by = [
        {"id": article.pk, "title": article.title, "language": article.language_id, "url": article.get_absolute_url()}
        for article in found.articles.all()
    ]
    return {"id": found.pk, "url": found.get_absolute_url(), "articles": told_by}
