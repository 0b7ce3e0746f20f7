"""One article as JSON."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import conditional_page, require_safe

from archive.api.problem import problem
from archive.models import Article, DateMention
from archive.pages.findings import Finding, names_in


@require_safe
@conditional_page
def article(request: HttpRequest, pk: int) -> JsonResponse:
    """Answer with a published article; 410 with the public note for a withdrawn one, 404 for any other."""
    found = Article.objects.with_row().filter(pk=pk).first()
    if found is not None and found.status == Article.Status.WITHDRAWN:
        return problem(410, "The article was withdrawn.", note=found.public_note)
    if found is None or not found.is_published:
        return problem(404, f"There is no article {pk}.")
    return JsonResponse(record(found), json_dumps_params={"ensure_ascii": False})


def record(found: Article) -> dict[str, Any]:
    """Return an article with everything that was found in it."""
    names = names_in(found)
    return {
        "id": found.pk,
        "title": found.title,
        "title_is_derived": found.title_is_derived,
        "language": found.language_id,
        "language_confidence": found.language_confidence,
        "source": found.source.slug,
        "source_evidence": found.source_evidence,
        "byline": found.byline,
        "published": found.published or None,
        "published_evidence": found.published_evidence,
        "url": found.get_absolute_url(),
        "original_url": found.url,
        "story": found.story_id,
        "text": found.text,
        "people": [named(finding) for finding in names if finding.kind == "person"],
        "places": [named(finding) for finding in names if finding.kind == "place"],
        "dates": [dated(mention) for mention in found.dates.standing().order_by("start")],
    }


def named(finding: Finding) -> dict[str, Any]:
    """Return a person or place with each of its mentions."""
    return {
        "id": finding.entity.pk if finding.entity else None,
        "name": finding.entity.label if finding.entity else finding.label,
        "url": finding.href,
        "count": finding.count,
        "mentions": [
            {"start": m.start, "end": m.end, "surface": m.surface, "confidence": m.confidence} for m in finding.mentions
        ],
    }


def dated(mention: DateMention) -> dict[str, Any]:
    """Return one mention of a date."""
    days = {"earliest": mention.earliest, "latest": mention.latest}
    return {"value": mention.value, **days, "surface": mention.surface, "start": mention.start, "end": mention.end}
