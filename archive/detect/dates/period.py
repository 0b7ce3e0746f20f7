"""Years and longer: "in 2015", "2010–2015", the 1990s, the 19th century; and their quarters, halves and seasons."""

from datetime import date

from archive.detect.dates.anchor import count
from archive.detect.dates.edtf import write, write_span
from archive.detect.dates.hijri import is_hijri, read_hijri_year
from archive.detect.dates.reading import Context, Reading
from archive.detect.reason import reason

PERIOD, YEAR = "dates.period", "dates.year"
_NAMED, _ALONE, _RANGE = 0.95, 0.9, 0.92
_LATEST_AHEAD = 84  # years; what lies farther ahead of publication is a number


def read_year(context: Context) -> Reading | None:
    """Return a year or a range of years."""
    if (hijri := context.number("hijri_year")) is not None:
        value = read_hijri_year(hijri)
        return Reading(value, _NAMED, "dates.hijri", reason("hijri", hijri)) if value else None
    year = context.number("year") or context.number("early_year")
    if year is None or year > (context.anchor.latest.year if context.anchor else 2050) + _LATEST_AHEAD:
        return None
    last = context.number("year_to")
    if context.lexicon.words.hijri and is_hijri(year):
        value = read_hijri_year(year)
        return Reading(value, _ALONE - 0.1, "dates.hijri", reason("hijri", year)) if value else None
    short = context.number("year2_to")
    if short is not None:
        last = year - year % 100 + short
    if last is not None:
        value = write_span(write(year), write(last))
        return Reading(value, _RANGE, YEAR, reason("years")) if value and last - year <= 300 else None
    named = context.candidate.rule.template != "{year}"
    return Reading(f"{year:04d}", _NAMED if named else _ALONE, YEAR, reason("year"))


def read_decade(context: Context) -> Reading | None:
    """Return a decade: the 1990s, the nineties."""
    decade = context.number("decade") or context.number("tens") or context.number("long_tens")
    if decade is None:
        return None
    if decade < 100:
        decade += 1900 if decade >= 30 else 2000
    return Reading(f"{decade // 10:03d}X", _NAMED, PERIOD, reason("decade"))


def read_century(context: Context) -> Reading | None:
    """Return a century; the 19th is 18XX."""
    century = context.number("century")
    if century is None or not 1 <= century <= 21:
        return None
    return Reading(f"{century - 1:02d}XX", _NAMED, PERIOD, reason("century"))


def read_part(context: Context) -> Reading | None:
    """Return a season, a quarter or a half of a year; of the year nearest to publication if none is named."""
    season, quarter, half = context.number("season"), context.number("quarter"), context.number("half")

    def of(year: int) -> str | None:
        if season:
            return f"{year:04d}-{season}"
        if quarter and 1 <= quarter <= 4:
            return f"{year:04d}-{32 + quarter}"
        if half and 1 <= half <= 2:
            return write_span(write(year, 6 * half - 5), write(year, 6 * half))
        return None

    year = context.number("year")
    if year:
        value = of(year)
        return Reading(value, _NAMED, PERIOD, reason("part-of-year")) if value else None
    shift = context.number("shift") if context.unit == "year" else 0

    def step(published: date) -> str | None:
        return of(published.year + _years_away(published, quarter, half, season, context) + (shift or 0))

    found = count(context.anchor, step)
    return context.counted(found, 0.8, PERIOD, reason("part-of-this-year"))


def _years_away(published: date, quarter: int | None, half: int | None, season: int | None, context: Context) -> int:
    """Return -1 if the part of this year is far ahead and nothing says that it is to come."""
    if context.unit == "year" or context.direction.way > 0:
        return 0
    begins = 3 * quarter - 2 if quarter else 6 * half - 5 if half else {21: 3, 22: 6, 23: 9, 24: 12}.get(season or 0, 1)
    return -1 if begins > published.month + 2 else 0
