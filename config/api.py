"""What all answers below /api/ have in common: a limit, errors as JSON, and readable from any other site."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from archive.api.problem import problem
from config.limits import seconds_to_wait

ROOT = "/api/"
PROBLEM = "application/problem+json"
_METHODS = "GET, HEAD, OPTIONS"
_DETAILS = {
    400: "The request cannot be read.",
    404: "There is nothing at this address. /api/v1/ describes what there is.",
    405: "Only GET and HEAD are answered: the API is for reading.",
    414: "The address is too long.",
    500: "This failed, through no fault of yours. It is in the log of the site.",
}

Answer = Callable[[HttpRequest], HttpResponseBase]


def speak_json(get_response: Answer) -> Answer:
    """Answer for the API as its description says; a middleware."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(ROOT):
            return get_response(request)
        if request.method == "OPTIONS":
            return open_to_all(preflight())
        if request.method not in ("GET", "HEAD"):
            response: HttpResponseBase = as_problem(HttpResponse(status=405))
        elif wait := seconds_to_wait(request):
            response = problem(429, f"Too many requests; ask again in {wait} seconds.")
            response.headers["Retry-After"] = str(wait)
        else:
            response = as_problem(get_response(request))
        return open_to_all(response)

    return answer


def preflight() -> HttpResponse:
    """Return what may be asked, for a browser that wants to know before it asks for another site."""
    response = HttpResponse(status=204, headers={"Allow": _METHODS})
    response.headers["Access-Control-Allow-Methods"] = _METHODS
    response.headers["Access-Control-Allow-Headers"] = "Accept, Accept-Language, If-None-Match"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response


def open_to_all(response: HttpResponseBase) -> HttpResponseBase:
    """Let scripts of other sites read an answer: all of it is public, and none of it depends on who is logged in."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "ETag, Link, Retry-After"
    return response


def as_problem(response: HttpResponseBase) -> HttpResponseBase:
    """Return an error as JSON, whoever made it; any other answer as it is."""
    if response.status_code < 400 or response.headers.get("Content-Type", "").startswith(PROBLEM):
        return response
    told = problem(response.status_code, _DETAILS.get(response.status_code, "The request was not answered."))
    for name in ("Allow", "Retry-After"):
        if response.has_header(name):
            told.headers[name] = response.headers[name]
    if response.status_code == 405:
        told.headers["Allow"] = _METHODS
    return told
