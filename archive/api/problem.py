"""What went wrong with a request to the API, as RFC 9457 has it told."""

from http import HTTPStatus

from django.http import JsonResponse


def problem(status: int, detail: str, **more: object) -> JsonResponse:
    """Return an answer that says what went wrong, and what else there is to say of it."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return JsonResponse(
        told, status=status, content_type="application/problem+json", json_dumps_params={"ensure_ascii": False}
    )
