"""What speaks for a day of publication, and what it comes to."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Witness:
    """One thing that says when an article was published: between which days, how sure, and why.

    `source` is metadata, address, dateline, text, related or clock; `quote` stands at `start` in the text,
    where it stands in the text at all. A witness without days was heard and not believed.
    """

    source: str
    quote: str
    why: str
    earliest: date | None = None
    latest: date | None = None
    confidence: float = 0.0
    start: int | None = None

    @property
    def value(self) -> str:
        """Return the days in EDTF, "" if there are none."""
        return write_days(self.earliest, self.latest)

    def as_evidence(self) -> dict[str, Any]:
        """Return the witness as it is kept with the article."""
        end = None if self.start is None else self.start + len(self.quote)
        return {
            "value": self.value,
            "from": self.source,
            "quote": self.quote[:200],
            "start": self.start,
            "end": end,
            "why": self.why,
            "confidence": round(self.confidence, 2),
        }


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published: `value` in EDTF, "" if nobody can tell; a day, or the days between which it lies.

    `evidence` lists what was heard, the believed first: dicts of value, from, quote, start, end, why, confidence.
    """

    value: str = ""
    earliest: date | None = None
    latest: date | None = None
    confidence: float = 0.0
    evidence: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Related:
    """Another article that seems to report the same event: when it was published, and what the two share.

    `reasons` are short English phrases for curators: "both speak of Vladimir Putin and Recep Tayyip Erdoğan".
    """

    earliest: date
    latest: date
    reasons: tuple[str, ...] = ()


def write_days(earliest: date | None, latest: date | None) -> str:
    """Return a day, or the interval between two, in EDTF; "" without both."""
    if earliest is None or latest is None:
        return ""
    return earliest.isoformat() if earliest == latest else f"{earliest.isoformat()}/{latest.isoformat()}"
