"""Who may be one, for an editor to decide."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.contrib import admin, messages
from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import URLPattern, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from archive.admin.pages import desk_page
from archive.models import Entity, Mention, MergeSuggestion
from archive.pages.wording import number_in, percent_in

if TYPE_CHECKING:
    Base = admin.ModelAdmin[MergeSuggestion]
else:
    Base = admin.ModelAdmin


class RefusedFilter(SimpleListFilter):
    """Whether somebody said that they are two; what is open, unless asked otherwise."""

    title = _("decided")
    parameter_name = "decided"

    def lookups(self, request: HttpRequest, model_admin: "admin.ModelAdmin[MergeSuggestion]") -> list[Any]:
        """Return what a suggestion can be besides open."""
        return [("two", _("They are two"))]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Yield the choices; without one, what is open is shown."""
        first, *others = super().choices(changelist)
        yield from ({**first, "display": _("Open")}, *others)

    def queryset(self, request: HttpRequest, queryset: "QuerySet[Any]") -> "QuerySet[Any]":
        """Return the suggestions that stand so."""
        return queryset.filter(refused__isnull=self.value() != "two")


@admin.action(description=_("These are two, do not ask again"), permissions=["merge"])
def refuse(model_admin: "SuggestionAdmin", request: HttpRequest, queryset: "QuerySet[Any]") -> None:
    """Keep that they are two."""
    many = queryset.update(refused=timezone.now())
    model_admin.message_user(request, _("%(n)d suggestions refused.") % {"n": many})


@admin.action(description=_("Ask again"), permissions=["merge"])
def ask_again(model_admin: "SuggestionAdmin", request: HttpRequest, queryset: "QuerySet[Any]") -> None:
    """Take a refusal back."""
    many = queryset.update(refused=None)
    model_admin.message_user(request, _("%(n)d suggestions are open again.") % {"n": many})


def refuse_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep that the two of one suggestion are two, or, pressed again, take that back."""
    suggestion = get_object_or_404(MergeSuggestion.objects.select_related("entity", "other"), pk=pk)
    suggestion.refused = None if suggestion.refused else timezone.now()
    suggestion.save(update_fields=["refused"])
    names = {"one": suggestion.entity.label, "other": suggestion.other.label}
    said = _("%(one)s and %(other)s are two.") if suggestion.refused else _("%(one)s and %(other)s may be one again.")
    messages.success(request, said % names)
    back = "" if suggestion.refused else "?decided=two"
    return redirect(reverse("admin:archive_mergesuggestion_changelist") + back)


@admin.register(MergeSuggestion)
class SuggestionAdmin(Base):
    """Pairs with names alike, the likest first."""

    list_display = ["pair", "likeness", "why", "decide"]
    list_display_links = None
    list_filter = [RefusedFilter, "entity__kind"]
    list_per_page = 50
    list_select_related = ["entity", "other"]
    show_full_result_count = False
    actions = [refuse, ask_again]
    change_list_template = "admin/archive/keyed_list.html"

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Any]":
        """Return the suggestions on entities that still stand for themselves, with how often articles speak of them."""
        uses = Mention.objects.order_by().values("entity").annotate(n=Count("pk")).values("n")
        return (
            MergeSuggestion.objects.filter(entity__merged_into=None, other__merged_into=None)
            .annotate(
                uses=Coalesce(Subquery(uses.filter(entity=OuterRef("entity"))), 0),
                other_uses=Coalesce(Subquery(uses.filter(entity=OuterRef("other"))), 0),
            )
            .prefetch_related("entity__names", "other__names")
        )

    def get_urls(self) -> list[URLPattern]:
        """Return the address of refusing one before Django's."""
        page = desk_page(self, "<int:pk>/refuse/", require_POST(refuse_one), "refuse", self.has_merge_permission)
        return [page, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the list under its name, with its keys."""
        keys = [("↓ ↑", _("choose")), ("a", _("compare and merge")), ("x", _("they are two"))]
        shown = {"title": _("Pairs that may be one"), "keys": keys}
        return super().changelist_view(request, {**shown, **(extra_context or {})})

    @admin.display(description=_("may be one"))
    def pair(self, suggestion: MergeSuggestion) -> SafeString:
        """Return both, each with what it is, its other names and how often articles speak of it."""
        counted = ((suggestion.entity, suggestion.uses), (suggestion.other, suggestion.other_uses))  # type: ignore[attr-defined]
        return format_html_join("", '<div class="one">{}</div>', ((_one(entity, uses),) for entity, uses in counted))

    @admin.display(description=_("likeness"), ordering="score")
    def likeness(self, suggestion: MergeSuggestion) -> str:
        """Return how alike the names are."""
        return percent_in(suggestion.score, get_language())

    @admin.display(description=_("reasons"))
    def why(self, suggestion: MergeSuggestion) -> SafeString:
        """Return why they may be one."""
        return format_html_join("", "<div><bdi>{}</bdi></div>", ((str(reason),) for reason in suggestion.reasons))

    @admin.display(description="")
    def decide(self, suggestion: MergeSuggestion) -> SafeString:
        """Return the ways to merge them and to say that they are two."""
        query = f"?pk={suggestion.entity_id}&pk={suggestion.other_id}"
        return format_html(
            '<a class="button" data-do="a" href="{}{}">{} <kbd>a</kbd></a> '
            '<button class="button" data-do="x" formaction="{}">{} <kbd>x</kbd></button>',
            reverse("admin:archive_entity_merge"),
            query,
            _("Compare and merge"),
            reverse("admin:archive_mergesuggestion_refuse", args=[suggestion.pk]),
            _("Ask again") if suggestion.refused else _("They are two"),
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

    def get_readonly_fields(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> list[str]:
        """Show every field as words: nobody edits them, and a list to choose from would hold all articles."""
        return [field.name for field in self.opts.fields]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Let nobody: suggestions are made by the machine."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> bool:
        """Let nobody: a suggestion is followed or refused."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: MergeSuggestion | None = None) -> bool:
        """Let nobody: a suggestion is followed or refused."""
        return False


def _one(entity: Entity, uses: int) -> SafeString:
    """Return an entity in one line."""
    others = [name for name in entity.names.all() if name.text != entity.label][:5]
    names = format_html_join(" · ", '<bdi lang="{}">{}</bdi>', ((name.language, name.text) for name in others))
    said = ngettext("%(n)s mention", "%(n)s mentions", uses) % {"n": number_in(uses, get_language())}
    address = reverse("admin:archive_entity_change", args=[entity.pk])
    return format_html(
        '<a href="{}"><bdi class="{}">{}</bdi></a> <span class="quiet">{} {} · {}</span>',
        address,
        entity.kind,
        entity.label,
        entity.country,
        names,
        said,
    )
