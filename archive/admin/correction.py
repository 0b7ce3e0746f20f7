"""What people decided; an editor can take it back."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.admin import SimpleListFilter
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from archive.curate.forget import forget
from archive.models import Correction

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Correction]
else:
    Base = admin.ModelAdmin


class ReachFilter(SimpleListFilter):
    """Whether a decision holds in one article or in all."""

    title = _("reach")
    parameter_name = "reach"

    def lookups(self, request: HttpRequest, model_admin: "admin.ModelAdmin[Correction]") -> list[Any]:
        """Return both."""
        return [("all", _("All articles")), ("one", _("One article"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Correction]) -> QuerySet[Correction]:
        """Return the decisions of the chosen reach."""
        return queryset.filter(article__isnull=self.value() == "all") if self.value() else queryset


@admin.register(Correction)
class CorrectionAdmin(Base):
    """Decisions, the latest first; deleting one lets the machine's reading hold again."""

    list_display = ["words", "kind", "action", "entity", "value", "article", "decided_by", "decided"]
    list_filter = [ReachFilter, "kind", "action"]
    list_select_related = ["entity", "article", "decided_by"]
    search_fields = ["surface"]
    show_full_result_count = False

    @admin.display(description=_("words"), ordering="surface")
    def words(self, correction: Correction) -> SafeString:
        """Return the words in their own direction."""
        return format_html("<bdi>{}</bdi>", correction.surface or "—")

    def get_readonly_fields(self, request: HttpRequest, obj: Correction | None = None) -> list[str]:
        """Show every field as words: nobody edits them, and a list to choose from would hold all articles."""
        return [field.name for field in self.opts.fields]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody: decisions are made where the words stand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Correction | None = None) -> bool:
        """Let nobody: a decision is replaced by another."""
        return False

    def delete_model(self, request: HttpRequest, obj: Correction) -> None:
        """Take the decision back."""
        forget(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Correction]) -> None:
        """Take the decisions back."""
        for correction in queryset:
            forget(correction)
