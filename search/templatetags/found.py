"""How the hits of a page are written: what all rows share is rendered once, and filled in for each."""

from collections.abc import Sequence
from functools import lru_cache

from django import template
from django.http import HttpRequest
from django.template.loader import get_template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.models import Source
from archive.pages.wording import language_in
from archive.templatetags.reading import reads
from archive.templatetags.search_page import date_in
from search.results import Hit
from search.templatetags.taking import coins_line

register = template.Library()

_NOTHING = SafeString("")


@register.simple_tag(takes_context=True)
def hit_rows(context: dict[str, object], hits: Sequence[Hit]) -> list[dict[str, str]]:
    """Write the hits of a page for `_hit.html`."""
    code = get_language() or "en"
    request = context["request"]
    assert isinstance(request, HttpRequest)  # noqa: S101  # pages are rendered for a request
    here, take = request.build_absolute_uri("/").rstrip("/"), _("Take “%(title)s”")
    more = get_template("search/_more.html")
    return [
        {
            "id": str(hit.id),
            "coins": coins_line(hit, here + hit.url),
            "take": take % {"title": hit.title},
            "tongue": _tongue(hit.language, code),
            "source": _source(hit.source, hit.source_name, code),
            "date": format_html(' <span class="row-date">{}</span>', date_in(hit.published, code))
            if hit.published
            else _NOTHING,
            "reads": reads(hit.language),
            "language": hit.language,
            "url": hit.url,
            "title": SafeString(hit.title_html) if hit.title_html else hit.title,
            "snippet": SafeString(hit.snippet),
            "more": more.render({"hit": hit}) if hit.also_matched or hit.original or hit.event else _NOTHING,
        }
        for hit in hits
    ]


@lru_cache(maxsize=1024)
def _tongue(language: str, code: str) -> SafeString:
    """Return the name of a language with the address of its page."""
    address = reverse("archive:language", args=[language])
    return format_html('<a class="tongue" href="{}">{}</a>', address, language_in(language, code))


@lru_cache(maxsize=4096)
def _source(slug: str, name: str, code: str) -> SafeString:
    """Return the name of a source with the address of its page; `code` is the language of what is told of none."""
    if slug == Source.UNKNOWN:
        return SafeString(f'<span class="row-source">{escape(_("Unknown source"))}</span>')
    return format_html(
        '<a class="row-source" href="{}"><bdi>{}</bdi></a>', reverse("archive:source", args=[slug]), name
    )
