"""Dates on a strip around one day: near ones apart, far ones close together, as articles speak of them; pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import log10

WIDTH, EDGE = 320, 10
_TICKS = (0, 30, 365, 3652, 36525)  # days before or after
_ROOM = 44  # between two labels, so that they do not meet


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the strip; its label is a year."""

    x: float
    year: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A date on the strip: where it begins and how wide it is."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn; `day` is where the article was published, if that is known."""

    stretches: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    day: float | None


def strip_of(spans: Sequence[tuple[date, date]], published: date | None, *, mirrored: bool = False) -> Strip | None:
    """Lay out dates given as (first day, last day); nothing where there are fewer than two days to tell apart."""
    if not spans:
        return None
    middle = (published or sorted(first for first, _ in spans)[len(spans) // 2]).toordinal()
    ends = [_bent(day.toordinal() - middle) for span in spans for day in span] + ([0.0] if published else [])
    low, high = min(ends), max(ends)
    if high - low < 0.3:
        return None

    def place(days: int) -> float:
        share = (_bent(days) - low) / (high - low)
        return round(EDGE + (WIDTH - 2 * EDGE) * ((1 - share) if mirrored else share), 1)

    stretches = []
    for first, last in dict.fromkeys(spans):
        a, b = sorted((place(first.toordinal() - middle), place(last.toordinal() - middle)))
        stretches.append(Stretch(a - 2, b - a + 4))
    shown = [days for days in (*(-t for t in _TICKS[:0:-1]), *_TICKS) if low <= _bent(days) <= high]
    ticks = _apart(Tick(place(days), _year(middle + days)) for days in sorted(shown, key=abs))
    return Strip(tuple(stretches), tuple(ticks), place(0) if published else None)


def _bent(days: int) -> float:
    """Return how far from the middle a day stands: a month, a year and ten years are almost equal steps."""
    far = log10(1 + abs(days) / 10)
    return far if days >= 0 else -far


def _year(ordinal: int) -> int:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal())).year


def _apart(ticks: Iterable[Tick]) -> list[Tick]:
    """Return the ticks whose labels do not meet that of one before, each year once."""
    found: list[Tick] = []
    for tick in ticks:
        if all(abs(tick.x - other.x) >= _ROOM and tick.year != other.year for other in found):
            found.append(tick)
    return found
