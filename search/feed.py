"""An Atom feed of every search."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from archive.models import Article
from archive.pages.feed import answer, feed_of, latest
from search import engine
from search.faults import IndexUnavailableError
from search.query.request import Request

AMONG = 500  # of the articles found, the newest by publication: the latest of them to come in are told


@require_safe
@conditional_page
def feed(request: HttpRequest) -> HttpResponse:
    """Tell of the latest articles that a search finds; it takes the parameters of the page."""
    asked = replace(Request.read(dict(request.GET.lists())), sort="newest", page=1)
    try:
        keys = engine.keys(asked, AMONG)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    query = asked.query_string()
    page, path = (f"{reverse(name)}?{query}" for name in ("search:results", "search:feed"))
    title = asked.q[:100] or _("All articles")
    return answer(feed_of(latest(Article.objects.filter(pk__in=keys)), title, page, path, request.build_absolute_uri))
