"""What a page says to programs: JSON-LD in its head, COinS beside each article of a list."""

import json
from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from archive.export.coins import coins as line_of
from archive.export.reading import record
from archive.models import Article, Entity
from archive.pages.findings import Finding
from archive.pages.structured import Data, entity_data, news_article

register = template.Library()

_ESCAPED = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


@register.simple_tag(takes_context=True)
def json_ld_of_article(context: dict[str, Any], article: Article, *names: Iterable[Finding]) -> SafeString:
    """Write an article for search engines."""
    request = context["request"]
    findings = [finding for some in names for finding in some or ()]
    return script(news_article(article, findings, request.build_absolute_uri))


@register.simple_tag(takes_context=True)
def json_ld_of_entity(context: dict[str, Any], entity: Entity) -> SafeString:
    """Write a person or place for search engines."""
    request = context["request"]
    name = entity.name_in(get_language() or "en")
    return script(entity_data(entity, name, request.build_absolute_uri))


@register.simple_tag(takes_context=True)
def coins(context: dict[str, Any], article: Article) -> SafeString:
    """Write an article of a list for reference managers."""
    line = line_of(record(article, context["request"].build_absolute_uri))
    return format_html('<span class="Z3988" title="{}" hidden></span>', line)


def script(data: Data) -> SafeString:
    """Return data as a block of a page, which no text in it can leave."""
    # Without a nonce: a policy asks it of what runs, and it would make every answer another one.
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(text))  # noqa: S308  # escaped above
