"""Finds the dates of a text and what they mean."""

from dataclasses import replace

from archive.detect.dates.anchor import Anchor, find_anchor
from archive.detect.dates.calendar import read_calendar, read_weekday
from archive.detect.dates.edtf import bounds, precision
from archive.detect.dates.grammar import grammar
from archive.detect.dates.guard import onwards
from archive.detect.dates.hijri import read_hijri
from archive.detect.dates.numeric import find_order, read_numeric
from archive.detect.dates.period import read_century, read_decade, read_part, read_year
from archive.detect.dates.reading import Context, Memory, Reading
from archive.detect.dates.relative import read_count, read_day, read_unit
from archive.detect.dates.scan import scan
from archive.detect.dates.shadow import shade
from archive.detect.mention import Evidence, Mention
from archive.detect.reason import reason, together


def find_dates(text: str, *, language: str, published: str | None = None) -> list[Mention]:
    """Return the dates of a text in order; `published` is the day of publication in EDTF.

    Without it, what can only be counted from it is left out. Never raises; time grows with the length of the text.
    """
    shadow = shade(text)
    rules = grammar(language)
    anchor: Anchor | None = find_anchor(published)
    found: list[Mention] = []
    candidates = list(scan(shadow, rules))
    memory = Memory(order=find_order(candidates))
    done = 0
    for candidate in candidates:
        context = Context(shadow, rules.lexicon, anchor, candidate, memory)
        reading = read(context) if candidate.start >= done else None
        if reading is None:
            continue
        reading, done = go_on(context, reading)
        start, end = shadow.original(candidate.start, done)
        found.append(_mention(text, start, end, reading))
        memory.last_year = _year(reading.value, candidate.end) or memory.last_year
        if candidate.parts.keys() >= {"day", "year"} and (day := bounds(reading.value)[0]):
            memory.years[day.month, day.day] = day.year
    return found


def _year(value: str, place: int) -> tuple[int, int] | None:
    """Return the year in which a value lies, and the place where it was named."""
    first, last = bounds(value)
    return (first.year, place) if first and last and first.year == last.year else None


def read(context: Context) -> Reading | None:
    """Return what an expression means, None if it is refused."""
    parts, family = context.parts, context.candidate.rule.family
    if family in {"ago", "hence"}:
        return read_count(context)
    if "hijri" in parts or {"hijri_year", "month_n"} <= parts.keys():
        return read_hijri(context)
    if "first" in parts or (family == "numeric" and "month_n" in parts):
        return read_numeric(context)
    if "days" in parts and not parts.keys() & {"month", "month_n"}:
        return read_day(context)
    if "century" in parts:
        return read_century(context)
    if parts.keys() & {"decade", "tens", "long_tens"}:
        return read_decade(context)
    return _read_calendar(context)


def _read_calendar(context: Context) -> Reading | None:
    parts = context.parts
    if parts.keys() & {"month", "month_n", "month_to"}:
        return read_calendar(context)
    if "weekday" in parts:
        return read_weekday(context)
    if "quarter" in parts or "half" in parts or ("season" in parts and "shift" not in parts):
        return read_part(context)
    if "unit" in parts or "shift" in parts or "from_there" in parts:
        return read_unit(context)
    return read_year(context)


def go_on(context: Context, reading: Reading) -> tuple[Reading, int]:
    """Return the reading as an open range if words such as "onwards" follow, and where it ends then."""
    end = context.candidate.end
    after = onwards(context.lexicon.words, context.shadow.low, end)
    if after == end or precision(reading.value) not in {"day", "month", "year"}:
        return reading, end
    return replace(reading, value=f"{reading.value}/..", detail=together(reading.detail, reason("onwards"))), after


def _mention(text: str, start: int, end: int, reading: Reading) -> Mention:
    evidence = Evidence(reading.detector, reading.detail, reading.alternatives)
    confidence = round(reading.confidence, 3)
    return Mention(start, end, "date", text[start:end], reading.value, reading.value, confidence, evidence)
