"""What stands behind the first words of a name in Latin script and belongs to it: "Jr.", a nickname in quotes."""

from dataclasses import replace

from archive.detect.people.document import Document
from archive.detect.people.span import Span
from languages.base import word_set

_YOUNGER = word_set("jr sr")
_QUOTES = frozenset('"“”„«»')
_NICKNAME = len(('"', "Red", '"', "Grange"))


def with_rest(document: Document, span: Span) -> Span:
    """Return a span with the rest of its name: 'Harold "Red" Grange Jr.'."""
    if span.end == span.first:
        return span
    end = _behind_nickname(document, span.end)
    end = _behind_younger(document, end)
    return replace(span, end=end) if end > span.end else span


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
