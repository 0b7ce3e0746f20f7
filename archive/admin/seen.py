"""Two curators at one article: whoever comes second is told, and overwrites nothing unseen."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from archive.models import Article

STALE = _("Somebody changed this article after you opened it. Nothing was saved: look again, then repeat.")


def stamp(article: Article) -> str:
    """Return what a form sends back of the state in which the article was shown."""
    return article.changed.isoformat()


def is_stale(request: HttpRequest, article: Article) -> bool:
    """Tell whether the article changed since the form was shown; a form without a stamp is believed."""
    sent = request.POST.get("seen", "")
    changed = Article.objects.filter(pk=article.pk).values_list("changed", flat=True).get()
    return bool(sent) and sent != changed.isoformat()
