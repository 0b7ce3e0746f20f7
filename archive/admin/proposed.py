"""Words that came again for an article, beside those that it has, for a curator to take or decline."""

from django.contrib import messages
from django.contrib.admin import site
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from archive.admin.pages import user_of
from archive.curate.decision import CurateError
from archive.curate.versions import accept_version, decline_version
from archive.ingest.incoming import DuplicateError
from archive.models import Article, ArticleVersion
from archive.pages.difference import differences
from archive.revise import ReviseError


def decide_words(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """Show what the new words change, and take or decline them."""
    proposed = ArticleVersion.objects.filter(state=ArticleVersion.State.PROPOSED).select_related("article__language")
    found = get_object_or_404(proposed, pk=version, article=pk)
    if request.method == "POST":
        return _decided(request, found)
    context = {
        **site.each_context(request),
        "title": _("Other words came"),
        "version": found,
        "article": found.article,
        "rows": list(differences(found.article.text, found.text)),
        "opts": Article._meta,
    }
    return TemplateResponse(request, "admin/archive/article/proposed.html", context)


def _decided(request: HttpRequest, version: ArticleVersion) -> HttpResponse:
    try:
        if "accept" in request.POST:
            accept_version(version, by=user_of(request))
            messages.success(request, _("The article has the new words; the earlier ones are kept as a version."))
        else:
            decline_version(version)
            messages.success(request, _("The article keeps its words."))
    except (CurateError, ReviseError, DuplicateError) as error:
        messages.error(request, str(error))
    return redirect("admin:archive_article_change", version.article_id)
