"""The page of search results."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
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
    if 1 <= found.pages < asked.page:
        return redirect(f"{request.path}?{replace(asked, page=found.pages).query_string()}")
    return render(request, "search/results.html", {"results": found, "asked": asked})
