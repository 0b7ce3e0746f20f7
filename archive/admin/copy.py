"""Two articles that are almost the same, side by side, for a curator to say what they are to each other."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.comparing import compare, following
from archive.admin.pages import user_of
from archive.admin.steps import may
from archive.curate.copies import decide_copy, undo_copy
from archive.curate.decision import CurateError
from archive.models import Resemblance

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
    texts = found.article, found.other.text, found.article.text
    after = following(found, Resemblance.objects.open(), "copy")
    return compare(request, *texts, title=_("Almost the same"), page="copy", pair=found, after=after)


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
