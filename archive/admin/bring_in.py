"""Bringing one article in: pasted, or as a file."""

from dataclasses import replace
from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.admin.forms import CONTENT_TYPES, BringInForm
from archive.admin.pages import user_of
from archive.curate.article import correct_source
from archive.ingest import DuplicateError, IngestError, RawPage, ingest
from archive.models import Article


def bring_in(request: HttpRequest) -> HttpResponse:
    """Show the form, and send what comes back through the pipeline."""
    form = BringInForm(request.POST or None, request.FILES or None)
    existing = None
    if request.method == "POST" and form.is_valid():
        try:
            article = take_in(form.cleaned_data, by=user_of(request))
            messages.success(request, _("It waits now. This is what was found in it."))
            return redirect("admin:archive_article_change", article.pk)
        except IngestError as error:
            form.add_error(None, str(error))
            existing = error.article if isinstance(error, DuplicateError) else None
    context = {
        **site.each_context(request),
        "title": _("Add an article"),
        "form": form,
        "existing": existing,
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/bring_in.html", context)


@transaction.atomic
def take_in(said: dict[str, Any], *, by: User) -> Article:
    """Bring in what the form says, all of it or nothing; raises IngestError."""
    raw = _from_file(said["file"], said["url"]) if said["file"] else _from_text(said["text"], said["url"])
    article = ingest(replace(raw, title=said["title"]), by=by)
    if said["source"]:
        correct_source(article, said["source"], by=by)
    return article


def _from_file(file: "UploadedFile[bytes]", url: str) -> RawPage:
    """Return a page of a file; what it is follows from its name, whatever the browser claims."""
    name = str(file.name)
    kind = CONTENT_TYPES[PurePath(name).suffix.lower()]
    return RawPage(content=file.read(), content_type=kind, origin=name, url=url)


def _from_text(text: str, url: str) -> RawPage:
    content = text.encode("utf-8", "replace")
    return RawPage(content=content, content_type="text/plain; charset=utf-8", origin=_("The pasted text"), url=url)
