"""Atom feeds of persons, places and sources."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from archive.models import Article, Entity, Source
from archive.pages.feed import answer, feed_of, latest


@require_safe
@conditional_page
def entity(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """Tell of the latest articles that speak of a person or place."""
    entities = Entity.objects.select_related("merged_into").prefetch_related("names")
    found = get_object_or_404(entities, kind=kind, slug=slug)
    if found.merged_into:
        return redirect(f"archive:{found.merged_into.kind}-feed", found.merged_into.slug, permanent=True)
    if found.is_hidden:
        raise Http404
    articles = latest(Article.objects.mentioning(found))
    title, page = found.name_in(get_language() or "en"), found.get_absolute_url()
    return answer(feed_of(articles, title, page, request.path, request.build_absolute_uri))


@require_safe
@conditional_page
def source(request: HttpRequest, slug: str) -> HttpResponse:
    """Tell of the latest articles of a source."""
    found = get_object_or_404(Source, slug=slug)
    title = _("Unknown source") if found.is_unknown else found.name
    articles = latest(Article.objects.filter(source=found))
    return answer(feed_of(articles, title, found.get_absolute_url(), request.path, request.build_absolute_uri))
