"""The page of an article, its earlier words, and the story that it belongs to."""

from dataclasses import replace

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from archive.export.reading import record
from archive.models import Article, Story
from archive.pages.citation import citations
from archive.pages.findings import dates_in, names_in, with_cards
from archive.pages.listing import rows
from archive.pages.marking import mark_paragraphs
from archive.pages.pace import minutes
from archive.pages.reports import reports_beside, ties
from archive.pages.versions import comparison, public_versions


def article(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """Show a published article; say where a withdrawn one went, and lead from a duplicate to its original."""
    found = get_object_or_404(Article.objects.with_row().select_related("original__language"), pk=pk)
    if instead := elsewhere(request, found):
        return instead
    if slug != found.slug:
        return redirect(found, permanent=True)
    shown = reading(found, with_marks=request.GET.get("marks") != "no")
    short = request.build_absolute_uri(reverse("archive:article-short", args=[found.pk]))
    cited = replace(record(found, request.build_absolute_uri), url=short)
    today = timezone.localdate()
    shown["citations"] = citations(cited, site=settings.SITE_NAME, seen=today, code=get_language() or "en")
    return render(request, "archive/article.html", {"article": found, **shown})


def elsewhere(request: HttpRequest, found: Article) -> HttpResponse | None:
    """Return what stands in the place of an article that readers do not see; nothing for one that they do."""
    if found.status == Article.Status.WITHDRAWN:
        return render(request, "410.html", {"article": found}, status=410)
    if found.status == Article.Status.DUPLICATE and found.original and found.original.is_published:
        return redirect(found.original)
    if not found.is_published:
        raise Http404
    return None


def reading(found: Article, *, with_marks: bool = True) -> dict[str, object]:
    """Return what the page of an article shows besides the record itself."""
    names, dates = names_in(found), dates_in(found)
    people = with_cards([finding for finding in names if finding.kind == "person"])
    places = with_cards([finding for finding in names if finding.kind == "place"])
    marks = [mark for finding in (*people, *places, *with_cards(dates)) for mark in finding.marks()]
    return {
        "paragraphs": mark_paragraphs(found.paragraphs, marks if with_marks else ()),
        "with_marks": with_marks,
        "people": people,
        "places": places,
        "dates": dates,
        "captures": found.captures.all(),
        "versions": public_versions(found),
        "minutes": minutes(found.text, found.language_id),
        "reports": reports_beside(found),
        "copies": rows(found.copies.all())[:10],
    }


def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show two of the texts that an article has had, side by side."""
    found = get_object_or_404(Article.objects.with_row().select_related("original"), pk=pk)
    if instead := elsewhere(request, found):
        return instead
    known = public_versions(found)
    compared = comparison(known, request.GET.get("older"), request.GET.get("newer"))
    return render(request, "archive/versions.html", {"article": found, "versions": known, "compared": compared})


def story(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the reports of one event, in every language."""
    found = get_object_or_404(Story, pk=pk)
    articles = list(rows(found.articles.all()))
    if not articles:
        raise Http404
    return render(request, "archive/story.html", {"story": found, "articles": articles, "ties": ties(articles)})
