"""Keeps the reader's choice of a language for the interface."""

from django.http import HttpRequest, HttpResponseBase, HttpResponseForbidden
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

_OURS = {"same-origin", "none"}


@csrf_exempt
@require_POST
def choose(request: HttpRequest) -> HttpResponseBase:
    """Do as Django's `set_language`, for forms of this site alone.

    The form stands on every page. A token in it would give every reader a cookie, and no two readers the same page;
    browsers say by themselves from where a form was sent.
    """
    if _came_from_elsewhere(request):
        return HttpResponseForbidden("The language is chosen on this site's own pages.", content_type="text/plain")
    return set_language(request)


def _came_from_elsewhere(request: HttpRequest) -> bool:
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in _OURS
    origin = request.headers.get("Origin")  # browsers of before 2023 send this alone
    return origin is not None and origin.partition("://")[2] != request.get_host()
