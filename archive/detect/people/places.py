"""What a trained model says of the places that the lists found, and the places that it alone sees."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive.detect.mention import Evidence, Mention
from archive.detect.people.document import Document
from archive.detect.people.model import Reading, Tagged
from archive.detect.places import is_called_after_place, is_demonym, link_place
from archive.detect.reason import reason

# A place of the lists stays if the model holds it this likely: countries are seldom anything else, small towns often.
_SURE = 0.9
_LEAST_SURE = 0.03
_LEAST_OTHER = 0.25
# A place that only the model sees needs more.
_LEAST_SEEN = 0.5
_BOTH = 0.97
# The models that have seen enough places to be asked about them.
_KNOWING = ("crf-en", "crf-ar", "crf-vi", "natasha")


def weigh(document: Document, places: Sequence[Mention], reading: Reading) -> list[Mention]:
    """Return the places of the lists that the model does not doubt, and those of the model that the lists missed."""
    if not reading.model.startswith(_KNOWING):
        return list(places)
    kept = [place for place in _judged(document, places, reading) if place is not None]
    context = frozenset(place.value for place in kept)
    taken = bytearray(len(document.text))
    for place in kept:
        taken[place.start : place.end] = b"\1" * (place.end - place.start)
    for tagged in reading.tagged:
        start, end = document.starts[tagged.first], document.ends[tagged.end - 1]
        surface = document.surface(tagged.first, tagged.end)
        if is_demonym(surface, document.language.code):
            continue
        if tagged.kind == "place" and tagged.confidence >= _LEAST_SEEN and taken.find(1, start, end) < 0:
            seen = _seen(document, tagged, reading.model, context)
            if seen.value or not is_called_after_place(surface, document.language.code):
                kept.append(seen)
    return sorted(kept, key=lambda place: place.start)


def _judged(document: Document, places: Iterable[Mention], reading: Reading) -> Iterable[Mention | None]:
    """Yield the places with the confidence that list and model give them together; None for one in doubt."""
    at = 0
    for place in sorted(places, key=lambda mention: mention.start):
        while at < len(document) and document.ends[at] <= place.start:
            at += 1
        end = at
        while end < len(document) and document.starts[end] < place.end:
            end += 1
        share = reading.share("place", at, end)
        if share < (_LEAST_SURE if len(place.value) == 2 or place.confidence >= _SURE else _LEAST_OTHER):
            yield None
        else:
            confidence = max(place.confidence, share) if share > 0.5 else place.confidence * (0.6 + 0.8 * share)
            yield replace(place, confidence=min(confidence, _BOTH))


def _seen(document: Document, tagged: Tagged, model: str, context: frozenset[str]) -> Mention:
    """Return a place that the model saw, with the key of the lists if they know its name."""
    surface = document.surface(tagged.first, tagged.end)
    start = document.starts[tagged.first]
    linked = link_place(surface, document.language.code, context)
    evidence = Evidence(model, reason("model-place"), linked.alternatives)
    return Mention(
        start, start + len(surface), "place", surface, linked.value, linked.label, tagged.confidence, evidence
    )
