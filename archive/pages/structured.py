"""Articles, people and places as schema.org names them, for search engines and other readers of JSON-LD."""

from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from archive.export.reading import record
from archive.export.record import clean, iso, one_line
from archive.models import Article, Entity
from archive.pages.findings import Finding

Absolute = Callable[[str], str]
Data = dict[str, Any]

_CONTEXT = {"@context": "https://schema.org"}
_HEADLINE = 110  # letters, which is all that search engines show


def news_article(article: Article, names: Iterable[Finding], absolute: Absolute) -> Data:
    """Return an article with the people and places that it speaks of."""
    told = record(article, absolute)
    data = {
        "@type": "NewsArticle",
        "@id": told.url,
        "url": told.url,
        "mainEntityOfPage": told.url,
        "headline": one_line(told.title)[:_HEADLINE],
        "inLanguage": told.tongue,
        "datePublished": iso(told.day),
        "dateModified": article.changed.isoformat(timespec="seconds"),
        "author": [{"@type": "Person", "name": name} for name in told.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": told.publisher} if told.publisher else None,
        "isBasedOn": told.original_url,
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "ArchiveComponent", "name": settings.SITE_NAME, "url": absolute("/")},
        "mentions": [_named(found.entity, found.label, absolute) for found in names if found.entity],
    }
    return _CONTEXT | _known(data)


def entity_data(entity: Entity, name: str, absolute: Absolute) -> Data:
    """Return a person or place, with its other names."""
    others = dict.fromkeys(clean(one.text) for one in entity.names.all() if one.text != name)
    kind, _, number = (entity.key or "").partition(":")
    where = {"@type": "GeoCoordinates", "latitude": entity.latitude, "longitude": entity.longitude}
    data = {
        **_named(entity, name, absolute),
        "mainEntityOfPage": absolute(entity.get_absolute_url()),
        "alternateName": list(others),
        "geo": where if entity.latitude is not None and entity.longitude is not None else None,
        "sameAs": f"https://www.geonames.org/{number}/" if kind == "gn" and number.isdecimal() else "",
    }
    if entity.kind == Entity.Kind.PLACE and entity.country:
        data["address"] = {"@type": "PostalAddress", "addressCountry": entity.country}
    return _CONTEXT | _known(data)


def _named(entity: Entity, name: str, absolute: Absolute) -> Data:
    kind = "Person" if entity.kind == Entity.Kind.PERSON else "Place"
    url = absolute(entity.get_absolute_url())
    return {"@type": kind, "@id": url, "url": url, "name": clean(name)}


def _known(data: Data) -> Data:
    return {name: value for name, value in data.items() if value not in (None, "", [])}
