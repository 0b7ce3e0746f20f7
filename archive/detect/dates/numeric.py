"""Dates in figures: 2016-07-15, 15/7/2016, 15.7.16, 1437/9/15 هـ."""

from archive.detect.dates.edtf import write
from archive.detect.dates.hijri import is_hijri, read_hijri_day
from archive.detect.dates.reading import Context, Reading

NUMERIC = "dates.numeric"
_FULL, _SHORT, _BY_ORDER = 0.98, 0.85, 0.93
_PIVOT = 50  # '49 is 2049, '50 is 1950


def read_numeric(context: Context) -> Reading | None:
    """Return the day that figures give; None where day and month cannot be told apart."""
    year, month, day = context.number("year"), context.number("month_n"), context.number("day")
    if year is not None and month is not None:
        value = write(year, month, day)
        return Reading(value, _FULL, NUMERIC, "year, month, day") if value else None
    first, second = context.number("first"), context.number("second")
    if first is None or second is None:
        return None
    short = context.number("year2")
    if year is None:
        if short is None or ("." in context.candidate.rule.template and not context.lexicon.words.order):
            return None
        year = short + (2000 if short < _PIVOT else 1900)
    if context.lexicon.words.hijri and is_hijri(year):
        return read_hijri_day(year, second, first)
    return _ordered(context, year, first, second, _SHORT if short is not None else _FULL)


def _ordered(context: Context, year: int, first: int, second: int, confidence: float) -> Reading | None:
    """Return the day by the order that the language uses, or the only one that is possible."""
    day_first, month_first = write(year, second, first), write(year, first, second)
    if not day_first or not month_first or first == second:
        value = day_first or month_first
        return Reading(value, confidence, NUMERIC, "as written") if value else None
    order = "dmy" if "." in context.candidate.rule.template else context.lexicon.words.order
    if order not in {"dmy", "mdy"}:
        return None
    value, other = (day_first, month_first) if order == "dmy" else (month_first, day_first)
    detail = f"{'day before month' if order == 'dmy' else 'month before day'}, as the language has it"
    return Reading(value, min(confidence, _BY_ORDER), NUMERIC, detail, (other,))
