"""Who guesses passwords is locked out for a while; what django-axes asks of us."""

from datetime import timedelta
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

TRIES = 5
LOCKED_FOR = timedelta(minutes=15)


def client_address(request: HttpRequest) -> str:
    """Return whose machine asks: behind PROXIES proxies of ours, what the outermost of them was told.

    What a client writes into the header itself stands further left and is not believed.
    """
    told = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    try:
        return str(ip_address(told[-settings.PROXIES])) if settings.PROXIES else _nearest(request)
    except (ValueError, IndexError):
        return _nearest(request)


def locked_out(request: HttpRequest, answer: object = None, credentials: object = None) -> HttpResponse:
    """Say that one has to wait, and who can help."""
    seconds = int(LOCKED_FOR.total_seconds())
    said = render(request, "429.html", {"minutes": seconds // 60}, status=429)
    said["Retry-After"] = str(seconds)
    return said


def _nearest(request: HttpRequest) -> str:
    return request.META.get("REMOTE_ADDR") or "127.0.0.1"
