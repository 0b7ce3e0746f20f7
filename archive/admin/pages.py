"""How pages of our own are put beside Django's in the admin."""

from collections.abc import Callable
from functools import wraps

from django.contrib.admin import ModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

View = Callable[..., HttpResponse]


def desk_page(admin: "ModelAdmin", route: str, view: View, name: str, may: Callable[[HttpRequest], bool]) -> URLPattern:
    """Return the address `admin:archive_<model>_<name>` of a page for users who are logged in and may see it."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: int | str) -> HttpResponse:
        if not may(request):
            raise PermissionDenied
        return view(request, **parts)

    return path(
        route, admin.admin_site.admin_view(guarded), name=f"{admin.opts.app_label}_{admin.opts.model_name}_{name}"
    )
