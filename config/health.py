"""Whether the site lives, and whether it is ready for readers."""

from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache

from search.health import index_state


@never_cache
def live(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives; touches nothing else."""
    return JsonResponse({"status": "live"})


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Answer whether database and index are ready, with status 503 and the reason where they are not."""
    try:
        state = index_state()
    except DatabaseError as fault:
        return JsonResponse({"status": "not ready", "database": str(fault)}, status=503)
    counts = {"articles": state.articles, "published": state.published, "waiting": state.waiting}
    if state.fault:
        return JsonResponse({"status": "not ready", "database": "ok", "index": state.fault, **counts}, status=503)
    return JsonResponse({"status": "ready", "database": "ok", "index": "ok", **counts})


def index_is_current() -> bool:
    """Tell whether the index can be read and holds what is published."""
    return not index_state().fault
