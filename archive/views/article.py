"""The page of an article, and of the story that it belongs to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from archive.models import Article, Story
from archive.pages.findings import dates_in, names_in
from archive.pages.listing import rows
from archive.pages.marking import mark_paragraphs
from archive.pages.reports import ties


def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """Show a published article; say where a withdrawn one went, and lead from a duplicate to its original."""
    found = get_object_or_404(Article.objects.with_row().select_related("original"), pk=pk)
    if found.status == Article.Status.WITHDRAWN:
        return render(request, "410.html", {"article": found}, status=410)
    if found.status == Article.Status.DUPLICATE and found.original and found.original.is_published:
        return redirect(found.original)
    if not found.is_published:
        raise Http404
    if slug != found.slug:
        return redirect(found, permanent=True)
    return render(request, "archive/article.html", {"article": found, **reading(found)})


def reading(found: Article) -> dict[str, object]:
    """Return what the page of an article shows besides the record itself."""
    names, dates = names_in(found), dates_in(found)
    marks = [mark for finding in (*names, *dates) for mark in finding.marks()]
    return {
        "paragraphs": mark_paragraphs(found.paragraphs, marks),
        "people": [finding for finding in names if finding.kind == "person"],
        "places": [finding for finding in names if finding.kind == "place"],
        "dates": dates,
        "captures": found.captures.all(),
        "minutes": max(1, round(len(found.text.split()) / 220)),
        "reports": rows(Article.objects.filter(story=found.story_id).exclude(pk=found.pk)) if found.story_id else (),
    }


def story(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the reports of one event, in every language."""
    found = get_object_or_404(Story, pk=pk)
    articles = list(rows(found.articles.all()))
    if not articles:
        raise Http404
    return render(request, "archive/story.html", {"story": found, "articles": articles, "ties": ties(articles)})
