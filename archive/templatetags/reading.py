"""How values are written for a reader: in the language of the interface, with the right direction."""

from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

import languages
from archive.markup import clean_markup
from archive.models import Entity
from archive.pages import reasons, wording

register = template.Library()


@register.filter
def number(value: float | None) -> str:
    """Write a number with its thousands parted."""
    return "" if value is None else wording.number_in(value, get_language())


@register.filter
def percent(share: float) -> str:
    """Write a share as whole percents."""
    return wording.percent_in(share, get_language())


@register.filter
def surely(confidence: float) -> str:
    """Say in words how sure a share between 0 and 1 is."""
    if confidence >= 0.97:
        return _("certain")
    if confidence >= 0.85:
        return _("very likely")
    return _("likely") if confidence >= 0.6 else _("uncertain")


@register.filter
def why(detail: str) -> str:
    """Say why a finding is held to be right."""
    return reasons.in_words(detail)


@register.filter
def edtf(value: str) -> str:
    """Write an EDTF value in words."""
    return wording.edtf_in(value, get_language())


@register.filter
def day(value: date | None) -> str:
    """Write a day in full."""
    return "" if value is None else wording.day_in(value, get_language())


@register.filter
def month(value: int) -> str:
    """Write the short name of a month."""
    return wording.month_in(value, get_language())


@register.filter
def language_name(code: str) -> str:
    """Write the name of a language."""
    return wording.language_in(code, get_language())


@register.filter
def country_name(code: str) -> str:
    """Write the name of a country."""
    return wording.country_in(code, get_language())


@register.filter
def script_name(code: str) -> str:
    """Write the name of a script."""
    return wording.script_in(code, get_language())


@register.filter
def named(entity: Entity) -> str:
    """Write the name of a person or place in the reader's language where it is known."""
    return entity.name_in(get_language() or "en")


@register.filter
def reads(code: str) -> SafeString:
    """Write the attributes `lang` and `dir` for words in a language; unknown words choose their own direction."""
    if not code or code == "und":
        return SafeString('lang="und" dir="auto"')
    return format_html('lang="{}" dir="{}"', code, languages.get(code).direction)


@register.filter
def markup(text: str) -> SafeString:
    """Show stored markup, cut to the allow-list once more."""
    return SafeString(clean_markup(text))


@register.filter
def shortened(text: str, most: int) -> str:
    """Cut a text to so many letters, between two words where there is a blank near the end."""
    if len(text) <= most:
        return text
    cut = text[:most]
    blank = max(cut.rfind(" "), cut.rfind("\n"))
    return cut[: blank if blank > most * 0.7 else most].rstrip(" \n,;:،؛-–—") + "…"


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any], *paths: str) -> str:
    """Say that a link of the menu leads to where the reader is."""
    request = context.get("request")
    if request is None or not any(request.path.startswith(path) for path in paths if path):
        return ""
    return SafeString(f' aria-current="{"page" if request.path in paths else "true"}"')
