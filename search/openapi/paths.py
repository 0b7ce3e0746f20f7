"""The addresses of the API: what each is for, takes and answers."""

from typing import Any

from django.utils.translation import gettext_noop as _

from search.openapi.parameters import ARTICLE, ENTITIES, PAGE, SEARCH, SUGGEST, Parameter

_TAG = {"ETag": {"schema": {"type": "string"}}}
_PAGED = {
    **_TAG,
    "Link": {
        "description": "The first, previous, next and last page (RFC 8288); of a search also all of it as JSON Lines.",
        "schema": {"type": "string"},
    },
}
_WAIT = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer", "minimum": 1}}}


def answer(description: str, shape: str, headers: dict[str, Any] = _TAG) -> dict[str, Any]:
    """Return an answer of a shape."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{shape}"}}}
    return {"description": description, "headers": headers, "content": content}


def fault(description: str, shape: str = "Problem", headers: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return an answer that says what went wrong (RFC 9457)."""
    content = {"application/problem+json": {"schema": {"$ref": f"#/components/schemas/{shape}"}}}
    return {"description": description, "headers": headers or {}, "content": content}


EVERYWHERE = {
    "304": {"description": "Nothing has changed since the answer with the ETag that was sent."},
    "429": fault("Too many requests from one address.", headers=_WAIT),
}
_NO_INDEX = fault("The index cannot be read just now.", headers=_WAIT)


def get(
    name: str, summary: str, responses: dict[str, Any], parameters: list[Parameter] | None = None
) -> dict[str, Any]:
    """Return what one address does."""
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": parameters or [],
            "responses": responses | EVERYWHERE,
        }
    }


def page_of(shape: str) -> dict[str, Any]:
    """Return the answers of a list."""
    return {"200": answer("One page of them.", shape, _PAGED)}


_FOUND = {"200": answer("What was found.", "Results", _PAGED), "503": _NO_INDEX}
_COMPLETED = {"200": answer("What it may become.", "Suggestions"), "503": _NO_INDEX}
_ARTICLE = {
    "200": answer("The article.", "Article"),
    "404": fault("There is no published article of this number."),
    "410": fault("The article was withdrawn; `note` says why.", "Withdrawn"),
}
_THIS = {
    "200": {"description": "This description.", "content": {"application/json": {"schema": {"type": "object"}}}},
}

PATHS: dict[str, Any] = {
    "/api/v1/search/": get("search", _("Search the published articles, 20 on a page."), _FOUND, SEARCH),
    "/api/v1/suggest/": get("suggest", _("Complete a query that is still being typed."), _COMPLETED, SUGGEST),
    "/api/v1/articles/{id}/": get(
        "article",
        _("Read one published article, with the people, places and dates that it speaks of."),
        _ARTICLE,
        ARTICLE,
    ),
    "/api/v1/people/": get(
        "people", _("List the people that articles speak of, with their names."), page_of("People"), ENTITIES
    ),
    "/api/v1/places/": get(
        "places", _("List the places that articles speak of, with their names."), page_of("Places"), ENTITIES
    ),
    "/api/v1/sources/": get("sources", _("List who published the articles."), page_of("Sources"), [PAGE]),
    "/api/v1/languages/": get("languages", _("List the languages of the articles."), page_of("Languages"), [PAGE]),
    "/api/v1/stories/": get("stories", _("List the events that several articles report."), page_of("Stories"), [PAGE]),
    "/api/v1/schema/": get("schema", _("Read the description of all this (OpenAPI 3.1)."), _THIS),
}
