"""What the API says of itself (OpenAPI 3.1), declared by hand and held against its real answers by tests."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import conditional_page, require_safe

from search.openapi.parameters import ARTICLE, SEARCH, SUGGEST
from search.openapi.shapes import SHAPES

VERSION = "1.0.0"


@require_safe
@conditional_page
def schema(request: HttpRequest) -> JsonResponse:
    """Answer with the description of the API."""
    return JsonResponse(described(request.build_absolute_uri("/")), json_dumps_params={"ensure_ascii": False})


def described(root: str) -> dict[str, Any]:
    """Return the description of the API as it stands at an address."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": settings.SITE_NAME,
            "version": VERSION,
            "summary": "A searchable archive of news articles in many languages; read-only.",
        },
        "servers": [{"url": root}],
        "paths": {
            "/api/v1/search/": {"get": _search()},
            "/api/v1/suggest/": {"get": _suggest()},
            "/api/v1/articles/{id}/": {"get": _article()},
            "/api/v1/schema/": {"get": _schema()},
        },
        "components": {"schemas": SHAPES},
    }


def _search() -> dict[str, Any]:
    return {
        "operationId": "search",
        "summary": "Search the published articles.",
        "description": "Any query is answered; `query.notes` says how it was read. Pages have 20 articles.",
        "parameters": SEARCH,
        "responses": {
            "200": _answer("What was found.", "Results"),
            "304": {"description": "Nothing has changed since the answer with the ETag that was sent."},
            "503": _answer("The index cannot be read just now.", "Error"),
        },
    }


def _suggest() -> dict[str, Any]:
    return {
        "operationId": "suggest",
        "summary": "Complete a query that is still being typed.",
        "parameters": SUGGEST,
        "responses": {
            "200": _answer("What it may become.", "Suggestions"),
            "503": _answer("The index cannot be read just now.", "Error"),
        },
    }


def _article() -> dict[str, Any]:
    return {
        "operationId": "article",
        "summary": "Read one published article, with the people, places and dates that it speaks of.",
        "parameters": ARTICLE,
        "responses": {
            "200": _answer("The article.", "Article"),
            "304": {"description": "Nothing has changed since the answer with the ETag that was sent."},
            "404": _answer("There is no published article of this number.", "Error"),
            "410": _answer("The article was withdrawn; `note` says why.", "Withdrawn"),
        },
    }


def _schema() -> dict[str, Any]:
    told = {"description": "This description.", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {"operationId": "schema", "summary": "Read this description.", "responses": {"200": told}}


def _answer(description: str, shape: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{shape}"}
    return {
        "description": description,
        "headers": {"ETag": {"schema": {"type": "string"}}},
        "content": {"application/json": {"schema": schema}},
    }
