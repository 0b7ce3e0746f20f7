"""The index on the curators' desk: what waits for it, and whether it is well."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse

from search.health import index_state
from search.models import OutboxEntry


@admin.register(OutboxEntry)
class OutboxAdmin(admin.ModelAdmin):  # type: ignore[type-arg]  # Django does not take it
    """Shows the outbox and the state of the index; nothing is changed here by hand."""

    list_display = ("article_id", "created")
    change_list_template = "admin/search/outboxentry/change_list.html"

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list with the state of the index above it."""
        return super().changelist_view(request, {**(extra_context or {}), "index": index_state()})

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Notes are written by the archive alone."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: OutboxEntry | None = None) -> bool:
        """Notes are not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: OutboxEntry | None = None) -> bool:
        """Notes go when the index is level."""
        return False
