"""The page that shows what another name of a person or place would change, and gives it."""

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.admin.names import language_choices
from archive.admin.pages import user_of
from archive.curate import rename as renaming
from archive.curate.decision import CurateError
from archive.models import Entity, Rename
from archive.pages.wording import language_in


class NameForm(forms.Form):
    """The new name, and the language in which it is preferred."""

    name = forms.CharField(max_length=200)
    language = forms.CharField(max_length=8)


def rename_entity(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a name, show what it changes, and give it when that is sent back."""
    entity = get_object_or_404(Entity.objects.prefetch_related("names"), pk=pk)
    form = NameForm(request.POST or request.GET or None)
    preview = None
    if form.is_valid():
        try:
            if request.method == "POST":
                return _rename(request, entity, **form.cleaned_data)
            preview = renaming.preview(entity, **form.cleaned_data)
        except CurateError as error:
            form.add_error(None, str(error))
    changes = (
        [(language_in(code, get_language()), code, was, name) for code, was, name in preview.changes] if preview else []
    )
    context = {
        **site.each_context(request),
        "title": _("Rename"),
        "opts": Entity._meta,
        "entity": entity,
        "form": form,
        "preview": preview,
        "changes": changes,
        "languages": language_choices(),
        "chosen": form["language"].value() or renaming.LABEL,
    }
    return TemplateResponse(request, "admin/archive/entity/rename.html", context)


def undo_rename(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a name back."""
    rename = get_object_or_404(Rename.objects.select_related("entity"), pk=pk)
    try:
        renaming.undo(rename)
        messages.success(request, _("It is called %(name)s again.") % {"name": rename.before["name"]})
    except CurateError as error:
        messages.error(request, str(error))
    return redirect("admin:archive_entity_change", rename.entity_id)


def _rename(request: HttpRequest, entity: Entity, name: str, language: str) -> HttpResponse:
    made = renaming.rename(entity, name, language, by=user_of(request))
    messages.success(request, _("It is called %(name)s now. It can be taken back below.") % {"name": made.name})
    return redirect("admin:archive_entity_change", entity.pk)
