"""Shows what was found: the best passages of a text, its words escaped, the found ones in <mark>."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

import regex
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from search.wanted import Mark

PASSAGE = 220  # letters of a passage, about
LEAD_IN = 60  # letters before the first word found
MOST_READ = 200_000  # letters of a text that are looked through
_GRAPHEME = regex.compile(r"\X")
_BLANKS = regex.compile(r"\s+")
_STOPS = regex.compile(r"(?:[.!?。！？؟…]['\"”’»)]*\s+|\n+)")


@dataclass(frozen=True)
class Passage:
    """A stretch of a text, and how many different things are found in it."""

    start: int
    end: int
    worth: float


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> SafeString:
    """Return a stretch of a text as HTML, with what was found in <mark>; never cuts a grapheme."""
    end = len(text) if end is None else end
    parts, done = list[str](), start
    for first, last in _joined(text, marks, start, end):
        parts.append(f"{_plain(text[done:first])}<mark>{_plain(text[first:last])}</mark>")
        done = last
    return mark_safe("".join(parts) + _plain(text[done:end]))  # noqa: S308  # every piece is escaped


def snippet(text: str, marks: Sequence[Mark]) -> SafeString:
    """Return the best passage of a text, and the next best where it shows something else."""
    found = [mark for mark in marks if mark.end <= MOST_READ]
    chosen = best_passages(text, found)
    shown = []
    for passage in chosen:
        before = "… " if passage.start else ""
        after = " …" if passage.end < len(text) else ""
        shown.append(f"{before}{marked(text, found, passage.start, passage.end)}{after}")
    return mark_safe(" ".join(shown).replace("… …", "…"))  # noqa: S308  # made by `marked`


def best_passages(text: str, marks: Sequence[Mark], most: int = 2) -> list[Passage]:
    """Return the passages that show most of what was found, the best first; the start of the text if nothing was."""
    if not marks:
        return [Passage(0, _edge(text, min(len(text), PASSAGE)), 0)]
    chosen: list[Passage] = []
    shown: set[str] = set()
    reach = PASSAGE - LEAD_IN
    candidates = [
        (one.start, [m for m in marks[n : n + 30] if m.end <= one.start + reach]) for n, one in enumerate(marks)
    ]
    for _ in range(most):
        fresh = [(len({m.key for m in inside} - shown), len(inside), -at, inside) for at, inside in candidates]
        worth, _, at, inside = max(fresh, key=lambda one: one[:3])
        if worth == 0:
            break
        passage = _around(text, -at, worth)
        if not any(passage.start < other.end and other.start < passage.end for other in chosen):
            chosen.append(passage)
        shown |= {mark.key for mark in inside}
    return chosen


def _around(text: str, place: int, worth: float) -> Passage:
    """Return the passage around a word: from the start of its sentence, if that is near."""
    earliest = max(0, place - LEAD_IN)
    stops = [match.end() for match in _STOPS.finditer(text, max(0, place - 2 * LEAD_IN), place)]
    start = stops[-1] if stops and stops[-1] <= place else 0 if earliest == 0 else _edge(text, earliest)
    return Passage(start, _edge(text, min(len(text), start + PASSAGE)), worth)


def _edge(text: str, place: int) -> int:
    """Return the nearest place before where a text may be cut: at a blank, else between graphemes."""
    if place in (0, len(text)) or text[place - 1].isspace() or text[place].isspace():
        return place
    for back in range(place, max(0, place - 24), -1):
        if text[back - 1].isspace():
            return back
    start = max(0, place - 64)
    edges = [start + match.start() for match in _GRAPHEME.finditer(text[start : place + 32])]
    return max((edge for edge in edges[1:] if edge <= place), default=place)


def _joined(text: str, marks: Iterable[Mark], start: int, end: int) -> list[tuple[int, int]]:
    """Return the marked stretches inside [start, end], widened to whole graphemes, those that touch made one."""
    found: list[tuple[int, int]] = []
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    edges = _edges(text[start:end]) if inside else []
    for mark in inside:
        first = start + edges[bisect_right(edges, mark.start - start) - 1]
        last = start + edges[bisect_left(edges, mark.end - start)]
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _edges(text: str) -> Sequence[int]:
    """Return where graphemes start, and the end."""
    if text.isascii() and "\r" not in text:
        return range(len(text) + 1)
    return [*accumulate(map(len, _GRAPHEME.findall(text)), initial=0)]


def _plain(piece: str) -> str:
    return escape(_BLANKS.sub(" ", piece))
