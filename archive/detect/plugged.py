"""The spans of a plug-in as people and places of the archive: known, propagated and linked like all others."""

import logging
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.detect.mention import Evidence, Mention
from archive.detect.people import Names
from archive.detect.people import span as tokens
from archive.detect.people.document import Document, read
from archive.detect.people.known import Known, compared, current
from archive.detect.people.label import label
from archive.detect.people.propagate import propagate
from archive.detect.people.words import words_of
from archive.detect.places import Linked, is_demonym, link_place
from archive.detect.plugin import Detector, Span, called
from archive.detect.reason import reason

_LOG = logging.getLogger(__name__)
_KINDS = ("person", "place")
# A place that is linked as surely as this helps to tell others apart.
_SURE = 0.9
_DETAIL = reason("plugged-in")


def read_plugged(detector: Detector, text: str, language: str) -> Names | None:
    """Return the people and places that a plug-in finds; None, and a line in the log, where it fails."""
    found_by = called(detector)
    try:
        spans = list(_sound(detector.find(text, language), text))
        places = _places(text, language, [span for span in spans if span.kind == "place"], found_by)
        people = _people(text, language, [span for span in spans if span.kind == "person"], found_by, places)
    except Exception:
        message = "The detector %s failed on a text of %d letters in %r; the built-in ones stand in."
        _LOG.exception(message, found_by, len(text), language)
        return None
    return Names(people, places)


def _sound(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """Yield the people and places, without blanks around them, the surest and longest first; none twice."""
    taken = bytearray(len(text))
    for span in sorted(spans, key=lambda s: (-s.confidence, s.start - s.end, s.start)):
        if span.kind not in _KINDS:
            continue
        if not 0 <= span.start < span.end <= len(text) or not 0 <= span.confidence <= 1:
            raise ValueError(f"{span} is outside the text, which has {len(text)} letters, or no share from 0 to 1")
        surface = text[span.start : span.end]
        start = span.start + len(surface) - len(surface.lstrip())
        end = start + len(surface.strip())
        if start < end and taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            yield replace(span, start=start, end=end)


def _places(text: str, language: str, spans: Sequence[Span], found_by: str) -> list[Mention]:
    """Return the places with their keys; countries and what can be one place alone help to tell the others apart."""
    surfaces = {text[span.start : span.end] for span in spans}
    named = {surface for surface in surfaces if not is_demonym(surface, language)}
    alone = {surface: link_place(surface, language) for surface in named}
    context = frozenset(one.value for one in alone.values() if one.confidence >= _SURE)
    linked = {s: link_place(s, language, context) if one.alternatives else one for s, one in alone.items()}
    spans = sorted(spans, key=lambda span: span.start)
    return [_place(text, span, linked[s], found_by) for span in spans if (s := text[span.start : span.end]) in linked]


def _place(text: str, span: Span, linked: Linked, found_by: str) -> Mention:
    evidence = Evidence(found_by, _DETAIL, linked.alternatives)
    surface = text[span.start : span.end]
    return Mention(span.start, span.end, "place", surface, linked.value, linked.label, float(span.confidence), evidence)


def _people(text: str, language: str, spans: Sequence[Span], found_by: str, places: Sequence[Mention]) -> list[Mention]:
    """Return the persons, known ones with their keys, and where parts of their names stand again."""
    document = read(text, language, places)
    where: dict[tuple[int, int], Span] = {}
    found = []
    for span in sorted(spans, key=lambda one: one.start):
        first, end = _tokens(document, span)
        clip = max(span.start - document.starts[first], 0) if first < end else 0
        if _is_name(document, first, end, clip):
            where.setdefault((first, end), span)
            found.append(tokens.Span(first, end, found_by, float(span.confidence), _DETAIL, clip=clip))
    found = tokens.without_overlaps(found)
    known = current()
    again = propagate(document, words_of(document.language.code), found, Known())
    spans_of_tokens = tokens.without_overlaps((*found, *again))
    mentions = label(document, spans_of_tokens, known)
    return [_exact(text, m, where.get((t.first, t.end))) for m, t in zip(mentions, spans_of_tokens, strict=True)]


def _tokens(document: Document, span: Span) -> tuple[int, int]:
    """Return the tokens that a span touches: the first, and the one behind the last."""
    first = max(bisect_right(document.starts, span.start) - 1, 0)
    if first < len(document) and document.ends[first] <= span.start:
        first += 1
    last = bisect_left(document.ends, span.end)
    if last == len(document) or document.starts[last] >= span.end:
        last -= 1
    return first, last + 1


def _is_name(document: Document, first: int, end: int, clip: int) -> bool:
    """Tell whether tokens hold a letter or digit by which a name can be compared."""
    words = [compared(word) for word in document.words[first:end]]
    words[:1] = [word[clip:] for word in words[:1]]
    return any(word[:1].isalnum() for word in words)


def _exact(text: str, mention: Mention, span: Span | None) -> Mention:
    """Return a mention with the very letters that the plug-in gave; words of some scripts overlap or hold more."""
    if span is None:
        return mention
    return replace(mention, start=span.start, end=span.end, surface=text[span.start : span.end])
