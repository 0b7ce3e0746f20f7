"""What was asked of other sites, for who wants to know why something did not come."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from archive.models import Visit

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Visit]
else:
    Base = admin.ModelAdmin


@admin.register(Visit)
class VisitAdmin(Base):
    """Visits, the latest first; kept for ninety days."""

    list_display = ["page", "outcome", "status", "size", "at", "by", "override", "why"]
    list_filter = ["outcome", ("override", admin.EmptyFieldListFilter)]
    list_select_related = ["by"]
    list_display_links = None
    search_fields = ["url", "message"]
    show_full_result_count = False

    @admin.display(description=_("address"), ordering="url")
    def page(self, visit: Visit) -> SafeString:
        """Return the address as text: nobody is to open it by accident."""
        return format_html('<bdi dir="ltr">{}</bdi>', visit.url[:200])

    @admin.display(description=_("message"))
    def why(self, visit: Visit) -> SafeString:
        """Return why it did not come."""
        return format_html("<bdi>{}</bdi>", visit.message[:300])

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody: they are written as they happen."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Visit | None = None) -> bool:
        """Let nobody: what happened is not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Visit | None = None) -> bool:
        """Let nobody: they go by themselves."""
        return False
