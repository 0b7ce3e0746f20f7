"""What the API says of itself (OpenAPI 3.1), declared by hand and held against its real answers by tests."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import conditional_page, require_safe

from search.openapi.paths import PATHS
from search.openapi.shapes import SHAPES

VERSION = "1.1.0"


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
        "paths": PATHS,
        "components": {"schemas": SHAPES},
    }
