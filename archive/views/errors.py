"""What readers see when there is nothing to see."""

from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here, why where that is known, and offer to search for the address's words."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    reason = said if said and not said.startswith("No ") else ""
    last = unquote(request.path).strip("/").split("/")[-1][:100]
    return render(request, "404.html", {"reason": reason, "words": last.replace("-", " ")}, status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that we failed, with as little as can fail again."""
    try:
        stylesheet = static("css/site.css")
    except ValueError:  # the static files were never collected
        stylesheet = ""
    return render(request, "500.html", {"stylesheet": stylesheet}, status=500)
