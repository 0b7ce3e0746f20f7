"""What an expression means: its value in EDTF, how sure that is, and how it came about."""

from dataclasses import dataclass, field
from functools import cached_property

from archive.detect.dates.anchor import Anchor, Counted
from archive.detect.dates.lexicon import Lexicon
from archive.detect.dates.scan import Candidate
from archive.detect.dates.shadow import Shadow
from archive.detect.dates.tense import Direction, direction
from archive.detect.reason import reason, together

_UNSURE_DAY = 0.6  # by what the confidence falls if the day of publication could be another
_FUTURE = 0.7  # … or lies in the future, which cannot be


@dataclass(frozen=True, slots=True)
class Reading:
    """A value in EDTF and why; `detail` holds reasons (see `archive.detect.reason`)."""

    value: str
    confidence: float
    detector: str
    detail: str
    alternatives: tuple[str, ...] = ()


@dataclass
class Memory:
    """What a text has said so far, or says throughout, on which later expressions can depend."""

    # The last year that it named, and where: "the previous year" may be the one before that.
    last_year: tuple[int, int] = (0, 0)
    # The years of the days, by (month, day), that it has named in full.
    years: dict[tuple[int, int], int] = field(default_factory=dict)
    # The days that days of the week have meant: in one article "Tuesday" is one Tuesday.
    weekdays: dict[int, str] = field(default_factory=dict)
    # "dmy" or "mdy" if its dates in figures can be read one way alone: 03/04/2016 beside 25/12/2015.
    order: str = ""


@dataclass
class Context:
    """An expression in its text, with all that its meaning can depend on."""

    shadow: Shadow
    lexicon: Lexicon
    anchor: Anchor | None
    candidate: Candidate
    memory: Memory = field(default_factory=Memory)

    @property
    def parts(self) -> dict[str, str]:
        """Return what fills the slots."""
        return self.candidate.parts

    def number(self, slot: str) -> int | None:
        """Return the number that a slot stands for, None if it is empty."""
        text = self.parts.get(slot)
        return None if text is None else self.lexicon.value(slot, text)

    @property
    def unit(self) -> str:
        """Return the unit that is spoken of: "day", "week", …; "" if none is."""
        word = " ".join(self.parts.get("unit", "").rstrip(".").split())
        return self.candidate.rule.unit or self.lexicon.units.get(word, "").split(" ")[-1]

    @property
    def times(self) -> int:
        """Return how many units one word stands for: "يومين" is two days."""
        word = " ".join(self.parts.get("unit", "").rstrip(".").split())
        count, blank, _ = self.lexicon.units.get(word, "").partition(" ")
        return int(count) if blank else 1

    @cached_property
    def direction(self) -> Direction:
        """Return whether the expression points to the past or to what is to come."""
        found = self.candidate
        first = max(found.start, min(found.places.values(), default=found.start))
        return direction(self.shadow, found.start, first, found.end, self.lexicon.words)

    def counted(self, found: Counted | None, confidence: float, detector: str, detail: str) -> Reading | None:
        """Return the reading of what was counted from the day of publication."""
        if found is None or self.anchor is None:
            return None
        if found.others:
            confidence *= _UNSURE_DAY
            detail = together(detail, reason("publication-unsure"))
        if self.anchor.is_future:
            confidence *= _FUTURE
            detail = together(detail, reason("publication-future"))
        return Reading(found.value, confidence, detector, detail, found.others)
