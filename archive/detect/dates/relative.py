"""Expressions that count from the day of publication: "yesterday", "last week", "three months ago"."""

from datetime import date, timedelta

from archive.detect.dates.anchor import count
from archive.detect.dates.edtf import add_months, write, write_week
from archive.detect.dates.reading import Context, Reading
from archive.detect.dates.tense import STOP
from archive.detect.reason import reason

RELATIVE = "dates.relative"
_DAY, _UNIT, _COUNT, _FROM_THERE = 0.9, 0.9, 0.85, 0.75
_SPRING = {21: 3, 22: 6, 23: 9, 24: 12}
_MOST = {"day": 4000, "week": 600, "month": 600, "year": 900, "decade": 90}
_DENIED = 0.6
_REACH = 150  # letters, from a year to "the previous year"


def read_day(context: Context) -> Reading | None:
    """Return "today", "yesterday", "the day before yesterday"."""
    away = context.number("days")
    if away is None:
        return None
    weekday = context.number("weekday")
    found = count(context.anchor, lambda published: str(_near_weekday(published + timedelta(days=away), weekday)))
    if found and weekday is not None and found != count(context.anchor, lambda p: str(p + timedelta(days=away))):
        return context.counted(found, _DENIED, RELATIVE, reason("denies-publication"))
    return context.counted(found, _DAY, RELATIVE, reason("from-publication", f"{away:+d}", "day"))


def _near_weekday(day: date, weekday: int | None) -> date:
    """Return the day itself, or the nearest that is the given day of the week."""
    return day if weekday is None else day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def read_unit(context: Context) -> Reading | None:
    """Return "last week", "this year", "next summer"; "the previous year" from a year named just before."""
    shift = context.number("shift")
    if shift is None:
        reading = _from_there(context)
        # "Trước" is both: "the year before" the one just named, else last year.
        word = context.parts.get("from_there", "")
        if reading or word not in context.lexicon.names["shift"]:
            return reading
        shift = context.lexicon.value("shift", word)
    if context.unit == "day":
        return None  # "the next day" is the one after what was told
    by = shift
    if (day := context.number("day")) and context.unit == "month":
        found = count(context.anchor, lambda published: write(*add_months(published.year, published.month, by), day))
        return context.counted(found, _UNIT, RELATIVE, reason("day-of-month", f"{shift:+d}"))
    season = context.number("season")
    name = "season" if season else context.unit
    if season:
        found = count(context.anchor, lambda published: _season(published, season, by))
    else:
        found = count(context.anchor, lambda published: step(published, context.unit, by))
    return context.counted(found, _UNIT, RELATIVE, reason("from-publication", f"{shift:+d}", name))


def _from_there(context: Context) -> Reading | None:
    """Return the year before or after the one that the sentence has just named."""
    shift = context.number("from_there")
    year, place = context.memory.last_year
    told = context.shadow.low[place : context.candidate.start]
    if not shift or not year or context.unit != "year" or len(told) > _REACH or STOP.search(told):
        return None
    value = write(year + shift)
    return Reading(value, _FROM_THERE, RELATIVE, reason("from-year", f"{shift:+d}", year)) if value else None


def read_count(context: Context) -> Reading | None:
    """Return "three months ago" and "in two weeks", to the unit that is counted and no finer."""
    number, unit = context.number("number"), context.unit
    number = (number or 1) * context.times
    if not 0 < number <= _MOST.get(unit, 0):
        return None
    way = -number if context.candidate.rule.family == "ago" else number
    found = count(context.anchor, lambda published: _counted(published, unit, way))
    return context.counted(found, _COUNT, RELATIVE, reason("from-publication", f"{way:+d}", unit))


def _counted(published: date, unit: str, way: int) -> str | None:
    try:
        if unit == "day":
            return str(published + timedelta(days=way))
        if unit == "week":
            return f"{published + timedelta(weeks=way)}~"
    except OverflowError:
        return None
    if unit == "decade":
        unit, way = "year", way * 10
    value = step(published, unit, way)
    return f"{value}~" if value else None


def step(published: date, unit: str, by: int) -> str | None:
    """Return the day, week, month, quarter, year, decade or century that lies `by` units away."""
    try:
        if unit == "day":
            return str(published + timedelta(days=by))
        if unit == "week":
            return write_week(published + timedelta(weeks=by))
        if unit == "weekend":
            return _weekend(published, by)
    except OverflowError:
        return None
    if unit == "month":
        return write(*add_months(published.year, published.month, by))
    if unit == "quarter":
        year, quarter = divmod(published.year * 4 + (published.month - 1) // 3 + by, 4)
        return f"{year:04d}-{33 + quarter}"
    if unit == "year":
        return write(published.year + by)
    if unit == "decade":
        return f"{published.year // 10 + by:03d}X"
    return f"{published.year // 100 + by:02d}XX" if unit == "century" else None


def _weekend(published: date, by: int) -> str:
    """Return a Saturday and Sunday; the last weekend is over, or just ending, when the text is published."""
    saturday = published - timedelta(days=published.weekday()) + timedelta(days=5)
    if by < 0:
        saturday -= timedelta(days=7)
    elif by > 0 and published >= saturday:
        saturday += timedelta(days=7)
    return f"{saturday}/{saturday + timedelta(days=1)}"


def _season(published: date, season: int, by: int) -> str:
    """Return last summer, this spring, next winter; a winter is named by the year in which it begins."""
    year = published.year
    begins = date(year, _SPRING[season], 1)
    if by < 0 and (published - begins).days < 92:
        year -= 1
    elif by > 0 and begins <= published:
        year += 1
    elif by == 0 and season == 24 and published.month < 3:
        year -= 1
    return f"{year:04d}-{season}"
