"""Dates of the Islamic calendar, as days of ours: by Umm al-Qura from 1343 to 1500, else by the tabular calendar."""

from dataclasses import replace
from datetime import date, timedelta

from hijridate import Hijri

from archive.detect.dates.anchor import count
from archive.detect.dates.reading import Context, Reading
from archive.detect.reason import reason

HIJRI = "dates.hijri"
_FIRST, _LAST = 1380, 1460
_EPOCH, _YEAR = date(622, 7, 19).toordinal(), 354.367
_NO_YEAR = 0.85
_CONFIDENCE = 0.93  # where the new moon was seen a day later, the day is another


def is_hijri(year: int) -> bool:
    """Tell whether a year must be one after the Hijra, where both eras are used."""
    return _FIRST <= year <= _LAST


def read_hijri(context: Context) -> Reading | None:
    """Return the day, or the days of a month, of a date after the Hijra; None if it is none."""
    year = context.number("hijri_year")
    month = context.number("hijri") or context.number("month_n")
    if month is None:
        return None
    if year is None:
        return _without_year(context, month, context.number("day"))
    says_so = context.shadow.low[context.candidate.end - 1] == "ه"
    if not (says_so or is_hijri(year)):
        return None
    return _until(read_hijri_day(year, month, context.number("day")), year, month, context.number("day_to"))


def _until(reading: Reading | None, year: int, month: int, last: int | None) -> Reading | None:
    """Return the days from one to another of the same month, where another is named: "12-14 شوال 1436"."""
    end = _day(year, month, last) if last else None
    if reading is None or end is None:
        return reading if last is None else None
    first, until = sorted((reading.value, end.isoformat()))
    return replace(reading, value=f"{first}/{until}")


def _without_year(context: Context, month: int, day: int | None) -> Reading | None:
    """Return a day in the year in which it lies nearest to publication, the past before what is to come."""
    if day is None:
        return None
    way = context.number("shift") or context.direction.way

    def step(published: date) -> str | None:
        this_year = int((published.toordinal() - _EPOCH) / _YEAR) + 1
        days = [found for year in range(this_year - 1, this_year + 2) if (found := _day(year, month, day))]
        return str(min(days, key=lambda d: _distance(d, published, way))) if days else None

    found = count(context.anchor, step)
    return context.counted(found, _NO_YEAR, HIJRI, reason("hijri-near", f"{day}/{month}"))


def _distance(day: date, published: date, way: int) -> int:
    away = (day - published).days
    return -away * (3 if way > 0 else 1) if away <= 0 else away * (1 if way > 0 else 3)


def read_hijri_day(year: int, month: int, day: int | None) -> Reading | None:
    """Return a day, or the days of a month where no day is named."""
    first = _day(year, month, day or 1)
    if first is None:
        return None
    detail = reason("hijri", f"{day or ''}/{month}/{year}".lstrip("/"))
    if day:
        return Reading(first.isoformat(), _CONFIDENCE, HIJRI, detail)
    following = _day(*((year, month + 1) if month < 12 else (year + 1, 1)), 1)
    if following is None:
        return None
    return Reading(f"{first}/{following - timedelta(days=1)}", _CONFIDENCE, HIJRI, detail)


def read_hijri_year(year: int) -> str | None:
    """Return the days of a year after the Hijra as an interval."""
    first, following = _day(year, 1, 1), _day(year + 1, 1, 1)
    return f"{first}/{following - timedelta(days=1)}" if first and following else None


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of ours; before 1343 and after 1500 by the tabular calendar, which may be a day off."""
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        known = range(1343, 1501)
        return None if year in known or not (1 <= month <= 12 and 1 <= day <= 30) else _tabular(year, month, day)
    return date(gregorian.year, gregorian.month, gregorian.day)


def _tabular(year: int, month: int, day: int) -> date:
    julian = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + 1948440 - 385
    return date.fromordinal(julian - 1721425)
