"""Days and months that a text names: "9 August 2016", "July 15–17", "in June"."""

from dataclasses import replace
from datetime import date, timedelta

from archive.detect.dates.anchor import Anchor, count
from archive.detect.dates.edtf import bounds, month_end, write, write_span
from archive.detect.dates.reading import Context, Reading
from archive.detect.dates.tense import Direction
from archive.detect.reason import reason, together

WRITTEN, WEEKDAY = "dates.written", "dates.weekday"
_FULL, _NO_YEAR, _MONTH_ALONE, _NO_ANCHOR = 0.98, 0.95, 0.9, 0.4
_WRONG_WEEKDAY = 0.6
_NEWS = 31  # days
# How much farther than it is a day counts if it lies in the direction that the text does not point to.
_AGAINST = {-1: (1.0, 12.0), 0: (1.0, 3.0), 1: (6.0, 1.0)}
_AGAINST_SURE = {-1: (1.0, 100.0), 1: (6.0, 1.0)}
_AGAINST_WEAK = {-1: (1.0, 6.0), 0: (1.0, 3.0), 1: (2.0, 1.0)}


def read_calendar(context: Context) -> Reading | None:
    """Return the day, month or range that the slots name."""
    month_to = context.number("month_to") or context.number("month_n_to")
    month = context.number("month") or context.number("month_n") or month_to
    other = context.number("month_too")
    if month is None:
        return None
    if other is not None and other != month:
        if month_to is not None or context.parts.get("day"):
            return None
        month_to = other
    if "day_to" in context.parts or month_to is not None:
        return _range(context, month, month_to)
    day = context.number("day")
    if context.parts.get("year"):
        return _full(context, month, day)
    return _without_year(context, month, day)


def _full(context: Context, month: int, day: int | None) -> Reading | None:
    year = context.number("year")
    value = write(year or 0, month, day)
    if value is None:
        return None
    if not _agrees(context, value):
        return Reading(value, _WRONG_WEEKDAY, WRITTEN, reason("other-weekday"))
    return Reading(value, _FULL, WRITTEN, reason("as-written"))


def _agrees(context: Context, value: str) -> bool:
    """Tell whether a value is the day of the week that stands beside it."""
    weekday = context.number("weekday")
    day = bounds(value)[0]
    return weekday is None or len(value) < 10 or (day is not None and day.weekday() == weekday)


def _without_year(context: Context, month: int, day: int | None) -> Reading | None:
    if day is not None and write(2000, month, day) is None:
        return None
    confidence = _NO_YEAR if day else _MONTH_ALONE
    told = context.memory.years.get((month, day or 0))
    if told and (context.anchor is None or not _is_news(context.anchor, month, day)):
        return Reading(f"{told:04d}-{month:02d}-{day:02d}", confidence, WRITTEN, reason("year-named"))
    if context.anchor is None:
        return _of_any_year(context, month, day)
    found = count(context.anchor, lambda published: _nearest(context, published, month, day))
    return context.counted(found, confidence, WRITTEN, together(reason("year-of-publication"), _why(context)))


def _of_any_year(context: Context, month: int, day: int | None) -> Reading | None:
    """Return a day or month of no known year; "last July" says too much for that."""
    if day is None and "shift" in context.parts:
        return None
    detail = reason("no-year")
    return Reading(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""), _NO_ANCHOR, WRITTEN, detail)


def _is_news(anchor: Anchor, month: int, day: int | None) -> bool:
    """Tell whether a day lies so near to publication that it is hardly the day of long ago with the same number."""
    near = (
        write(year, month, day) for year in (anchor.earliest.year - 1, anchor.earliest.year, anchor.latest.year + 1)
    )
    return any(abs((found - anchor.earliest).days) <= _NEWS for value in near if value and (found := bounds(value)[0]))


def _why(context: Context) -> str:
    if context.direction.way and context.direction.word:
        return reason("to-come" if context.direction.way > 0 else "past", context.direction.word)
    return ""


def _nearest(context: Context, published: date, month: int, day: int | None) -> str | None:
    """Return the day or month in the year in which it lies nearest, the past before what is to come."""
    shift = context.number("shift")
    if shift is not None and context.unit == "year":
        return write(published.year + shift, month, day)
    if shift is not None and context.unit in {"", "month"}:
        return _shifted(published, month, day, shift)
    options = [(year, write(year, month, day)) for year in range(published.year - 1, published.year + 2)]
    weekday = context.number("weekday")
    fitting = [value for _, value in options if value and (weekday is None or _agrees(context, value))]
    values = fitting or [value for _, value in options if value]
    return min(values, key=lambda value: _distance(value, published, context.direction), default=None)


def _distance(value: str, published: date, direction: Direction) -> float:
    first, last = bounds(value)
    if not first or not last:
        return float("inf")
    way = direction.way
    past, future = (_AGAINST_SURE if direction.sure else _AGAINST_WEAK if direction.weak else _AGAINST)[way]
    if first <= published <= last:
        return 0.0 if way <= 0 or first == last else 20.0
    if last < published:
        return (published - last).days * past
    return (first - published).days * future


def _shifted(published: date, month: int, day: int | None, shift: int) -> str | None:
    """Return "last November", "next 5 May": the nearest one before, in, or after the present."""
    year = published.year
    if shift < 0:
        is_over = (month_end(year, month) if day is None else date(year, month, min(day, 28))) < published
        year -= 0 if is_over else 1
    elif shift > 0:
        is_ahead = date(year, month, min(day or 1, 28)) > published
        year += 0 if is_ahead else 1
    return write(year, month, day)


def _range(context: Context, month: int, month_to: int | None) -> Reading | None:
    """Return the interval between two days or two months."""
    day, day_to = context.number("day"), context.number("day_to")
    end_month = month_to or month
    year_to = context.number("year_to") or context.number("year")
    year = context.number("year")

    def between(last_year: int, first_year: int | None = None) -> str | None:
        begins = first_year or (last_year if month <= end_month else last_year - 1)
        return write_span(write(begins, month, day), write(last_year, end_month, day_to))

    if year_to:
        first_year = year if context.parts.get("year_to") else None
        value = between(year_to, first_year)
        return Reading(value, _FULL, WRITTEN, reason("as-written")) if value else None

    if context.anchor is None and "shift" not in context.parts:
        first, last = _of_any_year(context, month, day), _of_any_year(context, end_month, day_to)
        # The year 2000 has every day that there can be.
        if not first or not last or not between(2000):
            return None
        return replace(first, value=f"{first.value}/{last.value}")

    def nearest(published: date) -> str | None:
        shift = context.number("shift")
        if shift is not None and context.unit == "year":
            return between(published.year + shift)
        pointing = context.direction if shift is None else Direction(shift)
        values = filter(None, (between(published.year + step) for step in (-1, 0, 1)))
        return min(values, key=lambda value: _distance(value, published, pointing), default=None)

    found = count(context.anchor, nearest)
    return context.counted(found, _NO_YEAR - 0.03, WRITTEN, together(reason("year-of-publication"), _why(context)))


def read_weekday(context: Context) -> Reading | None:
    """Return the day that "Tuesday", "last Friday" or "Monday of next week" means."""
    weekday = context.number("weekday")
    shift = context.number("shift")
    if weekday is None:
        return None

    def step(published: date) -> str:
        if context.unit == "week" and shift is not None:
            monday = published - timedelta(days=published.weekday())
            return str(monday + timedelta(days=weekday + 7 * shift))
        back = (published.weekday() - weekday) % 7
        if shift is None:
            shift_by = -back if context.direction.way <= 0 else (-back) % 7
        elif shift == 0:
            shift_by = weekday - published.weekday()
        else:
            shift_by = -(back or 7) if shift < 0 else ((-back) % 7 or 7)
        return str(published + timedelta(days=shift_by))

    if shift is None and not context.direction.sure and weekday in context.memory.weekdays:
        return Reading(context.memory.weekdays[weekday], 0.93, WEEKDAY, reason("same-weekday"))
    sure = 0.95 if shift is not None else 0.93 if context.direction.way <= 0 else 0.85
    detail = together(reason("weekday"), _why(context))
    reading = context.counted(count(context.anchor, step), sure, WEEKDAY, detail)
    if reading and shift is None and not reading.alternatives:
        context.memory.weekdays[weekday] = reading.value
    return reading
