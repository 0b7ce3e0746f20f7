"""What a curator decides about the findings in one article.

A decision holds for the words wherever they stand in the article and mean the same, or in the places that were
chosen. It is kept as a Correction, so that it holds at every later detection too, and it changes the findings at once.
"""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError, announce, decide, read_date
from archive.curate.occurrences import Span, as_written, occurrences
from archive.curate.reach import Finding, Reach, kind_of, meaning, reach
from archive.models import Article, Correction, DateMention, Entity, Mention
from archive.models.mention import State

Action = Correction.Action
DETECTOR = "curator"
LONGEST = 300


@transaction.atomic
def accept(finding: Finding, *, by: User | None) -> None:
    """Agree with what was found."""
    _accept(finding, by)
    announce(finding.article)


@transaction.atomic
def accept_all(article: Article, *, by: User | None) -> int:
    """Agree with all that nobody has decided on yet, and return how many different words that were."""
    seen: dict[tuple[object, ...], Finding] = {}
    for found in (article.mentions.select_related("entity"), article.dates.all()):
        for finding in found.filter(state=State.DETECTED):
            finding.article = article
            seen.setdefault((kind_of(finding), finding.surface, meaning(finding)), finding)
    for finding in seen.values():
        _accept(finding, by)
    announce(article)
    return len(seen)


def _accept(finding: Finding, by: User | None) -> None:
    """Keep that what was found is right."""
    said: dict[str, Any] = {"entity": finding.entity} if isinstance(finding, Mention) else {"value": finding.value}
    held = reach(finding)
    held.keep(kind_of(finding), Action.LINK if any(said.values()) else Action.ADD, **said, by=by)
    held.update(state=State.ACCEPTED)


@transaction.atomic
def relink(mention: Mention, entity: Entity, *, only: Collection[int] = (), by: User | None) -> None:
    """Say which person or place the words mean; where it is of the other kind, they change theirs."""
    held = reach(mention, only)
    is_other = entity.kind != mention.kind
    if is_other and held.is_whole:
        held.keep(mention.kind, Action.REMOVE, by=by)
    held.keep(entity.kind, Action.ADD if is_other else Action.LINK, entity=entity, by=by)
    held.update(entity=entity, kind=entity.kind, state=State.ACCEPTED)
    announce(mention.article)


@transaction.atomic
def redate(date: DateMention, value: str, *, only: Collection[int] = (), by: User | None) -> None:
    """Say which date the words mean, in EDTF; raises CurateError where it is none."""
    reading = read_date(value)
    held = reach(date, only)
    held.keep("date", Action.LINK, value=reading["value"], by=by)
    held.update(state=State.ACCEPTED, resolution=DETECTOR, **reading)
    announce(date.article)


@transaction.atomic
def remove(finding: Finding, *, only: Collection[int] = (), by: User | None) -> None:
    """Say that the words are no person, place or date in this article."""
    held = reach(finding, only)
    held.keep(kind_of(finding), Action.REMOVE, by=by)
    held.update(state=State.REMOVED)
    announce(finding.article)


@transaction.atomic
def turn(
    finding: Finding, *, entity: Entity | None = None, value: str = "", only: Collection[int] = (), by: User | None
) -> int:
    """Say that words found as a name are a date, or the other way round, and return in how many places."""
    held = reach(finding, only)
    if held.is_whole:
        remove(finding, by=by)
        return add(finding.article, finding.surface, entity=entity, value=value, by=by)
    reading: dict[str, Any] = {"entity": entity, "kind": entity.kind} if entity else read_date(value)
    rows = [_marked(finding.article, row.start, row.end, finding.surface, reading) for row in held.rows]
    type(finding).objects.filter(pk__in=[row.pk for row in held.rows]).delete()
    said = {"entity": entity, "value": reading.get("value", "")}
    Reach(rows, is_whole=False).keep(kind_of(rows[0]), Action.ADD, **said, by=by)
    announce(finding.article)
    return len(rows)


@transaction.atomic
def add(article: Article, words: str, *, entity: Entity | None = None, value: str = "", by: User | None) -> int:
    """Mark the words wherever they stand free in the article, as an entity or else as a date; return how often."""
    reading: dict[str, Any] = {"entity": entity, "kind": entity.kind} if entity else read_date(value)
    surface, spans = _free(article, words)
    kind = entity.kind if entity else "date"
    decide(article, kind, surface, Action.ADD, entity=entity, value=reading.get("value", ""), by=by)
    for start, end in spans:
        _clear(article, start, end)
        _marked(article, start, end, surface, reading)
    announce(article)
    return len(spans)


def _marked(article: Article, start: int, end: int, surface: str, reading: dict[str, Any]) -> Finding:
    """Write what a person found at one place."""
    model = Mention if "entity" in reading else DateMention
    found = {"surface": surface, "detector": DETECTOR, "evidence": "", "alternatives": [], "confidence": 1.0}
    made: Finding = model.objects.create(article=article, start=start, end=end, state=State.ADDED, **found, **reading)
    return made


def _free(article: Article, words: str) -> tuple[str, list[Span]]:
    """Return the words as they stand in the text, and where they are not part of a longer finding."""
    if not words.strip() or len(words) > LONGEST:
        raise CurateError(_("Give between 1 and %(most)d letters, as they stand in the text.") % {"most": LONGEST})
    surface = as_written(article.text, words, language=article.language_id)
    held = [(f.start, f.end) for found in (article.mentions, article.dates) for f in found.standing()]
    spans = [
        (start, end)
        for start, end in occurrences(article.text, surface)
        if not any(s < end and start < e and not (start <= s and e <= end) for s, e in held)
    ]
    if not spans:
        raise CurateError(
            _("“%(words)s” does not stand in the text, or is part of a longer finding.") % {"words": words}
        )
    return surface, spans


def _clear(article: Article, start: int, end: int) -> None:
    """Make room for what a person marked: what was found inside goes."""
    for found in (article.mentions, article.dates):
        found.filter(start__gte=start, end__lte=end).delete()
