"""Counting what was found rightly, wrongly and not at all."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from archive.detect import Mention
from benchmarks.detection.gold import Record, Span

# و ف ب ل ك, and two of them together.
_GLUED = re.compile("[وف]?[بلك]?")
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95)


@dataclass(slots=True)
class Tally:
    """What was counted of one kind in one set."""

    strict: int = 0
    relaxed: int = 0
    found: int = 0
    gold: int = 0
    traps: int = 0
    valued: int = 0
    right: int = 0
    said: list[tuple[float, bool]] = field(default_factory=list)
    pairs: list[tuple[str, str]] = field(default_factory=list)


def span_of(mention: Mention) -> Span:
    """Return where a mention stands."""
    return Span(mention.start, mention.end, mention.kind)


def counted(record: Record, mentions: Iterable[Mention], kind: str) -> list[Mention]:
    """Return the mentions of a kind that count: those on open or neutral spans alone do not."""
    gold = [span for span in record.required if span.kind == kind]
    neutral = [*record.ignore, *(span for span in record.optional if span.kind == kind)]
    kept: dict[tuple[int, int], Mention] = {}
    for mention in mentions:
        here = span_of(mention)
        if mention.kind != kind or (here.start, here.end) in kept:
            continue
        must_count = any(here.overlaps(span) for span in (*gold, *record.traps))
        if must_count or not any(here.overlaps(span) for span in neutral):
            kept[here.start, here.end] = mention
    return list(kept.values())


def matches(gold: Sequence[Span], mentions: Sequence[Mention]) -> list[tuple[Span, Mention]]:
    """Return pairs of a gold span and a mention that overlap, one to one, exact pairs first."""
    open_mentions = {(mention.start, mention.end): mention for mention in mentions}
    pairs = [
        (span, open_mentions.pop((span.start, span.end))) for span in gold if (span.start, span.end) in open_mentions
    ]
    taken = {span for span, _ in pairs}
    for span in gold:
        if span not in taken:
            for key, mention in open_mentions.items():
                if span.overlaps(span_of(mention)):
                    pairs.append((span, open_mentions.pop(key)))
                    break
    return pairs


def is_exact(record: Record, span: Span, mention: Mention) -> bool:
    """Tell whether a mention is a gold span, save for short Arabic words glued in front.

    Some sets count them in ("وبريطانيا"), others and the archive do not; nothing in a text tells which.
    """
    if mention.end != span.end or mention.start < span.start:
        return False
    return mention.start == span.start or bool(_GLUED.fullmatch(record.text, span.start, mention.start))


def count(tally: Tally, record: Record, mentions: Sequence[Mention], kind: str) -> None:
    """Add the mentions of one kind in one record to a tally."""
    gold = [span for span in record.required if span.kind == kind]
    kept = counted(record, mentions, kind)
    pairs = matches(gold, kept)
    exact = {id(mention) for span, mention in pairs if is_exact(record, span, mention)}
    tally.strict += len(exact)
    tally.relaxed += len(pairs)
    tally.found += len(kept)
    tally.gold += len(gold)
    tally.traps += sum(any(span_of(mention).overlaps(trap) for trap in record.traps) for mention in kept)
    tally.said += [(mention.confidence, id(mention) in exact) for mention in kept]
    for span, mention in pairs:
        if span.values:
            tally.valued += 1
            tally.right += is_right(mention, span.values)
            tally.pairs.append((span.values[0], mention.value or mention.label))


def is_right(mention: Mention, values: Iterable[str]) -> bool:
    """Tell whether a mention means one of the accepted values; names are compared without accents."""
    if mention.kind == "date":
        return mention.value in values
    return plain(mention.label) in {plain(value) for value in values} or mention.value in values


def plain(name: str) -> str:
    """Return a name in lower case, without accents and marks."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ı", "i").replace("đ", "d"))
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())


def linked_together(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Return the pairwise F1 of (gold identity, found identity): do mentions of one thing share one identity?"""
    listed = list(pairs)

    def together(keys: Iterable[object]) -> int:
        return sum(n * (n - 1) // 2 for n in Counter(keys).values())

    both, gold, found = together(listed), together(g for g, _ in listed), together(f for _, f in listed)
    return round(2 * both / (gold + found), 4) if gold + found else None
