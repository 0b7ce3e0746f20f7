"""Publishing and rejecting many articles at once, after a look at what they are."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.admin.pages import user_of
from archive.admin.steps import walk
from archive.curate.doubt import reasons
from archive.models import Article
from archive.publish import StatusError

MOST = 500
Answer = HttpResponse | None


@admin.action(description=gettext_lazy("Publish the chosen articles…"), permissions=["publish"])
def publish_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> Answer:
    """Show what would be published, and publish it once that is confirmed."""
    return _many(model_admin, request, queryset, "publish")


@admin.action(description=gettext_lazy("Reject the chosen articles…"), permissions=["publish"])
def reject_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> Answer:
    """Show what would be rejected, ask for the reason, and reject it."""
    return _many(model_admin, request, queryset, "reject")


def _many(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article], step: str) -> Answer:
    waiting = queryset.filter(status=Article.Status.PENDING)
    chosen = list(waiting.with_row()[: MOST + 1])  # type: ignore[attr-defined]
    if not chosen or len(chosen) > MOST:
        problem = _("None of the chosen articles waits.") if not chosen else _("Choose at most %(n)d at once.")
        messages.error(request, problem % {"n": MOST})
        return None
    why = request.POST.get("why", "")[:2000].strip()
    if request.POST.get("confirmed") and (why or step == "publish"):
        _walk_all(request, chosen, step, why)
        return None
    return TemplateResponse(request, "admin/archive/article/confirm.html", _context(model_admin, request, chosen, step))


def _walk_all(request: HttpRequest, chosen: list[Article], step: str, why: str) -> None:
    """Take the step with each, each in its own transaction, and say what became of them."""
    done = 0
    for article in chosen:
        try:
            walk(article, step, why=why, by=user_of(request))
            done += 1
        except StatusError as error:
            messages.error(request, str(error))
    if step == "publish":
        said = ngettext("%(n)d article is published.", "%(n)d articles are published.", done)
    else:
        said = ngettext("%(n)d article is rejected.", "%(n)d articles are rejected.", done)
    messages.success(request, said % {"n": done})


def _context(
    model_admin: "ModelAdmin[Article]", request: HttpRequest, chosen: list[Article], step: str
) -> dict[str, Any]:
    return {
        **model_admin.admin_site.each_context(request),
        "title": _("Publish these articles?") if step == "publish" else _("Reject these articles?"),
        "opts": model_admin.opts,
        "step": step,
        "rows": [(article, reasons(article)) for article in chosen],
        "action": request.POST.get("action", ""),
        "asked_again": bool(request.POST.get("confirmed")),
    }
