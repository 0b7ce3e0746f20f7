"""Publishing, rejecting and withdrawing many articles at once, after a look at what they are."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.admin.pages import user_of
from archive.admin.steps import walk
from archive.admin.undo import remember
from archive.curate.doubt import reasons
from archive.curate.undo import state_of
from archive.models import Article
from archive.publish import StatusError

MOST = 500
STARTS_FROM = {
    "publish": Article.Status.PENDING,
    "reject": Article.Status.PENDING,
    "withdraw": Article.Status.PUBLISHED,
}
TITLES = {
    "publish": gettext_lazy("Publish these articles?"),
    "reject": gettext_lazy("Reject these articles?"),
    "withdraw": gettext_lazy("Withdraw these articles?"),
}
Answer = HttpResponse | None


@admin.action(description=gettext_lazy("Publish the chosen articles…"), permissions=["publish"])
def publish_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> Answer:
    """Show what would be published, and publish it once that is confirmed."""
    return _many(model_admin, request, queryset, "publish")


@admin.action(description=gettext_lazy("Reject the chosen articles…"), permissions=["publish"])
def reject_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> Answer:
    """Show what would be rejected, ask for the reason, and reject it."""
    return _many(model_admin, request, queryset, "reject")


@admin.action(description=gettext_lazy("Withdraw the chosen articles…"), permissions=["withdraw"])
def withdraw_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> Answer:
    """Show what would be withdrawn, ask for the note to readers, and withdraw it."""
    return _many(model_admin, request, queryset, "withdraw")


def _many(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article], step: str) -> Answer:
    """Show the chosen articles that can take the step, and take it with each once that is confirmed."""
    able = queryset.filter(status=STARTS_FROM[step]).select_related("language", "source")
    chosen = list(able[: MOST + 1])
    if not chosen or len(chosen) > MOST:
        problem = (
            _("None of the chosen articles can take this step.") if not chosen else _("Choose at most %(n)d at once.")
        )
        messages.error(request, problem % {"n": MOST})
        return None
    why = request.POST.get("why", "")[:2000].strip()
    if request.POST.get("confirmed") and (why or step == "publish"):
        _walk_all(request, chosen, step, why)
        return redirect("admin:archive_article_done")
    return TemplateResponse(request, "admin/archive/article/confirm.html", _context(model_admin, request, chosen, step))


def _walk_all(request: HttpRequest, chosen: list[Article], step: str, why: str) -> None:
    """Take the step with each, each in its own transaction, and say what became of them."""
    done = []
    for article in chosen:
        before = state_of(article)
        try:
            walk(article, step, why=why, by=user_of(request))
            done.append((before, article))
        except StatusError as error:
            messages.error(request, str(error))
    remember(request, done)
    messages.success(request, _said(step, len(done)))


def _said(step: str, n: int) -> str:
    if step == "publish":
        return ngettext("%(n)d article is published.", "%(n)d articles are published.", n) % {"n": n}
    if step == "reject":
        return ngettext("%(n)d article is rejected.", "%(n)d articles are rejected.", n) % {"n": n}
    return ngettext("%(n)d article is withdrawn.", "%(n)d articles are withdrawn.", n) % {"n": n}


def _context(
    model_admin: "ModelAdmin[Article]", request: HttpRequest, chosen: list[Article], step: str
) -> dict[str, Any]:
    return {
        **model_admin.admin_site.each_context(request),
        "title": TITLES[step],
        "opts": model_admin.opts,
        "step": step,
        "rows": [(article, reasons(article)) for article in chosen],
        "action": request.POST.get("action", ""),
        "asked_again": bool(request.POST.get("confirmed")),
    }
