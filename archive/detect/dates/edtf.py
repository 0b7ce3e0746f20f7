"""EDTF, the notation in which the archive writes dates: its days, and how precise a value is.

Level 1 and the parts of level 2 that news need: 2016, 2016-08, 2016-08-09, 2016-34 (a quarter), 2016-22 (summer),
199X, 18XX, 2016-08~ (about), 2016-01/2016-05, 2016-08/.. (open), XXXX-07-15 (a day of no known year).
"""

import calendar
import re
from datetime import date, timedelta

Bounds = tuple[date | None, date | None]

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_YEARS = re.compile(r"(\d{1,4})(X{0,3})")
_MASKED = re.compile(r"(\d{4})-(\d\d)-XX|(\d{4})-XX(?:-XX)?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12, 25: 3, 26: 6, 27: 9, 28: 12, 29: 9, 30: 12, 31: 3, 32: 6}
_LENGTHS = {1: "year", 2: "decade", 3: "century", 4: "millennium"}


def bounds(edtf: str) -> Bounds:
    """Return the first and the last day that a value can mean; None where it is open, unknown or outside 1–9999."""
    if "/" not in edtf:
        return _single(edtf)
    first, last = edtf.split("/", 1)
    return (_single(first)[0], _single(last)[1])


def precision(edtf: str) -> str:
    """Return day, month, season, quarter, year, decade, century, interval or unknown."""
    plain = edtf.rstrip("~?%")
    if "/" in plain:
        return "interval"
    if _DAY.fullmatch(plain):
        return "day"
    if match := _MONTH.fullmatch(plain):
        number = int(match[2])
        return "month" if number <= 12 else "quarter" if 33 <= number <= 36 else "season"
    if (match := _YEARS.fullmatch(plain)) and len(plain) == 4:
        return _LENGTHS[1 + len(match[2])]
    if match := _MASKED.fullmatch(plain):
        return "month" if match[1] else "year"
    return "unknown"


def _single(edtf: str) -> Bounds:
    """Return the days of a value that is no interval; what cannot be one has none."""
    plain = edtf.rstrip("~?%")
    try:
        if match := _DAY.fullmatch(plain):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        if match := _MONTH.fullmatch(plain):
            return _months(int(match[1]), int(match[2]))
        if match := _MASKED.fullmatch(plain):
            return _months(int(match[1]), int(match[2])) if match[1] else (_first(int(match[3])), _last(int(match[3])))
        if len(plain) == 4 and (match := _YEARS.fullmatch(plain)):
            width = len(match[2])
            year = int(match[1]) * 10**width
            return _first(max(year, 1)), _last(year + 10**width - 1)
    except ValueError:
        pass
    return None, None


def _first(year: int) -> date:
    return date(year, 1, 1)


def _last(year: int) -> date:
    return date(year, 12, 31)


def _months(year: int, number: int) -> Bounds:
    """Return the days of a month, a season (21–32), a quarter (33–36), a third (37–39) or a half (40, 41)."""
    if 1 <= number <= 12:
        start, length = number, 1
    elif number in _SEASONS:
        start, length = _SEASONS[number], 3
    elif 33 <= number <= 36:
        start, length = 3 * (number - 33) + 1, 3
    elif 37 <= number <= 39:
        start, length = 4 * (number - 37) + 1, 4
    elif 40 <= number <= 41:
        start, length = 6 * (number - 40) + 1, 6
    else:
        return None, None
    return date(year, start, 1), month_end(*add_months(year, start, length - 1))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return the year and month that lie `count` months away."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def write(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Return a year, month or day in EDTF, or None if there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year:04d}" + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if month and day else "")


def write_span(first: str | None, last: str | None) -> str | None:
    """Return the interval between two values, or None if the second does not come after the first."""
    if not first or not last or first == last:
        return None
    start, end = bounds(first)[0], bounds(last)[1]
    return f"{first}/{last}" if start and end and start < end else None


def write_week(day: date) -> str:
    """Return the week of a day, Monday to Sunday, as an interval."""
    monday = day - timedelta(days=day.weekday())
    return f"{monday}/{monday + timedelta(days=6)}"
