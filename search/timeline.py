"""When what was found was published: bars that narrow the search, and the way back out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from search.query.request import Request
from search.results import Bar, Timeline

MOST_BARS = 40
FEW_YEARS = 2  # so few are shown month by month
_LOWEST = 4.0  # of a bar, so that one article among thousands is seen

Unit = Literal["month", "year", "decade", "century"]
Months = Sequence[tuple[str, int]]  # ("2016-08", 3), in order


class Stretch(NamedTuple):
    """Some time: its value in EDTF, and its first and last month or year."""

    value: str
    first: str
    last: str


def timeline(request: Request, months: Months, total: int) -> Timeline | None:
    """Return how many articles were published when; None where there is nothing to choose from and no way back."""
    unit = unit_of(months)
    counts: dict[Stretch, int] = {}
    for month, count in months:
        stretch = stretch_of(month, unit)
        counts[stretch] = counts.get(stretch, 0) + count
    shown = list(_without_gaps(counts, unit))
    highest = max(counts.values(), default=1)
    bars = tuple(_bar(request, one, counts.get(one, 0), highest) for one in shown)
    out = tuple(_wider(request))
    if len(bars) < 2 and not out:
        return None
    return Timeline(unit=unit, bars=bars, out=out, undated=total - sum(counts.values()))


def unit_of(months: Months) -> Unit:
    """Return what a bar is to stand for, so that there are neither too many nor too few."""
    first, last = (int(months[place][0][:4]) if months else 1 for place in (0, -1))
    if last - first < FEW_YEARS:
        return "month"
    if last - first < MOST_BARS:
        return "year"
    return "decade" if last - first < 10 * MOST_BARS else "century"


def stretch_of(month: str, unit: Unit) -> Stretch:
    """Return the stretch of time that a month lies in."""
    year = month[:4]
    if unit == "month":
        return Stretch(month, month, month)
    if unit == "year":
        return Stretch(year, year, year)
    known = 3 if unit == "decade" else 2
    zeros, nines = "0" * (4 - known), "9" * (4 - known)
    return Stretch(year[:known] + "X" * (4 - known), year[:known] + zeros, year[:known] + nines)


def _without_gaps(counts: Iterable[Stretch], unit: Unit) -> Iterable[Stretch]:
    """Yield all stretches from the first to the last, those in which nothing was published as well."""
    there = sorted(counts)
    if not there:
        return
    stretch = there[0]
    while stretch != there[-1]:
        yield stretch
        stretch = stretch_of(_following(stretch.last, unit), unit)
    yield stretch


def _following(last: str, unit: Unit) -> str:
    year, month = int(last[:4]), int(last[5:7] or 12)
    return f"{year + month // 12:04}" + (f"-{month % 12 + 1:02}" if unit == "month" else "")


def _bar(request: Request, stretch: Stretch, count: int, highest: int) -> Bar:
    height = max(100 * count / highest, _LOWEST) if count else 0.0
    narrowed = replace(request, since=stretch.first, until=stretch.last, page=1)
    query_string = narrowed.query_string() if count else ""
    return Bar(value=stretch.value, count=count, height=height, query_string=query_string)


def _wider(request: Request) -> Iterable[tuple[str, str]]:
    """Yield the stretches around the one that is chosen, the widest first, each with its search."""
    if not (request.since or request.until):
        return
    yield "", replace(request, since="", until="", page=1).query_string()
    year = request.since[:4]
    if len(request.since) > len(year) and request.until[:4] == year and year.isdecimal():
        yield year, replace(request, since=year, until=year, page=1).query_string()
