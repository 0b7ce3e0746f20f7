"""Taking an article, handing it over, laying it back."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from archive.admin.pages import user_of
from archive.admin.seen import STALE, is_stale
from archive.curate.hands import curators, hand
from archive.models import Article


class HandForm(forms.Form):
    """Who is to have it; nobody, where that is empty."""

    to = forms.ModelChoiceField(curators(), required=False)


def hand_article(request: HttpRequest, pk: int) -> HttpResponse:
    """Give one article to somebody, or lay it back."""
    article = get_object_or_404(Article, pk=pk)
    form = HandForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nobody of this name works at the desk any more."))
    elif is_stale(request, article):
        messages.warning(request, STALE)
    else:
        to = form.cleaned_data["to"]
        hand(article, to, by=user_of(request))
        said = _("In the hands of %(name)s.") % {"name": to} if to else _("In nobody’s hands.")
        messages.success(request, said)
    return redirect("admin:archive_article_change", pk)


@admin.action(description=gettext_lazy("Take the chosen articles"), permissions=["change"])
def take_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Take many; what somebody else has in hand stays there."""
    free = list(queryset.filter(assigned_to=None))
    for article in free:
        hand(article, user_of(request), by=user_of(request))
    said = ngettext("%(n)d article is in your hands.", "%(n)d articles are in your hands.", len(free))
    messages.success(request, said % {"n": len(free)})


@admin.action(description=gettext_lazy("Lay the chosen articles back"), permissions=["change"])
def lay_back_chosen(model_admin: "ModelAdmin[Article]", request: HttpRequest, queryset: QuerySet[Article]) -> None:
    """Lay many back that the user has in hand."""
    mine = list(queryset.filter(assigned_to=user_of(request)))
    for article in mine:
        hand(article, None, by=user_of(request))
    said = ngettext("%(n)d article is in nobody’s hands.", "%(n)d articles are in nobody’s hands.", len(mine))
    messages.success(request, said % {"n": len(mine)})
