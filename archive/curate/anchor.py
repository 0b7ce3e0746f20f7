"""Keeps what a person decided at its words when the text around them changes."""

from collections.abc import Iterable

from archive.curate.occurrences import occurrences
from archive.models import Article, DateMention, Mention

Span = tuple[int, int]


def reanchor(article: Article) -> list[Span]:
    """Move decided rows to where their words stand now, delete those whose words are gone, return the spans."""
    taken: list[Span] = []
    for rows in (article.mentions.decided(), article.dates.decided()):
        _anchor(article.text, list(rows), taken)
    return taken


def _anchor(text: str, rows: Iterable[Mention | DateMention], taken: list[Span]) -> None:
    moved = []
    for row in rows:
        if text[row.start : row.end] == row.surface:
            taken.append((row.start, row.end))
        else:
            moved.append(row)
    for row in moved:
        spans = [span for span in occurrences(text, row.surface) if not _meets(span, taken)]
        row_start = row.start
        if not spans:
            row.delete()
            continue
        row.start, row.end = min(spans, key=lambda span: abs(span[0] - row_start))
        row.save(update_fields=["start", "end"])
        taken.append((row.start, row.end))


def _meets(span: Span, taken: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)
