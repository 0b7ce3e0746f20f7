"""The page that shows what a merge of people or places would change, and makes it."""

from collections.abc import Sequence

from django.contrib import messages
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.admin.pages import user_of
from archive.curate import merge as merging
from archive.curate.decision import CurateError
from archive.link.entity_search import entities_named, with_uses
from archive.models import Entity, Merge


def merge_entities(request: HttpRequest) -> HttpResponse:
    """Show the entities chosen (`pk`), what keeping one (`keep`) changes, and merge them when that is sent back."""
    asked = request.POST if request.method == "POST" else request.GET
    chosen = _chosen(asked.getlist("pk"))
    kept = next((entity for entity in chosen if str(entity.pk) == asked.get("keep")), chosen[0] if chosen else None)
    others = [entity for entity in chosen if entity != kept]
    preview = None
    if kept and others:
        try:
            if request.method == "POST":
                return _merge(request, kept, others)
            preview = merging.preview(kept, others)
        except CurateError as error:
            messages.error(request, str(error))
    query = request.GET.get("q", "")[:200]
    context = {
        **site.each_context(request),
        "title": _("Merge people or places"),
        "opts": Entity._meta,
        "chosen": chosen,
        "kept": kept,
        "preview": preview,
        "q": query,
        "candidates": [e for e in entities_named(query, kind=kept.kind) if e not in chosen] if kept and query else [],
    }
    return TemplateResponse(request, "admin/archive/entity/merge.html", context)


def undo_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a merge back."""
    merge = get_object_or_404(Merge.objects.select_related("entity", "into"), pk=pk)
    try:
        merging.undo(merge)
        messages.success(request, _("%(name)s stands for itself again.") % {"name": merge.entity.label})
    except CurateError as error:
        messages.error(request, str(error))
    return redirect("admin:archive_entity_change", merge.entity_id)


def _merge(request: HttpRequest, kept: Entity, others: Sequence[Entity]) -> HttpResponse:
    merging.merge(kept, others, by=user_of(request))
    messages.success(request, _("Merged into %(name)s. It can be taken back below.") % {"name": kept.label})
    return redirect("admin:archive_entity_change", kept.pk)


def _chosen(keys: Sequence[str]) -> list[Entity]:
    """Return the entities with these keys, the most mentioned first."""
    numbers = [int(key) for key in keys[:50] if key.isascii() and key.isdigit() and len(key) < 16]
    rows = with_uses(Entity.objects.filter(pk__in=numbers)).order_by("-uses", "pk")
    return list(rows.prefetch_related("names"))
