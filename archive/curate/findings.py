"""What a curator decides about the findings in one article.

A decision holds for the words wherever they stand in the article. It is kept as a Correction, so that it
holds at every later detection too, and it changes the findings at once.
"""

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from archive.curate.decision import CurateError, announce, decide, read_date
from archive.curate.occurrences import Span, as_written, occurrences
from archive.models import Article, Correction, DateMention, Entity, Mention
from archive.models.mention import State

Finding = Mention | DateMention
DETECTOR = "curator"
LONGEST = 300


def kind_of(finding: Finding) -> str:
    """Return "person", "place" or "date"."""
    return finding.kind if isinstance(finding, Mention) else Correction.Kind.DATE.value


def alike(finding: Finding) -> "QuerySet[Finding]":
    """Return the findings of the same kind with the same words in the same article, this one among them."""
    if isinstance(finding, Mention):
        return Mention.objects.filter(article=finding.article_id, surface=finding.surface, kind=finding.kind)
    return DateMention.objects.filter(article=finding.article_id, surface=finding.surface)


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
            seen.setdefault((kind_of(finding), finding.surface, _meaning(finding)), finding)
    for finding in seen.values():
        _accept(finding, by)
    announce(article)
    return len(seen)


def _meaning(finding: Finding) -> object:
    return finding.entity_id if isinstance(finding, Mention) else finding.value


def _accept(finding: Finding, by: User | None) -> None:
    """Keep that what was found is right; where the same words mean two things, neither can hold for both."""
    meaning = {"entity": finding.entity} if isinstance(finding, Mention) else {"value": finding.value}
    if len({_meaning(other) for other in alike(finding)}) == 1:
        known = any(meaning.values())
        action = Correction.Action.LINK if known else Correction.Action.ADD
        decide(finding.article, kind_of(finding), finding.surface, action, **meaning, by=by)
    alike(finding).filter(**meaning).update(state=State.ACCEPTED)


@transaction.atomic
def relink(mention: Mention, entity: Entity, *, by: User | None) -> None:
    """Say which person or place the words mean; where it is of the other kind, they change theirs."""
    if entity.kind != mention.kind:
        decide(mention.article, mention.kind, mention.surface, Correction.Action.REMOVE, by=by)
    action = Correction.Action.LINK if entity.kind == mention.kind else Correction.Action.ADD
    decide(mention.article, entity.kind, mention.surface, action, entity=entity, by=by)
    alike(mention).update(entity=entity, kind=entity.kind, state=State.ACCEPTED)
    announce(mention.article)


@transaction.atomic
def redate(date: DateMention, value: str, *, by: User | None) -> None:
    """Say which date the words mean, in EDTF; raises CurateError where it is none."""
    reading = read_date(value)
    decide(date.article, "date", date.surface, Correction.Action.LINK, value=reading["value"], by=by)
    alike(date).update(state=State.ACCEPTED, resolution="curator", **reading)
    announce(date.article)


@transaction.atomic
def remove(finding: Finding, *, by: User | None) -> None:
    """Say that the words are no person, place or date in this article."""
    decide(finding.article, kind_of(finding), finding.surface, Correction.Action.REMOVE, by=by)
    alike(finding).update(state=State.REMOVED)
    announce(finding.article)


@transaction.atomic
def add(article: Article, words: str, *, entity: Entity | None = None, value: str = "", by: User | None) -> int:
    """Mark the words wherever they stand free in the article, as an entity or else as a date; return how often."""
    reading: dict[str, Any] = {"entity": entity, "kind": entity.kind} if entity else read_date(value)
    surface, spans = _free(article, words)
    model = Mention if entity else DateMention
    kind = entity.kind if entity else "date"
    decide(article, kind, surface, Correction.Action.ADD, entity=entity, value=reading.get("value", ""), by=by)
    for start, end in spans:
        _clear(article, start, end)
        found = {"surface": surface, "detector": DETECTOR, "evidence": "", "alternatives": [], "confidence": 1.0}
        model.objects.create(article=article, start=start, end=end, state=State.ADDED, **found, **reading)
    announce(article)
    return len(spans)


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
