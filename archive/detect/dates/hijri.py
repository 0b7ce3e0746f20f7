"""Dates of the Islamic calendar, as days of ours (Umm al-Qura, 1343–1500 AH)."""

from datetime import date, timedelta

from hijridate import Hijri

from archive.detect.dates.reading import Context, Reading

HIJRI = "dates.hijri"
_FIRST, _LAST = 1380, 1460
_CONFIDENCE = 0.93  # where the new moon was seen a day later, the day is another


def is_hijri(year: int) -> bool:
    """Tell whether a year must be one after the Hijra, where both eras are used."""
    return _FIRST <= year <= _LAST


def read_hijri(context: Context) -> Reading | None:
    """Return the day, or the days of a month, of a date after the Hijra; None outside the known years."""
    year = context.number("hijri_year")
    month = context.number("hijri") or context.number("month_n")
    if year is None or month is None:
        return None
    says_so = context.shadow.low[context.candidate.end - 1] == "ه"
    return read_hijri_day(year, month, context.number("day")) if says_so or is_hijri(year) else None


def read_hijri_day(year: int, month: int, day: int | None) -> Reading | None:
    """Return a day, or the days of a month where no day is named."""
    first = _day(year, month, day or 1)
    if first is None:
        return None
    detail = f"{day or ''}/{month}/{year} after the Hijra (Umm al-Qura)".lstrip("/")
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
    try:
        gregorian = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(gregorian.year, gregorian.month, gregorian.day)
