"""From findings to records: who and what an article's mentions mean, with what curators decided before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db import transaction

from archive.curate.anchor import reanchor
from archive.curate.occurrences import occurrences
from archive.detect import Mention as Finding
from archive.detect.dates import bounds, precision
from archive.detect.reason import reason
from archive.link.identify import Identified, identify
from archive.link.known import Corrections, Known
from archive.models import Article, Correction, DateMention, Entity, Mention

_LONGEST = 300
_CORRECTED = "correction"
_MENTIONS = ("person", "place")


@transaction.atomic(savepoint=False)
def link(article: Article, mentions: Sequence[Finding], *, is_new: bool = False, known: Known | None = None) -> None:
    """Write an article's mentions and dates anew; what a person has decided stays and wins over what was found.

    One that is new has nothing yet that could stay or go.
    """
    known = known or Known()
    decided = [] if is_new else _cleared(article)
    corrections = known.corrections if is_new else known.corrections | _own_corrections(article)
    findings = _corrected(article, mentions, corrections)
    free = _without_overlaps(findings, decided)
    identified = identify(article, [finding for finding in free if finding.kind != "date"], known)
    rows = [_mention(article, f, identified, corrections) for f in free if f.kind in _MENTIONS]
    Mention.objects.bulk_create(row for row in rows if row)
    dates = [_date(article, finding) for finding in free if finding.kind == "date"]
    DateMention.objects.bulk_create(date for date in dates if date.earliest or date.latest)


def _cleared(article: Article) -> list[tuple[int, int]]:
    """Delete what was detected before, and return the spans of what a person decided."""
    decided = reanchor(article)
    article.mentions.filter(state=Mention.State.DETECTED).delete()
    article.dates.filter(state=DateMention.State.DETECTED).delete()
    return decided


def _own_corrections(article: Article) -> Corrections:
    """Return what was decided on this article, which outweighs what was decided on all."""
    found = Correction.objects.for_words().filter(article=article, surface__gt="")
    return {(c.kind, c.surface): c for c in found.select_related("entity__merged_into").order_by("decided")}


def _corrected(article: Article, mentions: Iterable[Finding], corrections: Corrections) -> list[Finding]:
    """Return the findings with what was decided about them; what a person added comes first."""
    findings = [_added(article, c, span) for c in corrections.values() for span in _spans(article, c)]
    for finding in mentions:
        correction = corrections.get((finding.kind, finding.surface))
        if correction is None:
            findings.append(finding)
        elif correction.action == Correction.Action.LINK:
            value = correction.value if finding.kind == "date" else finding.value
            evidence = replace(finding.evidence, detector=_CORRECTED, detail=reason("decided"))
            findings.append(replace(finding, value=value, confidence=1.0, evidence=evidence))
    return findings


def _spans(article: Article, correction: Correction) -> list[tuple[int, int]]:
    adds = correction.action == Correction.Action.ADD
    return occurrences(article.text, correction.surface) if adds else []


def _added(article: Article, correction: Correction, span: tuple[int, int]) -> Finding:
    from archive.detect import Evidence

    return Finding(
        start=span[0],
        end=span[1],
        kind=correction.kind,  # type: ignore[arg-type]
        surface=article.text[span[0] : span[1]],
        value=correction.value,
        label=correction.entity.label if correction.entity else correction.surface,
        confidence=1.0,
        evidence=Evidence(_CORRECTED, reason("added")),
    )


def _without_overlaps(findings: Sequence[Finding], decided: Sequence[tuple[int, int]]) -> list[Finding]:
    """Return the findings that share no letter with a decided row or with a finding before them."""
    taken = bytearray(max([0, *(f.end for f in findings), *(end for _, end in decided)]))
    kept = []
    for start, end in decided:
        taken[start:end] = b"\1" * (end - start)
    for finding in findings:
        if finding.start < finding.end and taken.find(1, finding.start, finding.end) < 0:
            taken[finding.start : finding.end] = b"\1" * (finding.end - finding.start)
            kept.append(finding)
    return kept


def _mention(article: Article, finding: Finding, identified: Identified, corrections: Corrections) -> Mention | None:
    correction = corrections.get((finding.kind, finding.surface))
    decided = correction.entity if correction else None
    entity: Entity | None = decided.standing() if decided else identified.get(finding)
    return Mention(article=article, kind=finding.kind, entity=entity, **_span(finding))


def _date(article: Article, finding: Finding) -> DateMention:
    earliest, latest = bounds(finding.value)
    return DateMention(
        article=article,
        value=finding.value[:64],
        earliest=earliest,
        latest=latest,
        precision=precision(finding.value),
        resolution=finding.evidence.detail[:200],
        **_span(finding),
    )


def _span(finding: Finding) -> dict[str, object]:
    return {
        "start": finding.start,
        "end": finding.end,
        "surface": finding.surface[:_LONGEST],
        "detector": finding.evidence.detector[:80],
        "evidence": finding.evidence.detail[:_LONGEST],
        "alternatives": list(finding.evidence.alternatives),
        "confidence": min(max(finding.confidence, 0.0), 1.0),
    }
