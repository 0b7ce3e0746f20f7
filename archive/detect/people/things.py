"""Names that a Vietnamese text gives to things: weapons, cars, plans, stations."""

from archive.detect.people.document import Document
from archive.detect.people.runs import is_syllable
from archive.detect.people.span import Span
from archive.detect.people.words import Words

_LONGEST = 5


def without_things(document: Document, words: Words, spans: list[Span]) -> list[Span]:
    """Return Vietnamese spans without what is named after the word for a thing, foreign names anywhere in the text."""
    firsts = {document.words[span.first] for span in spans}
    # What stands behind the word for a thing: "tên lửa Fateh Mobin".
    begun = {
        at
        for at, word in enumerate(document.words)
        if word in firsts and words.ending_at(words.named_after, document, at)
    }
    things = {tuple(document.words[at : at + size]) for at in begun for size in range(1, _LONGEST)}
    return [span for span in spans if span.first not in begun and not _is_foreign_thing(document, span, things)]


def _is_foreign_thing(document: Document, span: Span, things: set[tuple[str, ...]]) -> bool:
    if tuple(document.words[span.first : span.end]) not in things:
        return False
    return any(not is_syllable(word) for word in document.folded[span.first : span.end])
