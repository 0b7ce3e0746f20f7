"""Taking back the steps that a curator has just taken, one article's or many's at once."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.curate.undo import WHILE, State, take_back
from archive.models import Article
from archive.publish import StatusError

_KEY = "desk_undo"


def remember(request: HttpRequest, steps: Iterable[tuple[State, Article]]) -> None:
    """Keep what articles were before a step, and how they are after it, so that it can be taken back."""
    rows = [[before, article.changed.isoformat()] for before, article in steps]
    if rows:
        request.session[_KEY] = {"at": timezone.now().isoformat(), "rows": rows}


def undoable(request: HttpRequest) -> list[list[Any]]:
    """Return what this user has just done and may take back."""
    done = getattr(request, "session", {}).get(_KEY)
    if not done or timezone.now() - datetime.fromisoformat(done["at"]) > WHILE:
        return []
    return list(done["rows"])


def show_done(request: HttpRequest) -> HttpResponse:
    """Show the articles with which something has just been done."""
    keys = [before["pk"] for before, _changed in undoable(request)]
    context = {
        **site.each_context(request),
        "title": _("What has just been done"),
        "articles": Article.objects.filter(pk__in=keys).with_row().order_by("pk"),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/done.html", context)


def undo_steps(request: HttpRequest) -> HttpResponse:
    """Take back what has just been done, and say what could not be."""
    rows, done = undoable(request), 0
    request.session.pop(_KEY, None)
    if not rows:
        messages.error(request, _("There is nothing to undo any more; a step can be taken back for ten minutes."))
    for before, changed in rows:
        try:
            article = take_back(before, changed)
            done += 1
        except (StatusError, Article.DoesNotExist) as error:
            messages.error(request, str(error))
    if done:
        said = ngettext("%(n)d article stands where it stood.", "%(n)d articles stand where they stood.", done)
        messages.success(request, said % {"n": done})
    if done == len(rows) == 1:
        return redirect("admin:archive_article_change", article.pk)
    return redirect("admin:archive_article_changelist")
