"""How the page of results lets its articles be taken along."""

from collections.abc import Mapping
from dataclasses import replace

from django import template
from django.urls import reverse

from archive.detect.dates import bounds
from archive.export import FORMATS, Format
from archive.export.coins import coins
from archive.export.record import Record
from archive.models import Source
from search.query.request import Request
from search.results import Hit

register = template.Library()


@register.simple_tag
def formats() -> Mapping[str, Format]:
    """Return the formats of exports, by the name that their addresses have."""
    return FORMATS


@register.filter
def pairs(asked: Request) -> list[tuple[str, str]]:
    """Return the parameters of a search, whatever its page."""
    return replace(asked, page=1).pairs()


@register.simple_tag
def address_of(name: str, asked: Request) -> str:
    """Return the address of something that takes the parameters of a search."""
    return f"{reverse(name)}?{replace(asked, page=1).query_string()}".rstrip("?")


def coins_line(hit: Hit, address: str) -> str:
    """Return an article found as reference managers read it; `address` is that of its page."""
    earliest, latest = bounds(hit.published)
    record = Record(
        id=hit.id,
        title=hit.title,
        language=hit.language,
        source=hit.source,
        publisher="" if hit.source == Source.UNKNOWN else hit.source_name,
        byline=hit.byline,
        published=hit.published,
        earliest=earliest,
        latest=latest,
        url=address,
        original_url=hit.original_url,
    )
    return coins(record)
