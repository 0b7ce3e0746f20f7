"""Who may be one, for an editor to decide."""

from typing import TYPE_CHECKING

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from archive.models import MergeSuggestion

if TYPE_CHECKING:
    Base = admin.ModelAdmin[MergeSuggestion]
else:
    Base = admin.ModelAdmin


@admin.action(description=_("These are two, do not ask again"), permissions=["merge"])
def refuse(model_admin: "SuggestionAdmin", request: HttpRequest, queryset: QuerySet[MergeSuggestion]) -> None:
    """Keep that they are two."""
    many = queryset.update(refused=timezone.now())
    model_admin.message_user(request, _("%(n)d suggestions refused.") % {"n": many})


@admin.register(MergeSuggestion)
class SuggestionAdmin(Base):
    """Pairs with names alike, the likest first."""

    list_display = ["pair", "likeness", "why", "look"]
    list_display_links = None
    list_per_page = 50
    list_select_related = ["entity", "other"]
    actions = [refuse]

    def get_queryset(self, request: HttpRequest) -> QuerySet[MergeSuggestion]:
        """Return what nobody has decided on."""
        return MergeSuggestion.objects.open()

    @admin.display(description=_("may be one"))
    def pair(self, suggestion: MergeSuggestion) -> SafeString:
        """Return both names."""
        return format_html("<bdi>{}</bdi> = <bdi>{}</bdi>", suggestion.entity, suggestion.other)

    @admin.display(description=_("likeness"), ordering="score")
    def likeness(self, suggestion: MergeSuggestion) -> str:
        """Return how alike the names are."""
        return f"{suggestion.score:.0%}"

    @admin.display(description=_("reasons"))
    def why(self, suggestion: MergeSuggestion) -> str:
        """Return why they may be one."""
        return "; ".join(str(reason) for reason in suggestion.reasons)

    @admin.display(description="")
    def look(self, suggestion: MergeSuggestion) -> SafeString:
        """Return the way to the page that merges them."""
        query = f"?pk={suggestion.entity_id}&pk={suggestion.other_id}"
        return format_html(
            '<a href="{}{}">{}</a>', reverse("admin:archive_entity_merge"), query, _("Compare and merge")
        )

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show it to those who may merge."""
        return self.has_merge_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> bool:
        """Show it to those who may merge."""
        return self.has_merge_permission(request)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may merge and split."""
        return bool(request.user.has_perm("archive.merge_entity"))

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody: suggestions are made by the machine."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> bool:
        """Let nobody: a suggestion is followed or refused."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> bool:
        """Let nobody: a suggestion is followed or refused."""
        return False
