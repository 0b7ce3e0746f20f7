"""Uploading several files at once: kept aside, then brought in in the background."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.admin import site
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.pages import user_of
from archive.importers.bounds import called
from archive.importers.kinds import endings, is_known, is_table
from archive.models import Import, Source
from archive.tasks.importing import have_imported

Files = list["UploadedFile[bytes]"]


class FilesInput(forms.ClearableFileInput):
    """A box for several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once, none of them too large or of another kind, and not too many."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ANN401
        """Return the files; raises ValidationError with every reason."""
        files: Files = [super(FilesField, self).clean(one, initial) for one in data or [None]]
        problems = [problem for file in files if (problem := _problem(file))]
        if len(files) > settings.IMPORT_MAX_FILES:
            message = _("%(count)s files are too many at once; the most is %(most)s. Pack them into a ZIP archive.")
            problems = [message % {"count": len(files), "most": settings.IMPORT_MAX_FILES}]
        whole = sum(file.size or 0 for file in files)
        if not problems and whole > settings.IMPORT_MAX_BYTES:
            sizes = {"size": filesizeformat(whole), "most": filesizeformat(settings.IMPORT_MAX_BYTES)}
            problems = [_("The files have %(size)s together; at most %(most)s can be read at once.") % sizes]
        if problems:
            raise forms.ValidationError(problems[:20])
        return files


class UploadForm(forms.Form):
    """Files with articles, and whose they are."""

    uploads = FilesField(
        label=gettext_lazy("Files"),
        widget=FilesInput(attrs={"multiple": True, "accept": ",".join(endings())}),
        help_text=gettext_lazy(
            "Articles as .txt, .html, .md, .docx or .pdf; tables as .csv, .tsv or .jsonl; web archives as .warc;"
            " and .zip archives of these."
        ),
    )
    source = forms.ModelChoiceField(
        label=gettext_lazy("Source"),
        queryset=Source.objects.exclude(slug=Source.UNKNOWN),
        required=False,
        empty_label=gettext_lazy("Find out from each article"),
    )


def upload(request: HttpRequest) -> HttpResponse:
    """Show the form; keep what comes back, and go on to its columns or to its progress."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        imported = _keep(form.cleaned_data["uploads"], form.cleaned_data["source"], request)
        if any(is_table(str(file["name"])) for file in imported.files):
            return redirect("admin:archive_import_columns", imported.pk)
        have_imported(imported, by=user_of(request))
        return redirect(imported)
    context = {"title": _("Upload files"), "form": form, "opts": Import._meta, **site.each_context(request)}
    return TemplateResponse(request, "admin/archive/import/upload.html", context)


def go_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with an import that was stopped."""
    imported = get_object_or_404(Import, pk=pk)
    if imported.state in (Import.State.STOPPED, Import.State.WAITING, Import.State.RUNNING):
        have_imported(imported, by=user_of(request))
    return redirect(imported)


@transaction.atomic
def _keep(files: Files, source: Source | None, request: HttpRequest) -> Import:
    """Write the files aside, under numbers and never under their own names."""
    imported = Import.objects.create(by=user_of(request), options={"source": source.pk} if source else {})
    imported.folder.mkdir(parents=True, exist_ok=True)
    for number, file in enumerate(files):
        with imported.path_of(number).open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
    imported.files = [{"name": called(str(file.name)), "size": file.size} for file in files]
    imported.save(update_fields=["files"])
    return imported


def _problem(file: "UploadedFile[bytes]") -> str:
    """Return why a file cannot be taken, by its name and size alone; empty if it can."""
    name, size = called(str(file.name)), file.size or 0
    if not is_known(name):
        ending = PurePath(name).suffix or _("no ending")
        return _("%(name)s: files of this kind (%(ending)s) hold no articles.") % {"name": name, "ending": ending}
    if size > settings.IMPORT_MAX_BYTES:
        sizes = {"name": name, "size": filesizeformat(size), "most": filesizeformat(settings.IMPORT_MAX_BYTES)}
        return _("%(name)s: %(size)s are too large; the most is %(most)s.") % sizes
    return ""
