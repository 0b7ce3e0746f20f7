"""People and places: their names, and making them one or two."""

from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin import SimpleListFilter
from django.db.models import Q, QuerySet
from django.db.models.expressions import Combinable
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.history import WithHistory
from archive.admin.merging import merge_entities, undo_merge
from archive.admin.names import EntityNameInline, FactsForm, NamesFormSet
from archive.admin.pages import desk_page
from archive.admin.renaming import rename_entity, undo_rename
from archive.admin.splitting import split_entity
from archive.link.entity_search import matching, with_uses
from archive.models import Entity, MergeSuggestion, Rename
from archive.signals import entity_changed

if TYPE_CHECKING:
    Base = admin.ModelAdmin[Entity]
else:
    Base = admin.ModelAdmin


class StandingFilter(SimpleListFilter):
    """Whether readers can meet the entity; those that they can, unless asked otherwise."""

    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: "admin.ModelAdmin[Entity]") -> list[Any]:
        """Return what an entity can be besides visible."""
        return [("hidden", _("Hidden")), ("merged", _("Merged")), ("everything", _("Everything"))]

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return the entities of the chosen standing."""
        held = {"hidden": Q(is_hidden=True), "merged": Q(merged_into__isnull=False), "everything": Q()}
        return queryset.filter(held.get(self.value() or "", Q(is_hidden=False, merged_into=None)))


@admin.action(description=_("Merge the chosen into one…"), permissions=["merge"])
def merge_chosen(model_admin: "EntityAdmin", request: HttpRequest, queryset: "QuerySet[Any]") -> HttpResponse:
    """Go on to the page that shows what the merge changes."""
    keys = [("pk", pk) for pk in queryset.order_by("-uses").values_list("pk", flat=True)[:50]]
    return redirect(f"{reverse('admin:archive_entity_merge')}?{urlencode(keys)}")


@admin.register(Entity)
class EntityAdmin(WithHistory, Base):
    """People and places, those that articles speak of most first."""

    form = FactsForm
    fields = ["name", "sort", "country", "latitude", "longitude", "key", "is_hidden"]
    readonly_fields = ["name", "sort", "key"]
    inlines = [EntityNameInline]
    list_display = ["name", "sort", "names_shown", "mentions", "key", "is_hidden"]
    list_filter = [StandingFilter, "kind"]
    list_per_page = 50
    search_fields = ["names__folded"]
    search_help_text = _("Any name, with or without accents, or a key")
    show_full_result_count = False
    actions = [merge_chosen]
    view_on_site = False  # hidden and merged ones have no page
    change_form_template = "admin/archive/entity/change_form.html"

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Any]":
        """Return the entities with the number of their mentions."""
        return with_uses(Entity.objects.all()).prefetch_related("names")

    def get_ordering(self, request: HttpRequest) -> list[str | Combinable]:
        """Put those that articles speak of most first."""
        return ["-uses", "label", "pk"]

    def get_search_results(
        self, request: HttpRequest, queryset: "QuerySet[Any]", search_term: str
    ) -> tuple["QuerySet[Any]", bool]:
        """Return the entities with such a name."""
        return (matching(queryset, search_term), False) if search_term.strip() else (queryset, False)  # type: ignore[arg-type]

    @admin.display(description=_("name"), ordering="label")
    def name(self, entity: Entity) -> SafeString:
        """Return the label in its own direction."""
        return format_html("<bdi>{}</bdi>", entity.label)

    @admin.display(description=_("kind"), ordering="kind")
    def sort(self, entity: Entity) -> str:
        """Return what it is, in the interface's language."""
        return str(_("person") if entity.kind == Entity.Kind.PERSON else _("place"))

    @admin.display(description=_("other names"))
    def names_shown(self, entity: Entity) -> str:
        """Return some of the other names."""
        names = [name.text for name in entity.names.all() if name.text != entity.label]
        return " · ".join(names[:5])

    @admin.display(description=_("mentions"), ordering="uses")
    def mentions(self, entity: Entity) -> int:
        """Return how often articles speak of it."""
        return int(entity.uses)  # type: ignore[attr-defined]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody here: people and places are made where articles speak of them."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Entity | None = None) -> bool:
        """Let nobody: what is no person or place is hidden."""
        return False

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Tell whether the user may merge and split."""
        return bool(request.user.has_perm("archive.merge_entity"))

    def save_model(self, request: HttpRequest, obj: Entity, form: "ModelForm[Entity]", change: bool) -> None:
        """Keep the entity."""
        if form.changed_data:
            obj.save(update_fields=form.changed_data)

    def save_related(
        self, request: HttpRequest, form: "ModelForm[Entity]", formsets: list["NamesFormSet"], change: bool
    ) -> None:
        """Keep the names, and tell the index."""
        super().save_related(request, form, formsets, change)
        entity_changed.send(sender=Entity, entity=form.instance)

    def response_change(self, request: HttpRequest, obj: Entity) -> HttpResponseRedirect:
        """Stay on the page."""
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("admin:archive_entity_change", args=[obj.pk]))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the entity with its merges and with whom it may be one."""
        entity = self.get_object(request, object_id)
        context = {**(extra_context or {}), **(_relations(entity) if entity else {})}
        return super().change_view(request, object_id, form_url, context)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list under its name."""
        return super().changelist_view(request, {"title": _("People and places"), **(extra_context or {})})

    def get_urls(self) -> list[URLPattern]:
        """Return the addresses of the desk's own pages before Django's."""
        may = self.has_merge_permission
        return [
            desk_page(self, "merge/", merge_entities, "merge", may),
            desk_page(self, "merges/<int:pk>/undo/", require_POST(undo_merge), "undo", may),
            desk_page(self, "<int:pk>/split/", split_entity, "split", may),
            desk_page(self, "<int:pk>/rename/", rename_entity, "rename", self.has_change_permission),
            desk_page(self, "renames/<int:pk>/undo/", require_POST(undo_rename), "unname", self.has_change_permission),
            *super().get_urls(),
        ]


def _relations(entity: Entity) -> dict[str, Any]:
    """Return the merges of an entity, and with whom it may be one."""
    suggestions = MergeSuggestion.objects.open().filter(Q(entity=entity) | Q(other=entity))
    return {
        "merges": entity.merges_in.filter(undone=None).select_related("entity", "merged_by"),
        "renames": Rename.objects.filter(entity=entity, undone=None).select_related("renamed_by"),
        "merged_by_now": entity.merges.filter(undone=None).first(),
        "suggestions": [
            (s, s.other if s.entity_id == entity.pk else s.entity)
            for s in suggestions.select_related("entity", "other")
        ],
    }
