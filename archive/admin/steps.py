"""The steps of an article on its way to the readers, as a curator takes them one at a time."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive import publish as way
from archive.admin.pages import user_of
from archive.admin.seen import STALE, is_stale
from archive.admin.undo import remember
from archive.curate.doubt import neighbours, weigh
from archive.curate.undo import state_of
from archive.models import Article
from archive.schedule import schedule, unschedule

DONE = {
    "publish": gettext_lazy("“%(title)s” is published."),
    "reject": gettext_lazy("“%(title)s” is rejected."),
    "reopen": gettext_lazy("“%(title)s” waits again."),
    "withdraw": gettext_lazy("“%(title)s” is withdrawn."),
    "schedule": gettext_lazy("“%(title)s” will be published at its hour."),
    "unschedule": gettext_lazy("“%(title)s” waits without an hour."),
}


class StepForm(forms.Form):
    """One step, and the words that go with it: a reason for curators or a note for readers."""

    step = forms.ChoiceField(choices=[(step, step) for step in DONE])
    why = forms.CharField(required=False, max_length=2000)
    when = forms.DateTimeField(required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for the hour where one is needed."""
        said = self.cleaned_data
        if said.get("step") == "schedule" and not said.get("when") and "when" not in self.errors:
            self.add_error("when", _("Give day and hour."))
        return said


OPEN = {
    Article.Status.PENDING: ("publish", "schedule", "unschedule", "reject"),
    Article.Status.PUBLISHED: ("withdraw",),
    Article.Status.WITHDRAWN: ("publish",),
    Article.Status.REJECTED: ("reopen",),
}


def may(user: User | AnonymousUser, step: str, article: Article) -> bool:
    """Tell whether a user has the right to a step; to publish what was withdrawn is an editor's."""
    editors = step == "withdraw" or article.status == Article.Status.WITHDRAWN
    return user.has_perm("archive.withdraw_article" if editors else "archive.publish_article")


def steps_open(article: Article, user: User | AnonymousUser) -> list[str]:
    """Return the steps that the article may take from where it stands and that the user may take with it."""
    steps = [step for step in OPEN.get(Article.Status(article.status), ()) if may(user, step, article)]
    return [step for step in steps if step != "unschedule" or article.publish_at]


def take_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one step, then go on to the next article that waits."""
    article = get_object_or_404(weigh(Article.objects.filter(pk=pk)))
    form = StepForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(error) for errors in form.errors.values() for error in errors))
        return redirect("admin:archive_article_change", pk)
    step = form.cleaned_data["step"]
    if not may(request.user, step, article):
        raise PermissionDenied
    if is_stale(request, article):
        messages.warning(request, STALE)
        return redirect("admin:archive_article_change", pk)
    was_pending = article.status == Article.Status.PENDING
    following = neighbours(article, request.user)[1] if was_pending else None
    before = state_of(article)
    try:
        walk(article, step, why=form.cleaned_data["why"], when=form.cleaned_data["when"], by=user_of(request))
    except way.StatusError as error:
        messages.error(request, str(error))
        return redirect("admin:archive_article_change", pk)
    remember(request, [(before, article)])
    messages.success(request, DONE[step] % {"title": article.title})
    stays = not was_pending or step == "unschedule"
    return redirect("admin:archive_article_change", pk) if stays else redirect(_onward(following))


def walk(article: Article, step: str, *, why: str, by: User, when: datetime | None = None) -> None:
    """Take a step with an article; raises StatusError where it cannot."""
    if step == "publish":
        way.publish(article, by=by)
    elif step == "reject":
        way.reject(article, reason=why, by=by)
    elif step == "withdraw":
        way.withdraw(article, note=why, by=by)
    elif step == "schedule" and when:
        schedule(article, when, by=by)
    elif step == "unschedule":
        unschedule(article, by=by)
    else:
        way.reopen(article, by=by)


def _onward(following: Article | None) -> str:
    """Return the address of the next article that waits, or of the queue where none does."""
    if following is None:
        return reverse("admin:archive_article_changelist")
    return reverse("admin:archive_article_change", args=[following.pk])
