"""Mends the edges of names that a model gave: titles off, short words off, two persons in a row apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.detect.people.arabic import PROCLITICS
from archive.detect.people.document import Document
from archive.detect.people.known import Known, compared
from archive.detect.people.lists import given_names
from archive.detect.people.span import Span
from archive.detect.people.words import Words


def repair(document: Document, words: Words, spans: Sequence[Span], known: Known) -> list[Span]:
    """Return the spans with their edges mended; those of which nothing is left are dropped."""
    if document.language.script == "Arab":
        parted = [part for span in spans for part in _parted(document, span, _last_words(document, spans, known))]
        heard = _standing_free(document)
        return [_clipped(document, span, heard) for span in parted]
    trimmed = (_trimmed(document, words, span) for span in spans)
    return [span for span in trimmed if span is not None]


def _trimmed(document: Document, words: Words, span: Span) -> Span | None:
    """Return a span without titles before and small words around; None if nothing is left."""
    first, end = span.first, span.end
    if any(words.starting_at(words.others, document, at) for at in range(first, end)):
        return None
    while first < end and not document.is_capital(first):
        first += 1
    while end - first > 1:
        length = words.starting_at(words.titles, document, first)
        if not length or first + length >= end or words.family_names:
            break
        first += length
        while first < end - 1 and not document.is_capital(first):
            first += 1
    while end > first and not (document.is_capital(end - 1) or document.words[end - 1].isdigit()):
        end -= 1
    return replace(span, first=first, end=end) if first < end else None


def _last_words(document: Document, spans: Iterable[Span], known: Known) -> frozenset[str]:
    """Return the words that end the names of the text, and the short names of well-known people."""
    ends = {compared(document.words[span.end - 1]) for span in spans if 1 < span.end - span.first < 4}
    return frozenset(ends | known.by_short.keys())


def _parted(document: Document, span: Span, last_words: frozenset[str]) -> Iterator[Span]:
    """Yield two persons where a family name known from elsewhere is followed by a full name."""
    first = compared(document.words[span.first])
    given = given_names("Arab")
    if span.end - span.first > 2 and first in last_words and first not in given:
        yield replace(span, end=span.first + 1)
        yield replace(span, first=span.first + 1)
        return
    for at in range(span.first + 2, span.end):
        word = document.folded[at]
        if word.startswith("و") and len(word) > 4 and word not in given and word[1:] in given:
            yield replace(span, end=at)
            yield replace(span, first=at)
            return
    yield span


def _standing_free(document: Document) -> frozenset[str]:
    """Return the words of a document."""
    return frozenset(document.folded)


def _clipped(document: Document, span: Span, heard: frozenset[str]) -> Span:
    """Return a span without a short word grown on to its first word."""
    word = document.folded[span.first]
    given = given_names("Arab")
    if span.clip or len(word) < 5 or word[0] not in PROCLITICS or word in given:
        return span
    return replace(span, clip=1) if word[1:] in given or word[1:] in heard else span
