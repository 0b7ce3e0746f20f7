"""People in a text: known names, a trained model where there is one, rules, and one pass for parts of names."""

from collections.abc import Iterable, Sequence

from archive.detect.mention import Mention
from archive.detect.people import arabic, capitals
from archive.detect.people.document import Document, read
from archive.detect.people.known import Known, current, find_known, knowing, shipped
from archive.detect.people.label import label
from archive.detect.people.propagate import propagate
from archive.detect.people.span import Span, without_overlaps
from archive.detect.people.words import Words, words_of

__all__ = ["Known", "find_people", "knowing", "shipped"]


def find_people(
    text: str, *, language: str, places: Sequence[Mention] = (), known: Known | None = None
) -> list[Mention]:
    """Return the persons of a text in order; `places` are those found before, `known` the people of the list."""
    known = current() if known is None else known
    document = read(text, language, places)
    words = words_of(document.language.code)
    spans = without_overlaps((*find_known(document, known), *_by_rules(document, words)))
    spans = without_overlaps((*spans, *propagate(document, words, spans, known)))
    return label(document, spans, known)


def _by_rules(document: Document, words: Words) -> Iterable[Span]:
    reader = arabic.Reader if document.language.script == "Arab" else capitals.Reader
    return reader(document, words).read()
