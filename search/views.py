"""The page of search results."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from search import engine
from search.faults import IndexUnavailableError
from search.query.request import FACETS, Request
from search.query.tokens import plain
from search.values import listed

SHOWN = 24  # values of a facet beside the results; all are on a page of their own
LONGEST = 80  # letters of what is sought among them


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what a search finds; a page of its own, with status 503, while the index cannot be read."""
    asked = Request.read(dict(request.GET.lists()))
    try:
        found = engine.search(asked, folded=asked.folds, shown=SHOWN)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    if 1 <= found.pages < asked.page:
        return redirect(f"{request.path}?{replace(asked, page=found.pages).query_string()}")
    return render(request, "search/results.html", {"results": found, "asked": asked})


@require_safe
def facet(request: HttpRequest) -> HttpResponse:
    """Show all values of one facet of a search, or those with what was typed in their names."""
    asked = replace(Request.read(dict(request.GET.lists())), page=1)
    name, typed = request.GET.get("name", ""), plain(request.GET.get("in", "")[:LONGEST]).strip()
    if name not in FACETS:
        return redirect(f"{reverse('search:results')}?{asked.query_string()}")
    try:
        found = listed(asked, name, typed)
    except IndexUnavailableError as fault:
        return render(request, "search/unavailable.html", {"fault": fault}, status=503)
    return render(request, "search/facet.html", {"asked": asked, "listed": found, "facet": found.facet, "typed": typed})
