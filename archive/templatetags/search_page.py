"""How the page of search results writes facets, chips and pages."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

import languages
from archive.models import Source
from archive.pages import wording

register = template.Library()

AT_FIRST = 8
_OUT = {True: SafeString(" value-out"), False: SafeString("")}
_CHECKED = {True: SafeString(" checked"), False: SafeString("")}
_DATES = ("mentions", "published", "from", "to")


@register.filter
def facet_title(name: str) -> str:
    """Write what a facet narrows by, from the name of its parameter."""
    titles = {
        "language": _("Language"),
        "source": _("Source"),
        "person": _("People"),
        "place": _("Places"),
        "country": _("Countries"),
        "year": _("Year of publication"),
        "published": _("Published"),
        "mentions": _("Dates spoken of"),
        "from": _("Published from"),
        "to": _("Published until"),
        "copies": _("Without copies"),
        "strict": _("Exactly as written"),
        "literal": _("Without the other names of"),
    }
    return titles.get(name.removeprefix("-"), name)


@register.filter
def rows_of(values: Sequence[Any], facet: Any) -> list[dict[str, str]]:  # noqa: ANN401 - search's results
    """Write the values of a facet: languages in the reader's own, dates in words."""
    code, leave_out = get_language() or "en", escape(_("Leave out %(label)s"))
    rows = []
    for value in values:
        label = escape(value_label(facet.name, value.value, value.label))
        number, articles = counted(value.count, code)
        rows.append(
            {
                "value": value.value,
                "label": label,
                "number": number,
                "articles": articles,
                "leave_out": SafeString(leave_out % {"label": label}),
                "out": _OUT[value.excluded],
                "taken_in": _CHECKED[value.selected],
                "left_out": _CHECKED[value.excluded],
            }
        )
    return rows


@lru_cache(maxsize=1 << 14)
def counted(number: int, code: str) -> tuple[SafeString, SafeString]:
    """Return a number and the word for so many articles, in the language of the page."""
    return escape(wording.number_in(number, code)), escape(ngettext("article", "articles", number))


@lru_cache(maxsize=1 << 12)
def date_in(value: str, code: str) -> str:
    """Return a date in words, in the language of the page."""
    return wording.edtf_in(value, code)


@register.simple_tag
def chip_label(chip: Any) -> str:  # noqa: ANN401
    """Write what a chip takes back; dates in words."""
    return value_label(chip.name, chip.label, chip.label)


def value_label(name: str, value: str, label: str) -> str:
    """Return how a value that narrows by something is written."""
    if name == "language":
        known = (code for code in languages.codes() if value in (code, languages.get(code).name))
        return wording.language_in(next(known, value), get_language())
    if name == "source" and value == Source.UNKNOWN:
        return _("Unknown source")
    return date_in(value, get_language() or "en") if name in _DATES else label


@register.filter
def shown_first(values: Sequence[Any]) -> list[Any]:
    """Return the values of a facet that are always seen: the first few, and every one that is chosen."""
    return [value for place, value in enumerate(values) if place < AT_FIRST or value.selected or value.excluded]


@register.filter
def shown_later(values: Sequence[Any]) -> list[Any]:
    """Return the values of a facet that a click brings up; the rest are on a page of their own."""
    return [value for value in values[AT_FIRST:] if not (value.selected or value.excluded)]


@register.filter
def pages_near(results: Any) -> list[int | None]:  # noqa: ANN401 - the archive does not know search's results
    """Return the numbers of pages to offer: the first, the last and those around; None where some are left out."""
    near = {1, results.pages} | set(range(results.page - 2, results.page + 3))
    offered: list[int | None] = []
    last = 0
    for number in sorted(number for number in near if 1 <= number <= results.pages):
        if number > last + 1:
            offered.append(None)
        offered.append(number)
        last = number
    return offered


@register.simple_tag
def page_links(asked: Any, results: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the addresses of the pages before and after, and (number, text, address) of those to offer."""
    here, code = reverse("search:results"), get_language()

    def address(number: int) -> str:
        return f"{here}?{replace(asked, page=number).query_string()}"

    return {
        "before": address(results.page - 1) if results.page > 1 else "",
        "after": address(results.page + 1) if results.page < results.pages else "",
        "near": [
            (number, wording.number_in(number, code), address(number)) if number else (None, "", "")
            for number in pages_near(results)
        ],
    }


@register.simple_tag
def query_of(asked: Any, **changes: str) -> str:  # noqa: ANN401
    """Return the query string of a search, from its first page, with other values for some parameters."""
    kept = [(name, value) for name, value in replace(asked, page=1).pairs() if name not in changes]
    return urlencode([*kept, *(pair for pair in changes.items() if pair != ("sort", "relevance"))])


@register.filter
def pairs_but(asked: Any, name: str) -> list[tuple[str, str]]:  # noqa: ANN401
    """Return the parameters of a search without what is chosen in one facet."""
    return [pair for pair in replace(asked, page=1).pairs() if pair[0] != name]


@register.filter
def unpicked(values: Sequence[Any], asked: Any) -> list[Any]:  # noqa: ANN401
    """Return the dates spoken of that do not narrow the search yet."""
    picked = {pick.value for pick in asked.picks if pick.name == "mentions"}
    return [value for value in values if value.value not in picked]


@register.filter
def bar_rows(bars: Sequence[Any], here: str) -> list[dict[str, str]]:
    """Write the bars of a chart; one that stands for nothing is no link."""
    code = get_language() or "en"
    rows = []
    for bar in bars:
        label = bar.value.replace("X", "0")
        if bar.value[4:5] == "-":
            label = f"{wording.month_in(int(bar.value[5:]), code)} {bar.value[:4]}"
        link = format_html('<a href="{}?{}">', here, bar.query_string) if bar.count else SafeString("")
        number, articles = counted(bar.count, code) if bar.count else ("", _("no article"))
        rows.append(
            {
                "opening": link,
                "closing": SafeString("</a>" if bar.count else ""),
                "label": label,
                "number": number,
                "articles": articles,
                "top": f"{100 - bar.height:.1f}",
                "height": f"{bar.height:.1f}",
            }
        )
    return rows


@register.simple_tag(takes_context=True)
def bare_search(context: dict[str, Any]) -> str:
    """Return the query string of this search without anything that narrows it."""
    return urlencode({"q": context["results"].query})


@register.simple_tag
def dates_picked(asked: Any) -> list[Any]:  # noqa: ANN401
    """Return the dates spoken of that narrow a search."""
    return [pick for pick in asked.picks if pick.name == "mentions"]
