"""What a text says of dates that bears on the day when it was written."""

from dataclasses import dataclass
from datetime import date

from archive.detect.dates.edtf import bounds, precision
from archive.detect.dates.find import read
from archive.detect.dates.grammar import grammar
from archive.detect.dates.guard import has_word
from archive.detect.dates.reading import Context, Memory
from archive.detect.dates.scan import Candidate, scan
from archive.detect.dates.shadow import Shadow, shade


@dataclass(frozen=True, slots=True)
class Fact:
    """One expression; `way` is -1 past, 1 to come, 0 unknown.

    `kind` is day, month, year (all with a year, and `earliest`), over (a year that is complete), undated (a day
    without a year), weekday, today, this_year or last_month.
    """

    kind: str
    start: int
    quote: str
    way: int = 0
    earliest: date | None = None
    month: int = 0
    day: int = 0
    weekday: int | None = None


def find_facts(text: str, language: str) -> list[Fact]:
    """Return the facts of a text in order, without those in captions of archive pictures."""
    shadow, rules = shade(text), grammar(language)
    found: list[Fact] = []
    memory = Memory()
    for candidate in scan(shadow, rules):
        context = Context(shadow, rules.lexicon, None, candidate, memory)
        if has_word(rules.lexicon.words.captions, _line(shadow, candidate)):
            continue
        fact = _fact(context)
        if fact is None:
            continue
        if fact.kind == "over":
            found = [_over(f) if f.kind == "year" and f.earliest == fact.earliest else f for f in found]
        elif fact.earliest:
            memory.last_year = (fact.earliest.year, candidate.end)
        found.append(fact)
    return found


def undated_days(text: str, language: str) -> set[tuple[int, int]]:
    """Return the days that a text names without a year, as (month, day).

    With the persons of a text they tell which articles of the archive may report the same event.
    """
    return {(fact.month, fact.day) for fact in find_facts(text, language) if fact.kind == "undated"}


def _line(shadow: Shadow, candidate: Candidate) -> str:
    """Return the line around an expression, at most 150 letters each way."""
    before = shadow.low[max(0, candidate.start - 150) : candidate.start]
    after = shadow.low[candidate.end : candidate.end + 150]
    return before.rpartition("\n")[2] + " " + after.partition("\n")[0]


def _over(fact: Fact) -> Fact:
    return Fact("over", fact.start, fact.quote, fact.way, fact.earliest)


def _fact(context: Context) -> Fact | None:
    candidate, parts = context.candidate, context.parts
    start, end = context.shadow.original(candidate.start, candidate.end)
    quote, way = context.shadow.text[start:end], context.direction.way
    if kind := _relative_kind(context):
        return Fact(kind, start, quote, way)
    weekday = context.number("weekday")
    month = context.number("month") or context.number("month_n")
    last = context.number("day_to") or context.number("day")
    if month and last and not _has_year(context):
        return Fact("undated", start, quote, way, None, context.number("month_to") or month, last, weekday)
    if weekday is not None and not month and "day" not in parts:
        shift = context.number("shift")
        return Fact("weekday", start, quote, way if shift is None else (shift or 1), None, 0, 0, weekday)
    reading = read(context)
    earliest = bounds(reading.value)[0] if reading else None
    if reading is None or earliest is None:
        return None
    if reading.detector == "dates.relative":  # the year before the one just named: that one is told as a whole
        return Fact("over", start, quote, way, date(earliest.year + 1, 1, 1))
    kind = precision(reading.value)
    if kind == "interval":
        ends = bounds(reading.value)[1]
        is_days = ends and len(reading.value) == 21 and reading.detector == "dates.written"
        kind, earliest = ("day", ends) if is_days else ("month" if len(reading.value) == 15 else "", earliest)
    return Fact(kind, start, quote, way, earliest, 0, 0, weekday) if kind in {"day", "month", "year"} else None


def _has_year(context: Context) -> bool:
    return bool(context.parts.keys() & {"year", "year_to", "year2", "hijri_year"}) or context.unit == "year"


def _relative_kind(context: Context) -> str:
    parts, shift = context.parts, context.number("shift")
    if "days" in parts and "month_n" not in parts:
        return "today" if context.number("days") == 0 else "near"
    if "month" in parts or "month_n" in parts or "weekday" in parts:
        return ""
    if context.unit == "year" and shift == 0:
        return "this_year"
    return "last_month" if context.unit == "month" and shift == -1 else ""
