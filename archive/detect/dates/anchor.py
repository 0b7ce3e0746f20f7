"""The day of publication, from which "yesterday" and "last week" are counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from archive.detect.dates.edtf import bounds

_VAGUE = 7  # days; what was published within a longer time has no yesterday
_LONGEST = timedelta(days=3660)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days between which a text was published."""

    earliest: date
    latest: date

    @property
    def is_future(self) -> bool:
        """Tell whether it lies in the future, which cannot be right; a day is allowed for time zones."""
        return self.earliest > date.today() + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted from the day of publication; `others` are the values if it was another day."""

    value: str
    others: tuple[str, ...] = ()


def find_anchor(published: str | None) -> Anchor | None:
    """Return the anchor of a day of publication in EDTF, None if it says too little to count from."""
    earliest, latest = bounds(published or "")
    if earliest is None or latest is None or latest < earliest or latest - earliest > _LONGEST:
        return None
    if not 1000 <= earliest.year <= 9000 or latest.year > 9000:
        return None
    return Anchor(earliest, latest)


def count(anchor: Anchor | None, step: Callable[[date], str | None]) -> Counted | None:
    """Return what `step` makes of the day of publication, or of its first possible day if the days differ a little."""
    if anchor is None:
        return None
    first = step(anchor.earliest)
    if first is None or anchor.earliest == anchor.latest:
        return Counted(first) if first else None
    last = step(anchor.latest)
    if first == last:
        return Counted(first)
    if (anchor.latest - anchor.earliest).days > _VAGUE:
        return None
    about = first if first.endswith("~") or "/" in first else f"{first}~"
    return Counted(about, (last,) if last else ())
