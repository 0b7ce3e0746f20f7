"""The page of search results."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from search import engine
from search.faults import IndexUnavailableError
from search.query.request import Request


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what a search finds; a page of its own, with status 503, while the index cannot be read."""
    asked = Request.read(dict(request.GET.lists()))
    try:
        found = engine.search(asked)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    return render(request, "search/results.html", {"results": found, "asked": asked})
