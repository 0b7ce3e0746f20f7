"""Dates in figures: 2016-07-15, 15/7/2016, 15.7.16, 1437/9/15 هـ."""

from collections.abc import Iterable

from archive.detect.dates.cldr import cldr_order
from archive.detect.dates.edtf import bounds, write
from archive.detect.dates.hijri import is_hijri, read_hijri_day
from archive.detect.dates.reading import Context, Reading
from archive.detect.dates.scan import Candidate
from archive.detect.reason import reason, together

NUMERIC = "dates.numeric"
_FULL, _SHORT, _BY_ORDER = 0.98, 0.85, 0.93
_PIVOT = 50  # '49 is 2049, '50 is 1950


def read_numeric(context: Context) -> Reading | None:
    """Return the day that figures give; None where day and month cannot be told apart."""
    year, month, day = context.number("year"), context.number("month_n"), context.number("day")
    if year is not None and month is not None:
        value = write(year, month, day)
        return Reading(value, _FULL, NUMERIC, reason("year-first")) if value else None
    first, second = context.number("first"), context.number("second")
    if first is None or second is None:
        return None
    short = context.number("year2")
    if year is None:
        if short is None or ("." in context.candidate.rule.template and context.lexicon.words.order != "dmy"):
            return None
        year = short + (2000 if short < _PIVOT else 1900)
    if context.lexicon.words.hijri and is_hijri(year):
        return read_hijri_day(year, second, first)
    return _ordered(context, year, first, second, _SHORT if short is not None else _FULL)


def find_order(candidates: Iterable[Candidate]) -> str:
    """Return "dmy" or "mdy" if the dates in figures of a text that can be read one way alone agree, else ""."""
    orders = set()
    for candidate in candidates:
        first, second = int(candidate.parts.get("first", 0)), int(candidate.parts.get("second", 0))
        if first and "." not in candidate.rule.template and (first > 12) != (second > 12):
            orders.add("dmy" if first > 12 else "mdy")
    return orders.pop() if len(orders) == 1 else ""


def _ordered(context: Context, year: int, first: int, second: int, confidence: float) -> Reading | None:
    """Return the day by the order that the language or the text uses, or the only one that is possible."""
    day_first, month_first = write(year, second, first), write(year, first, second)
    if not day_first or not month_first or first == second:
        value = day_first or month_first
        return Reading(value, confidence, NUMERIC, reason("as-written")) if value else None
    order, why = _order(context, day_first, month_first)
    if order not in {"dmy", "mdy"}:
        return None
    value, other = (day_first, month_first) if order == "dmy" else (month_first, day_first)
    detail = together(reason("day-first" if order == "dmy" else "month-first"), why)
    return Reading(value, min(confidence, _BY_ORDER), NUMERIC, detail, (other,))


def _order(context: Context, day_first: str, month_first: str) -> tuple[str, str]:
    """Return the order in which day and month stand, and what says so; "" if nothing does."""
    if "." in context.candidate.rule.template:
        return "dmy", reason("full-stops")
    days = bounds(day_first)[0], bounds(month_first)[0]
    weekday = context.number("weekday")
    right = [day is not None and day.weekday() == weekday for day in days]
    if right[0] != right[1]:
        return ("dmy" if right[0] else "mdy"), reason("by-weekday")
    order = context.lexicon.words.order or cldr_order(context.lexicon.locale)
    if order in {"dmy", "mdy"}:
        return order, reason("by-language")
    return context.memory.order, reason("by-other-dates")
