"""Two articles that are almost the same, side by side, for a curator to say what they are to each other."""

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.pages import user_of
from archive.admin.steps import may
from archive.curate.copies import decide_copy, undo_copy
from archive.curate.decision import CurateError
from archive.models import Article, Resemblance
from archive.pages.difference import differences

State = Resemblance.State
DONE = {
    State.COPY: gettext_lazy("Kept as a copy of the earlier one."),
    State.DUPLICATE: gettext_lazy("Set aside as a duplicate."),
    State.DIFFERENT: gettext_lazy("Kept as two different articles."),
    State.OPEN: gettext_lazy("Undone."),
}


class PairForm(forms.Form):
    """What the later article is to the earlier one."""

    state = forms.ChoiceField(choices=[(state, state) for state in DONE])


def decide_pair(request: HttpRequest, pk: int, pair: int) -> HttpResponse:
    """Show what two articles have in common, and keep what the curator says of them."""
    rows = Resemblance.objects.select_related(
        "article__language", "other__language", "article__source", "other__source"
    )
    found = get_object_or_404(rows, pk=pair, article=pk)
    if request.method == "POST":
        return _decided(request, found)
    context = {
        **site.each_context(request),
        "title": _("Almost the same"),
        "pair": found,
        "article": found.article,
        "rows": list(differences(found.other.text, found.article.text)),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/copy.html", context)


def _decided(request: HttpRequest, pair: Resemblance) -> HttpResponse:
    form = PairForm(request.POST)
    if form.is_valid():
        state = form.cleaned_data["state"]
        if pair.article.is_published and not may(request.user, "withdraw", pair.article):
            raise PermissionDenied
        try:
            undo_copy(pair) if state == State.OPEN else decide_copy(pair, state, by=user_of(request))
            messages.success(request, DONE[state])
        except CurateError as error:
            messages.error(request, str(error))
    return redirect("admin:archive_article_change", pair.article_id)
