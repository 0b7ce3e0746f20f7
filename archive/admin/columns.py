"""Which column of an uploaded table is what: guessed, shown on its first rows, and said by the curator."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.pages import user_of
from archive.importers.bounds import called
from archive.importers.columns import FIELDS, guess, missing
from archive.importers.kinds import is_table
from archive.importers.tables import Head, head_of
from archive.ingest.preview import look_at
from archive.models import Import
from archive.tasks.importing import have_imported

_ROWS = 5
_LABELS = {
    "title": gettext_lazy("Title"),
    "text": gettext_lazy("Text"),
    "html": gettext_lazy("Text as HTML"),
    "url": gettext_lazy("Address"),
    "published": gettext_lazy("Published"),
    "source": gettext_lazy("Source"),
    "language": gettext_lazy("Language"),
    "byline": gettext_lazy("Byline"),
}


class ColumnsForm(forms.Form):
    """A column of one table for each field of an article."""

    def __init__(self, *args: Any, head: Head, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        choices = [("", _("none")), *((column, called(column)[:80]) for column in head.columns)]
        for field in FIELDS:
            self.fields[field] = forms.ChoiceField(choices=choices, label=_LABELS[field], required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for a column with the words."""
        cleaned = dict(self.cleaned_data)
        if missing(cleaned):
            raise forms.ValidationError(_("Say which column holds the text, or the text as HTML."))
        return cleaned


def choose_columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the first rows of each table as they would come in; begin when the curator says so."""
    imported = get_object_or_404(Import, pk=pk)
    if imported.state != Import.State.ASKING:
        return redirect(imported)
    tables = [_table(imported, number, request) for number, file in enumerate(imported.files) if is_table(file["name"])]
    if request.method == "POST" and "go" in request.POST and all(t["form"].is_valid() for t in tables if t["columns"]):
        _say(imported, tables)
        have_imported(imported, by=user_of(request))
        return redirect(imported)
    context = {"title": _("Which column is what?"), "tables": tables, "imported": imported, "opts": Import._meta}
    return TemplateResponse(request, "admin/archive/import/columns.html", {**context, **site.each_context(request)})


def _table(imported: Import, number: int, request: HttpRequest) -> dict[str, Any]:
    """Return a table with its form and its first rows, as they would come in."""
    name = str(imported.files[number]["name"])
    head = head_of(imported.path_of(number), name, _ROWS)
    posted = request.POST if request.method == "POST" else None
    form = ColumnsForm(posted, head=head, prefix=str(number), initial=guess(head.columns))
    if posted is None:
        columns = dict(guess(head.columns))
    else:
        form.is_valid()
        columns = {field: str(form.cleaned_data.get(field, "")) for field in FIELDS if form.cleaned_data.get(field)}
    sights = [look_at(row, columns, called(name, str(line))) for line, row in enumerate(head.rows, 1)]
    shown = {"name": name, "number": number, "form": form, "columns": head.columns, "problem": head.problem}
    return {**shown, "sights": sights, "said": {field: columns.get(field, "") for field in FIELDS}}


def _say(imported: Import, tables: list[dict[str, Any]]) -> None:
    """Keep the columns of each table."""
    for table in tables:
        imported.files[table["number"]]["columns"] = table["said"]
    imported.save(update_fields=["files"])
