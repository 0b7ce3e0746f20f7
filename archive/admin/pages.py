"""How pages of our own are put beside Django's in the admin."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.contrib.admin import ModelAdmin
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

View = Callable[..., HttpResponse]


def desk_page(
    admin: "ModelAdmin[Any]", route: str, view: View, name: str, may: Callable[[HttpRequest], bool]
) -> URLPattern:
    """Return the address `admin:archive_<model>_<name>` of a page for users who are logged in and may see it."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: int | str) -> HttpResponse:
        if not may(request):
            raise PermissionDenied
        return view(request, **parts)

    return path(
        route, admin.admin_site.admin_view(guarded), name=f"{admin.opts.app_label}_{admin.opts.model_name}_{name}"
    )


def user_of(request: HttpRequest) -> User:
    """Return who is at the desk; nobody gets to it without logging in."""
    return cast(User, request.user)
