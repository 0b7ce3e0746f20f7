"""Changing the title and the text of an article; what it was before is kept."""

from itertools import pairwise

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.admin.pages import user_of
from archive.admin.seen import STALE, is_stale, stamp
from archive.ingest.incoming import LONGEST_TEXT, DuplicateError
from archive.models import Article, ArticleVersion
from archive.revise import LONGEST_TITLE, ReviseError, revise

MOST_VERSIONS = 20


class WordsForm(forms.Form):
    """The words of an article, and why they are changed."""

    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=LONGEST_TITLE, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    text = forms.CharField(
        label=gettext_lazy("Text"),
        max_length=LONGEST_TEXT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 30, "dir": "auto"}),
        help_text=gettext_lazy("An empty line parts paragraphs."),
    )
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=300, widget=forms.TextInput(attrs={"dir": "auto"}))


def edit_words(request: HttpRequest, pk: int) -> HttpResponse:
    """Show title and text, and keep what comes back as a new version."""
    article = get_object_or_404(Article.objects.with_row(), pk=pk)
    initial = {"title": article.title, "text": article.text}
    form = WordsForm(request.POST) if request.method == "POST" else WordsForm(initial=initial)
    if form.is_valid() and is_stale(request, article):
        form.add_error(None, STALE)
    elif form.is_valid():
        said = form.cleaned_data
        text = said["text"].replace("\r\n", "\n")
        try:
            version = revise(article, title=said["title"], text=text, reason=said["reason"], by=user_of(request))
            messages.success(request, _("Saved as a new version.") if version else _("Nothing was changed."))
            return redirect("admin:archive_article_change", pk)
        except (ReviseError, DuplicateError) as error:
            form.add_error(None, str(error))
            article.refresh_from_db()
    context = {
        **site.each_context(request),
        "title": _("Change title or text"),
        "form": form,
        "seen": stamp(article),
        "article": article,
        "changes": _changes(article),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/words.html", context)


def _changes(article: Article) -> list[tuple[ArticleVersion, list[str]]]:
    """Return the latest versions, each with the lines that tell it from the one before."""
    kept = article.versions.filter(state=ArticleVersion.State.KEPT)
    versions = list(kept.select_related("created_by").order_by("-number")[: MOST_VERSIONS + 1])
    return [(newer, list(newer.diff(older))[2:]) for newer, older in pairwise(versions)]
