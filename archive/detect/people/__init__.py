"""People in a text: known names, a trained model where there is one, rules, and one pass for parts of names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from archive.detect.mention import Mention
from archive.detect.people import arabic, capitals
from archive.detect.people.chain import chained
from archive.detect.people.document import Document, read
from archive.detect.people.known import Known, current, find_known, knowing, shipped
from archive.detect.people.label import label
from archive.detect.people.model import Reader, Reading, Tagged, model_for
from archive.detect.people.places import weigh
from archive.detect.people.propagate import propagate
from archive.detect.people.repair import repair
from archive.detect.people.span import Span, without_overlaps
from archive.detect.people.words import Words, words_of

__all__ = ["Known", "Names", "find_people", "knowing", "read_names", "shipped"]


_TRUSTED = 0.85
_LEAST_CONFIDENCE = 0.4
# A name less sure than this gives way to a place that is surer than that.
_DOUBTED = 0.7
_SURE_PLACE = 0.9
# The Arabic letter that says "in" or "by".
_IN = "ب"
# What a rule finds counts if the model holds it possible; a model that has never seen a word of the language says less.
_LEAST_SHARE = {False: 0.2, True: 0.0}


class Names(NamedTuple):
    """The persons of a text, and its places as they stand once persons are known."""

    people: list[Mention]
    places: list[Mention]
    tagged: Sequence[Tagged] = ()


def find_people(
    text: str, *, language: str, places: Sequence[Mention] = (), known: Known | None = None
) -> list[Mention]:
    """Return the persons of a text in order; `places` are those found before, `known` the people of the list."""
    return read_names(text, language=language, places=places, known=known).people


def read_names(
    text: str,
    *,
    language: str,
    places: Sequence[Mention] = (),
    known: Known | None = None,
    model: Reader | None = None,
) -> Names:
    """Return the persons of a text, and the places that were found before with what the model says of them."""
    known = current() if known is None else known
    document = read(text, language, places)
    words = words_of(document.language.code)
    model = model or model_for(document.language.code, document.language.script)
    reading = model.read(document) if model else None
    # Vietnamese districts are called after persons, and persons after districts.
    placed = {(p.start, p.end): p.confidence for p in places if not words.family_names}
    spans = [span for span in _found(document, words, known, reading) if not _is_place(document, span, placed)]
    arabic = document.language.script == "Arab"
    spans = chained(document, words, spans) if arabic else spans
    spans = without_overlaps((*spans, *propagate(document, words, spans, known)))
    spans = chained(document, words, spans) if arabic else spans
    people = label(document, spans, known)
    if reading is None:
        return Names(people, list(places))
    full = {(person.start, person.end) for person in people if " " in person.surface}
    weighed = weigh(document, places, reading)
    # What the model alone holds to be a place is none where the text names a person in full by the same words.
    kept = [p for p in weighed if p.evidence.detector != reading.model or (p.start, p.end) not in full]
    return Names(people, kept, reading.tagged)


def _found(document: Document, words: Words, known: Known, reading: Reading | None) -> list[Span]:
    """Return the names that lists, model and rules find, in this order of trust."""
    listed = find_known(document, known)
    ruled = _by_rules(document, words)
    if reading is None:
        return without_overlaps((*listed, *ruled))
    tagged = [Span(t.first, t.end, reading.model, t.confidence) for t in reading.tagged if t.kind == "person"]
    least = _LEAST_SHARE[reading.model.startswith("crf-latin")]
    shared = ((span, _share(document, reading, span)) for span in ruled)
    backed = (
        replace(span, confidence=span.confidence * (0.6 + 0.4 * share))
        for span, share in shared
        if share >= (least if span.confidence < _TRUSTED else least / 10)
    )
    likely = (span for span in backed if span.confidence >= _LEAST_CONFIDENCE)
    return without_overlaps((*listed, *repair(document, words, tagged, known), *likely))


def _share(document: Document, reading: Reading, span: Span) -> float:
    """Return how likely the model holds a name; what it takes for the end of a country's behind a title is one too."""
    share = reading.share("person", span.first, span.end)
    behind_country = span.first > 0 and document.place[span.first - 1].endswith("country")
    if span.detector == "people.title" and behind_country and not document.place[span.first]:
        share += reading.share("place", span.first, span.end)
    return share


def _is_place(document: Document, span: Span, places: dict[tuple[int, int], float]) -> bool:
    """Tell whether a name that is not sure is, word for word, a place that is; "in", grown on to it, is a sure sign."""
    start, end = document.starts[span.first], document.ends[span.end - 1]
    if document.text[start] == _IN and (start + 1, end) in places:
        return True
    return span.confidence < _DOUBTED and places.get((start, end), 0.0) >= _SURE_PLACE


def _by_rules(document: Document, words: Words) -> Iterator[Span]:
    reader = arabic.Reader if document.language.script == "Arab" else capitals.Reader
    return reader(document, words).read()
