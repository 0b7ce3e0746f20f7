"""Keeps what a person decided at its words when the text around them changes."""

from collections.abc import Collection, Iterable

from rapidfuzz.distance import Postfix, Prefix

from archive.curate.occurrences import occurrences
from archive.models import Article, DateMention, Mention

_AROUND = 80  # letters on either side by which a place is known again

Span = tuple[int, int]
Finding = Mention | DateMention


def reanchor(article: Article) -> list[Span]:
    """Move decided rows to where their words stand now, delete those whose words are gone, return the spans."""
    taken: list[Span] = []
    for rows in (article.mentions.decided(), article.dates.decided()):
        _anchor(article.text, list(rows), taken)
    return taken


def _anchor(text: str, rows: Iterable[Finding], taken: list[Span]) -> None:
    moved = []
    for row in rows:
        if text[row.start : row.end] == row.surface:
            taken.append((row.start, row.end))
        else:
            moved.append(row)
    for row in moved:
        span = _place(text, row, taken)
        if span is None:
            row.delete()
            continue
        row.start, row.end = span
        row.save(update_fields=["start", "end"])
        taken.append(span)


def move(article: Article, was: str, decided: Iterable[Finding]) -> list[Finding]:
    """Write decided rows of an earlier text anew where their words stand now, and return those."""
    taken: list[Span] = []
    kept = []
    for row in decided:
        span = _place(article.text, row, taken, was)
        if span is not None:
            row.start, row.end = span
            taken.append(span)
            row.save(force_insert=True)
            kept.append(row)
    return kept


def _place(text: str, row: Finding, taken: Collection[Span], was: str = "") -> Span | None:
    """Return where the words stand that have most of the same letters around them, the nearest of several."""
    free = [span for span in occurrences(text, row.surface) if not any(a < span[1] and span[0] < b for a, b in taken)]
    before, after = was[max(row.start - _AROUND, 0) : row.start], was[row.end : row.end + _AROUND]

    def likeness(span: Span) -> tuple[int, int]:
        same_before = Postfix.similarity(before, text[max(span[0] - _AROUND, 0) : span[0]])
        return same_before + Prefix.similarity(after, text[span[1] : span[1] + _AROUND]), -abs(span[0] - row.start)

    return max(free, key=likeness, default=None)
