"""Search as JSON, for programs."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import conditional_page, require_safe

from archive.api.paging import link, number_in
from archive.api.problem import problem
from search import engine
from search.faults import IndexUnavailableError
from search.help.complete import LONGEST, complete
from search.query.request import LAST_PAGE, Request
from search.query.tokens import plain
from search.results import Event, Hit, Offer, Reading, Results, Way


@require_safe
@conditional_page
def search(request: HttpRequest) -> JsonResponse:
    """Answer a search with the same parameters as the page; a page beyond the last has nothing on it."""
    asked, number = Request.read(dict(request.GET.lists())), number_in(request)
    try:
        found = engine.search(asked, folded=asked.fold is True)
    except IndexUnavailableError as fault:
        return unavailable(fault)
    told = as_json(asked, found) | {"page": number} | ({"results": []} if number > LAST_PAGE else {})
    response = JsonResponse(told, json_dumps_params={"ensure_ascii": False})
    link(response, request, number, found.pages, alternate=whole(request, asked))
    return response


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Answer what a query that is still being typed may become."""
    typed = plain(request.GET.get("q", "")[:LONGEST])
    try:
        found = complete(typed)
    except IndexUnavailableError as fault:
        return unavailable(fault)
    told = {
        "q": typed,
        "words": list(found.words),
        "titles": [_offer(one) for one in found.titles],
        "entities": [_offer(one) for one in found.entities],
    }
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def unavailable(fault: IndexUnavailableError) -> JsonResponse:
    """Say that the index cannot be read just now, and when to ask again."""
    response = problem(503, str(fault))
    response.headers["Retry-After"] = "30"
    return response


def whole(request: HttpRequest, asked: Request) -> str:
    """Return where all that a search finds is, without pages."""
    path = reverse("search:export", args=["jsonl"])
    return request.build_absolute_uri(f"{path}?{replace(asked, page=1).query_string()}".rstrip("?"))


def as_json(asked: Request, found: Results) -> dict[str, Any]:
    """Return results as plain values."""
    return {
        "query": {
            "q": asked.q,
            "sort": asked.sort,
            "strict": asked.strict,
            "fold": asked.fold is True,
            "copies": asked.copies,
            "from": asked.since,
            "to": asked.until,
            "filters": [{"name": p.name, "value": p.value, "excluded": p.excluded} for p in asked.picks],
            "notes": [note.text for note in found.notes],
            "also_searched": [name for also in found.also_searched for name in also.names],
            "other_names": [{"of": a.slug, "names": list(a.names), "without": a.without} for a in found.also_searched],
            "literal": list(asked.literal),
            "read_as": _reading(found.reading) if found.reading else None,
        },
        "total": found.total,
        "rows": found.rows,
        "copies": found.copies,
        "page": found.page,
        "pages": found.pages,
        "results": [_hit(hit) for hit in found.hits],
        "help": {
            "did_you_mean": [_way(way) for way in found.help.did_you_mean],
            "unknown_words": list(found.help.unknown),
            "other_searches": [_way(way) for way in found.help.ways],
            "sound_alike": [_offer(one) for one in found.help.alike],
        },
        "facets": {
            facet.name: [{"value": v.value, "label": v.label, "count": v.count} for v in facet.values]
            for facet in found.facets
        },
        "timeline": [{"value": bar.value, "count": bar.count} for bar in found.timeline.bars] if found.timeline else [],
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "title": hit.title,
        "language": hit.language,
        "source": hit.source,
        "published": hit.published or None,
        "url": hit.url,
        "original_url": hit.original_url,
        "snippet": hit.snippet,
        "score": round(hit.score, 6),
        **({"event": _event(hit.event)} if hit.event else {}),
        **({"copy_of": hit.original.url} if hit.original else {}),
    }


def _event(event: Event) -> dict[str, Any]:
    return {"id": event.id, "url": event.url, "languages": dict(event.languages)}


def _reading(reading: Reading) -> dict[str, Any]:
    parts = [_reading(part) for part in reading.parts]
    return {"text": reading.text, "quoted": reading.quoted, "parts": parts}


def _way(way: Way) -> dict[str, Any]:
    return {"without": way.name, "label": way.label, "total": way.total, "query": way.query_string}


def _offer(one: Offer) -> dict[str, Any]:
    return {
        "text": one.text,
        "kind": one.kind,
        "url": one.url,
        "label": one.label or one.text,
        "language": one.language,
        "direction": one.direction,
    }
