"""Many articles at once: files uploaded together, their progress, and what came of each item."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.columns import choose_columns
from archive.admin.pages import desk_page
from archive.admin.upload import go_on, upload
from archive.models import Import, ImportItem
from archive.models.imported import Outcome

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Import]
else:
    Base = admin.ModelAdmin

_PAUSE = 3  # seconds after which the page of an import that goes on is shown anew
_A_PAGE = 100


@admin.register(Import)
class ImportAdmin(Base):
    """Imports, the latest first; what came of each item is kept and never edited."""

    list_display = ["what", "standing", "outcomes", "by", "begun", "finished"]
    list_display_links = ["what"]
    list_select_related = ["by"]
    list_filter = ["state"]
    change_form_template = "admin/archive/import/progress.html"

    @admin.display(description=_("files"))
    def what(self, imported: Import) -> SafeString:
        """Return the names of its files."""
        return format_html("<bdi>{}</bdi>", imported)

    @admin.display(description=_("state"), ordering="state")
    def standing(self, imported: Import) -> SafeString:
        """Return where it stands."""
        return format_html('<span class="health {}">{}</span>', imported.state, imported.get_state_display())

    @admin.display(description=_("what came of it"))
    def outcomes(self, imported: Import) -> str:
        """Return how often each thing came of an item."""
        counts = imported.counts()
        return ", ".join(f"{counts[value]} {label}" for value, label in Outcome.choices if value in counts)

    def get_urls(self) -> list[URLPattern]:
        """Return the addresses of our own pages before Django's."""
        may = self.has_add_permission
        return [
            desk_page(self, "<int:pk>/columns/", choose_columns, "columns", may),
            desk_page(self, "<int:pk>/go-on/", require_POST(go_on), "go_on", may),
            *super().get_urls(),
        ]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Take files."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return upload(request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show how far it is and what came of each item."""
        imported = self.get_object(request, object_id)
        shown = {**(extra_context or {}), **(_shown(imported, request) if imported else {}), "subtitle": None}
        answer = super().change_view(request, object_id, form_url, {**shown, "may": self.has_add_permission(request)})
        if imported and imported.is_open:
            answer["Refresh"] = str(_PAUSE)
        return answer

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let in who may bring articles in."""
        return bool(request.user.has_perm("archive.ingest_article"))

    def has_change_permission(self, request: HttpRequest, obj: Import | None = None) -> bool:
        """Let nobody: what was done is not edited."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Import | None = None) -> bool:
        """Let nobody: it is the record of what came in."""
        return False


def _shown(imported: Import, request: HttpRequest) -> dict[str, Any]:
    """Return what the page of an import shows: the counts, and a page of its items."""
    counts, chosen = imported.counts(), request.GET.get("outcome", "")
    items = ImportItem.objects.filter(within=imported).select_related("article")
    if chosen in Outcome.values:
        items = items.filter(outcome=chosen)
    return {
        "imported": imported,
        "title": str(imported),
        "counts": [(value, label, counts[value]) for value, label in Outcome.choices if value in counts],
        "done": sum(counts.values()),
        "chosen": chosen,
        "page": Paginator(items, _A_PAGE).get_page(request.GET.get("page")),
    }
