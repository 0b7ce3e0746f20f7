"""Words that came again for an article, beside those that it has, for a curator to take or decline."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from archive.admin.comparing import compare, following
from archive.admin.pages import user_of
from archive.curate.decision import CurateError
from archive.curate.versions import accept_version, decline_version
from archive.ingest.incoming import DuplicateError
from archive.models import ArticleVersion
from archive.revise import ReviseError


def decide_words(request: HttpRequest, pk: int, version: int) -> HttpResponse:
    """Show what the new words change, and take or decline them."""
    proposed = ArticleVersion.objects.filter(state=ArticleVersion.State.PROPOSED).select_related("article__language")
    found = get_object_or_404(proposed, pk=version, article=pk)
    if request.method == "POST":
        return _decided(request, found)
    texts = found.article, found.article.text, found.text
    after = following(found, proposed, "proposed")
    return compare(request, *texts, title=_("Other words came"), page="proposed", version=found, after=after)


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
