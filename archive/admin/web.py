"""Bringing articles in from the web, by an address."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.pages import user_of
from archive.fetch.address import read_address
from archive.fetch.fault import FetchError
from archive.importers.web import Asking
from archive.models import Job, Source
from archive.tasks.fetching import have_fetched


class WebForm(forms.Form):
    """An address, and what a curator knows of it."""

    url = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=2000,
        widget=forms.URLInput(attrs={"class": "vURLField", "dir": "ltr", "autofocus": True}),
        help_text=gettext_lazy("An article, or a feed or sitemap of which all articles are to be brought in once."),
    )
    source = forms.ModelChoiceField(
        label=gettext_lazy("Source"),
        queryset=Source.objects.exclude(slug=Source.UNKNOWN),
        required=False,
        empty_label=gettext_lazy("Find out from the page"),
    )
    anyway = forms.BooleanField(
        label=gettext_lazy("Take it even if it seems to be no article"),
        required=False,
        help_text=gettext_lazy("Pages of logins, of consent, and those that say “not found” are refused otherwise."),
    )
    override = forms.CharField(
        label=gettext_lazy("Why it may be fetched although robots.txt forbids it"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField", "dir": "auto"}),
        help_text=gettext_lazy("Empty: robots.txt is respected. The reason is kept with your name."),
    )

    def clean_url(self) -> str:
        """Refuse what cannot be fetched before anybody tries."""
        url = self.cleaned_data["url"].strip()
        try:
            return str(read_address(url if "://" in url else f"https://{url}"))
        except FetchError as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def said(self) -> dict[str, Any]:
        """Return what was said."""
        return self.cleaned_data


def fetch_from_web(request: HttpRequest) -> HttpResponse:
    """Show the form, and have what it names fetched."""
    form = WebForm(request.POST or None)
    if form.is_valid():
        asking = Asking(by=user_of(request), override=form.said["override"], anyway=form.said["anyway"])
        return redirect(*_onward(have_fetched(form.said["url"], asking, source=form.said["source"])))
    context = {**site.each_context(request), "title": _("Add from the web"), "form": form, "opts": Job._meta}
    return TemplateResponse(request, "admin/archive/job/web.html", context)


def _onward(job: Job) -> tuple[str, int]:
    """Return where to look: at the one article that came, or at what became of the job."""
    articles = [line["article"] for line in job.report if line["outcome"] == "added"]
    if not job.is_open and job.done == 1 and articles:
        return "admin:archive_article_change", articles[0]
    return "admin:archive_job_change", job.pk
