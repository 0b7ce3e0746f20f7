"""The curators' desk: Django's admin site under our title."""

from typing import Any

from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _


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

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Show what waits, and the way to everything."""
        from archive.backup.make import is_lately, last_back_up
        from archive.curate.desk import doubtful, figures

        shown: dict[str, Any] = {"figures": figures(request.user)}
        if request.user.has_perm("archive.view_article"):
            last = last_back_up()
            shown |= {"doubtful": doubtful(), "backed_up": last, "backed_up_lately": is_lately(last)}
        return super().index(request, {**shown, **(extra_context or {})})
