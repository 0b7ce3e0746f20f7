"""What belongs to a name in Latin script and a model leaves out: initials, "Jr.", a nickname in quotes."""

from dataclasses import replace

from archive.detect.people.document import Document
from archive.detect.people.span import Span
from languages.base import word_set

_YOUNGER = word_set("jr sr")
_WORDS = frozenset("AI")
_QUOTES = frozenset('"“”„«»')
_NICKNAME = len(('"', "Red", '"', "Grange"))


def with_rest(document: Document, span: Span) -> Span:
    """Return a span with the rest of its name: 'J. Harold "Red" Grange Jr.'."""
    if span.end == span.first:
        return span
    first = _before_initials(document, span.first)
    end = _behind_younger(document, _behind_nickname(document, span.end))
    return replace(span, first=first, end=end) if end > span.end or first < span.first else span


def _before_initials(document: Document, first: int) -> int:
    """Return where a name begins with the initials before it: "C. H. Douglas", "J Edgar Hoover"."""
    while first and document.gap(first - 1) == " ":
        before = document.words[first - 1]
        stopped = before == "." and first > 1 and not document.gap(first - 2)
        at = first - 2 if stopped else first - 1
        word = document.words[at]
        if len(word) > 1 or not word.isupper() or (not stopped and word in _WORDS):
            break
        first = at
    return first


def _behind_nickname(document: Document, end: int) -> int:
    """Return the end of a name whose nickname stands in quotes between its first and its last word."""
    after = end + _NICKNAME
    if after > len(document) or document.gap(end - 1) != " ":
        return end
    opening, _, closing, last = document.words[end:after]
    quoted = opening in _QUOTES and closing in _QUOTES and document.is_capital(end + 1)
    return after if quoted and last[:1].isupper() and document.gap(after - 2) == " " else end


def _behind_younger(document: Document, end: int) -> int:
    """Return the end of a name with "Jr." and its full stop, which belongs to it."""
    if end < len(document) and document.gap(end - 1) == " " and document.folded[end] in _YOUNGER:
        end += 1
    if document.folded[end - 1] in _YOUNGER and end < len(document) and document.words[end] == ".":
        end += not document.gap(end - 1)
    return end
