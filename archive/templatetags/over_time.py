"""Bars over months or years, told apart by language, and the strip of the dates that one article speaks of."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.utils.http import urlencode
from django.utils.translation import get_language, get_language_bidi

from archive.models import Article, DateMention
from archive.pages import wording
from archive.pages.findings import Finding
from archive.pages.months import MOST_TONES, Counts, Step, languages_in, steps
from archive.pages.strip import Strip, strip_of

register = template.Library()

LONGEST_NAME = 7  # letters of a month that fit below a bar


@dataclass(frozen=True, slots=True)
class Part:
    """One language's share of a bar: where it begins and how high it is, of 100, and its tone from 1."""

    tone: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A month or a year: its label, its parts, its numbers in the order of the legend, and the search for it."""

    edtf: str
    label: str
    count: int
    parts: tuple[Part, ...]
    numbers: tuple[int, ...]
    query: str
    after_gap: bool


@register.inclusion_tag("archive/_bars.html")
def time_bars(counts: Counts, title: str, **narrowed: str) -> dict[str, Any]:
    """Draw articles over time, by language where there are several, with a table of the same numbers.

    `narrowed` are parameters of the search that a bar leads to; without any the bars lead nowhere.
    """
    codes, shown = languages_in(counts), steps(counts)
    most = max((step.counts.total() for step in shown), default=1)
    legend = [(min(place, MOST_TONES) + 1, code) for place, code in enumerate(codes)] if len(codes) > 1 else []
    bars = [_bar(step, codes, most, narrowed, first=step is shown[0]) for step in shown]
    return {"bars": bars, "legend": legend, "title": title, "by_month": any(len(step.edtf) > 4 for step in shown)}


def _bar(step: Step, codes: Sequence[str], most: int, narrowed: dict[str, str], *, first: bool) -> Bar:
    numbers = tuple(step.counts[code] for code in codes)
    parts, bottom = [], 100.0
    for place, number in enumerate(numbers):
        if number:
            height = max(100 * number / most, 2)
            bottom = max(bottom - height, 0)
            parts.append(Part(min(place, MOST_TONES) + 1, bottom, height))
    query = urlencode([*_between(step.edtf), *narrowed.items()]) if narrowed and sum(numbers) else ""
    return Bar(step.edtf, label_of(step.edtf, first=first), sum(numbers), tuple(parts), numbers, query, step.after_gap)


def label_of(edtf: str, *, first: bool = False) -> str:
    """Return what stands below a bar: the year, or the month, in figures where its name is long."""
    if len(edtf) == 4:
        return edtf
    name = wording.month_in(int(edtf[5:]), get_language())
    month = name if len(name) <= LONGEST_NAME else str(int(edtf[5:]))
    return f"{month} {edtf[:4]}" if first or edtf.endswith("-01") else month


def _between(edtf: str) -> list[tuple[str, str]]:
    """Return the parameters that narrow a search to a month or a year of publication."""
    if len(edtf) == 4:
        return [("year", edtf)]
    last = monthrange(int(edtf[:4]), int(edtf[5:]))[1]
    return [("from", f"{edtf}-01"), ("to", f"{edtf}-{last:02}")]


@register.inclusion_tag("archive/_strip.html")
def date_strip(article: Article, findings: list[Finding]) -> dict[str, Any]:
    """Draw the dates that an article speaks of around the day of its publication."""
    spans = [
        (mention.earliest, mention.latest)
        for finding in findings
        for mention in finding.mentions[:1]
        if isinstance(mention, DateMention) and mention.earliest and mention.latest
    ]
    published: date | None = article.published_latest
    strip: Strip | None = strip_of(spans, published, mirrored=get_language_bidi())
    return {"strip": strip, "article": article}
