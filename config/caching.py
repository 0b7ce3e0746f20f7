"""What browsers and caches may keep of what we answer."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers

Answer = Callable[[HttpRequest], HttpResponseBase]


def keep_with_care(get_response: Answer) -> Answer:
    """Let pages be kept, and asked for again before each use; a middleware.

    An article that was withdrawn must be gone at once, so nothing of the archive is served from a cache unasked: with
    the ETag beside it, asking costs a few bytes. What a logged-in person gets is kept by their browser alone.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.method in ("GET", "HEAD") and not response.has_header("Cache-Control"):
            personal = settings.SESSION_COOKIE_NAME in request.COOKIES or bool(response.cookies)
            patch_cache_control(response, no_cache=True, **({"private": True} if personal else {"public": True}))
            patch_vary_headers(response, ["Accept-Language", "Cookie"])  # both choose the language
        return response

    return answer
