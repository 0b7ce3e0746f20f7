"""Finds out when an article was published, and says why; never by the clock of the crawler.

A page's metadata and address, a dateline, the text itself and other reports of the same event are heard.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from archive.detect.published.facts import Fact, find_facts, undated_days
from archive.detect.published.stated import address_witnesses, clock_witnesses, dateline_witnesses, metadata_witnesses
from archive.detect.published.told import related_witness, told_witness
from archive.detect.published.witness import Published, Related, Witness, write_days

__all__ = ["Published", "Related", "find_published", "undated_days"]

_AGREE = timedelta(days=1)  # time zones
_BEFORE_NEWS = timedelta(days=60)  # a page dated so long after all that it tells was dated when it was fetched
_MOST_EVIDENCE = 12
_BELIEVED = 0.48  # what is more likely wrong than right stays evidence


def find_published(
    text: str,
    *,
    language: str,
    metadata: Mapping[str, Any] | None = None,
    url: str = "",
    stamps: Sequence[str] = (),
    captured: date | None = None,
    related: Sequence[Related] = (),
) -> Published:
    """Return when an article was published, with everything that speaks for or against it.

    `metadata` are the page's (under `published` a text or a list of {value, where}), `stamps` lines of the page that
    say when, `captured` the day it was taken, which only bounds the answer. A text may name no year: the caller can
    then pass `related`, articles of the archive that share its persons and its `undated_days`, in a second pass.
    Never raises; a day that nothing tells is "".
    """
    facts = find_facts(text, language)
    heard = [*metadata_witnesses(metadata or {}), *address_witnesses(url), *dateline_witnesses(text, stamps, language)]
    heard += [witness for witness in (told_witness(facts), related_witness(facts, list(related))) if witness]
    possible = [witness for witness in heard if _is_possible(witness, captured)]
    believed = _weigh(possible, captured)
    rest = [witness for witness in heard if witness is not believed] + list(clock_witnesses(text, stamps))
    if believed is None or believed.earliest is None:
        return Published(evidence=[w.as_evidence() for w in rest][:_MOST_EVIDENCE] or [_silence(facts)])
    latest = believed.latest or believed.earliest
    if captured:
        latest = max(believed.earliest, min(latest, captured))
    evidence = [witness.as_evidence() for witness in (believed, *rest)][:_MOST_EVIDENCE]
    value = write_days(believed.earliest, latest)
    return Published(value, believed.earliest, latest, _agreed(believed, possible), evidence)


def _is_possible(witness: Witness, captured: date | None) -> bool:
    """Tell whether a page could have been published then: not after it was taken, nor after today."""
    latest_possible = (captured or date.today()) + _AGREE
    return witness.earliest is not None and witness.earliest <= latest_possible


def _weigh(possible: list[Witness], captured: date | None) -> Witness | None:
    """Return the witness to believe: the surest, unless it only says when the page was fetched, or denies the text."""
    told = next((witness for witness in possible if witness.source == "text"), None)
    best: tuple[float, Witness] | None = None
    for witness in possible:
        weight = witness.confidence
        if witness.earliest and told and told.earliest and witness.source in {"metadata", "dateline"}:
            fetched = captured is not None and abs(witness.earliest - captured) <= _AGREE
            if fetched and witness.earliest - told.earliest > _BEFORE_NEWS:
                weight -= 0.6
            elif witness.earliest < told.earliest - _AGREE and told.confidence >= 0.8:
                weight -= 0.3
        if best is None or weight > best[0]:
            best = (weight, witness)
    return best[1] if best and best[0] >= _BELIEVED else None


def _agreed(believed: Witness, possible: list[Witness]) -> float:
    """Return how sure it is: surer where independent witnesses agree, less where a strong one does not."""
    confidence = believed.confidence
    for other in possible:
        if other.source == believed.source or not (other.earliest and other.latest and believed.earliest):
            continue
        if other.earliest - _AGREE <= believed.earliest <= other.latest + _AGREE:
            confidence += (1 - confidence) / 2
        elif other.confidence >= 0.8:
            confidence *= 0.8
    return round(min(confidence, 0.99), 3)


def _silence(facts: list[Fact]) -> dict[str, Any]:
    """Return the evidence for knowing nothing."""
    undated = [fact.quote for fact in facts if fact.kind == "undated"][:3]
    why = "neither the page nor the text names a year"
    return Witness("text", ", ".join(undated), why).as_evidence()
