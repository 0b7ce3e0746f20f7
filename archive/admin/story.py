"""The reports of the event that an article tells of: taking it out of them, or putting it to others."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError
from archive.curate.stories import leave_story, put_to_story
from archive.models import Article


class StoryForm(forms.Form):
    """The number of an article that reports the same event; empty to take the article out of its story."""

    other = forms.ModelChoiceField(Article.objects.standing(), required=False)


def decide_story(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an article out of its story, or put it to the one of another."""
    article = get_object_or_404(Article.objects.select_related("story"), pk=pk)
    form = StoryForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("There is no article number %(number)s.") % {"number": request.POST.get("other")})
        return redirect("admin:archive_article_change", pk)
    other = form.cleaned_data["other"]
    try:
        if other:
            put_to_story(article, other)
            messages.success(request, _("Put to the reports of the event."))
        else:
            leave_story(article)
            messages.success(request, _("Taken out of the reports of the event."))
    except CurateError as error:
        messages.error(request, str(error))
    return redirect("admin:archive_article_change", pk)
