"""What programs that find their way by themselves ask for first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import conditional_page, require_safe


@require_safe
@conditional_page
def robots(request: HttpRequest) -> HttpResponse:
    """Say what need not be read, and where the list of pages is."""
    return render(request, "robots.txt", {"root": request.build_absolute_uri("/")}, content_type="text/plain")


@require_safe
@conditional_page
def opensearch(request: HttpRequest) -> HttpResponse:
    """Describe the search, for browsers that offer it beside their own."""
    content_type = "application/opensearchdescription+xml; charset=utf-8"
    return render(request, "opensearch.xml", {"root": request.build_absolute_uri("/")[:-1]}, content_type=content_type)
