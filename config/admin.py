"""The curators' desk: Django's admin site under our title."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache


class CuratorsDesk(AdminSite):
    """The admin site of the archive; its first page says what waits."""

    site_header = settings.SITE_NAME
    site_title = settings.SITE_NAME
    index_title = _("Curators’ desk")
    index_template = "admin/desk.html"
    enable_nav_sidebar = False  # the articles need the room

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Return what every page of the desk needs, among it how many steps can be taken back."""
        from archive.admin.undo import undoable

        return {**super().each_context(request), "undoable": len(undoable(request))}

    def has_permission(self, request: HttpRequest) -> bool:
        """Let in who may, once a second factor that is owed was shown."""
        from archive.second_factor import is_missing

        return super().has_permission(request) and not is_missing(request)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Ask for the password, and whoever has given it for the second factor, where that is owed."""
        from archive.second_factor import is_missing

        if request.method == "GET" and super().has_permission(request) and is_missing(request):
            query = urlencode({"next": request.GET.get("next", reverse("admin:index"))})
            return redirect(f"{reverse('admin:second_factor')}?{query}")
        return super().login(request, extra_context)

    def get_urls(self) -> list[Any]:
        """Return the addresses of the second factor before Django's."""
        from archive.admin.second_factor import ask_code, set_up

        return [
            path("second-factor/", self._by_password(ask_code), name="second_factor"),
            path("second-factor/set-up/", self._by_password(set_up), name="second_factor_set_up"),
            *super().get_urls(),
        ]

    def _by_password(self, view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
        """Let in to a view who is of the desk and has given the password."""

        @never_cache
        def guarded(request: HttpRequest) -> HttpResponse:
            if not super(CuratorsDesk, self).has_permission(request):
                return redirect("admin:login")
            return view(request)

        return guarded

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Show what waits, and the way to everything."""
        from archive.backup.make import is_lately, last_back_up
        from archive.curate.desk import doubtful, figures

        shown: dict[str, Any] = {"figures": figures(request.user)}
        if request.user.has_perm("archive.view_article"):
            last = last_back_up()
            shown |= {"doubtful": doubtful(), "backed_up": last, "backed_up_lately": is_lately(last)}
        return super().index(request, {**shown, **(extra_context or {})})
