"""A page on the way to being clean: its lines, each a stretch of the original, kept or cut."""

import sys
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import regex

import languages
from archive.clean.page import Cut

_BLANKS = regex.compile(r"\s+")
_EDGE = regex.compile(r"[\s\u200b\u2060\ufeff]")
_LINE = regex.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_END = regex.compile(r"""[.!?…;:,؟。！？؛،।॥]["'”’»」』)\]]*$""")


@dataclass(slots=True, eq=False)
class Line:
    """One line of a page. `gap` counts the empty lines before it; `rule` says why it is cut, if it is."""

    start: int
    end: int
    text: str
    gap: int = 0
    rule: str = ""
    is_highlight: bool = False  # of the list that sums the article up
    words: int = field(init=False)
    key: str = field(init=False)  # the text in composed letters, in which phrases are looked for

    def __post_init__(self) -> None:
        self.key = unicodedata.normalize("NFC", self.text[:1000])
        self.words = sum(1 for _ in languages.get("und").terms(self.text[:2000]))

    @property
    def ends_a_sentence(self) -> bool:
        """Tell whether it ends in a mark, as prose does and headings do not."""
        return bool(_END.search(self.text[-12:]))

    @property
    def is_prose(self) -> bool:
        """Tell whether it reads as a paragraph."""
        return self.words > 25 or (self.ends_a_sentence and self.words >= 6)

    @property
    def is_heading(self) -> bool:
        """Tell whether it reads as a headline or a heading inside the text."""
        last = self.text[-1:]
        return 1 < self.words <= 30 and len(self.text) <= 250 and (not self.ends_a_sentence or last in "?!؟…")


@dataclass(slots=True)
class Draft:
    """The original and its lines, which the rules look through one after another."""

    original: str
    lines: list[Line]
    marks: list[tuple[int, int]] = field(default_factory=list)  # stretches inside lines that are markup

    @classmethod
    def of(cls, original: str, marks: Iterable[tuple[int, int]] = ()) -> "Draft":
        """Return a draft with every line that is not blank; `marks` are stretches of markup, in order."""
        draft = cls(original, [], list(marks))
        lines, before = [], 0
        for match in _LINE.finditer(original):
            start, end = strip(original, *match.span())
            if start < end:
                breaks = original.count("\n", before, start)
                lines.append(draft.line(start, end, gap=max(0, breaks - 1)))
                before = end
        draft.lines = [line for line in lines if line.text]
        return draft

    def line(self, start: int, end: int, gap: int = 0) -> Line:
        """Return a stretch of the original as a line, its markup off."""
        inside = self.marks[bisect_left(self.marks, (start, 0)) : bisect_left(self.marks, (end, 0))]
        if not inside:
            return Line(start, end, one_line(self.original[start:end]), gap)
        edges = [start, *(edge for mark in inside for edge in mark), end]
        kept = (self.original[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
        return Line(start, end, one_line("".join(kept)), gap)

    @property
    def kept(self) -> list[Line]:
        """Return the lines that no rule has cut."""
        return [line for line in self.lines if not line.rule]

    def divide(self, places: Callable[[Line], list[int]]) -> None:
        """Part each kept line at the offsets of the original that `places` gives for it."""
        self.lines = [part for line in self.lines for part in self._parts(line, [] if line.rule else places(line))]

    def merge(self, goes_on: Callable[[Line, Line], bool]) -> None:
        """Make one line of neighbours where the first goes on in the second."""
        merged: list[Line] = []
        run: list[Line] = []
        for line in self.lines:
            if run and not (goes_on(run[-1], line) and not run[-1].rule and not line.rule):
                merged.append(self._one(run))
                run = []
            run.append(line)
        self.lines = merged + ([self._one(run)] if run else [])

    def _one(self, run: list[Line]) -> Line:
        """Return neighbouring lines as one."""
        if len(run) == 1:
            return run[0]
        return self.line(run[0].start, run[-1].end, run[0].gap)

    def _parts(self, line: Line, places: list[int]) -> list[Line]:
        """Return a line in the parts that lie between the places."""
        if not places:
            return [line]
        edges = [line.start, *places, line.end]
        spans = (strip(self.original, *span) for span in pairwise(edges))
        parts = [self.line(start, end) for start, end in spans if start < end]
        parts[0].gap = line.gap
        return parts

    def cuts(self) -> Iterator[Cut]:
        """Yield what was cut, in order."""
        spans = [(line.start, line.end, line.rule) for line in self.lines if line.rule]
        covered = [(start, end) for start, end, _ in spans]
        spans += [(*mark, "markup") for mark in self.marks if not _lies_in(mark, covered)]
        for start, end, rule in sorted(spans):
            yield Cut(start, end, self.original[start:end], rule)

    def text(self) -> str:
        """Return what was kept, an empty line between paragraphs."""
        return "\n\n".join(line.text for line in self.kept)


def _lies_in(mark: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Tell whether a stretch lies in one of others, which are in order."""
    at = bisect_right(spans, (mark[0], sys.maxsize)) - 1
    return at >= 0 and mark[1] <= spans[at][1]


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch of the text without the blanks at its ends."""
    while start < end and _EDGE.match(text[start]):
        start += 1
    while start < end and _EDGE.match(text[end - 1]):
        end -= 1
    return start, end


def one_line(text: str) -> str:
    """Return a text with each run of blanks as one."""
    return _BLANKS.sub(" ", text).strip()
