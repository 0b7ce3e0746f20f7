"""What a detector says it found."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "place", "date"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why we think so.

    `detector` names the rule, list or model ("dates.written", "places.cldr", "people.title", "crf-ar-2");
    `detail` says why in codes (see `archive.detect.reason`); `alternatives` are other values it could have.
    """

    detector: str
    detail: str = ""
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, place or date in a text; `text[start:end] == surface`.

    `value` is EDTF for a date, and for a name its stable key in the shipped files ("TR", "gn:745044",
    "p:recep-tayyip-erdogan") or "" where it is none of them. `label` is the preferred English name;
    for an unknown person the fullest form of the name in this text, so that mentions of one person share it.
    """

    start: int
    end: int
    kind: Kind
    surface: str
    value: str
    label: str
    confidence: float
    evidence: Evidence
