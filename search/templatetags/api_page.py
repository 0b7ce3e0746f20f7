"""How the API's own description is written for people."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

register = template.Library()


@register.filter
def told(text: str) -> SafeString:
    """Write a sentence of the description in the reader's language; what stands in backticks is code."""
    parts = gettext(text).split("`")
    pieces = (
        format_html('<code dir="ltr">{}</code>', part) if place % 2 else format_html("{}", part)
        for place, part in enumerate(parts)
    )
    return format_html_join("", "{}", ((piece,) for piece in pieces))
