"""What a text tells of the day when it was written: the last day that it narrates, and the year it must be.

- Writers name the year of what is long past and leave it out near their own day; the days without a year are theirs.
- A year that is compared as a whole with the one before it is over.
- Nobody writes of a day as past before it has come; most write of it on the day or within two days.
"""

from datetime import date, timedelta

from archive.detect.published.facts import Fact
from archive.detect.published.witness import Related, Witness

_NEAR = 75  # days by which a day without a year may lie before the last one with a year
_FIRST_WORDS, _LEAD = 150, 400  # letters; a full day so early in a text is often the day of the news
_HALF_A_YEAR = 190
_RELATED = 45  # days between reports that share a day without a year
_EVENT = 3  # days between reports of one event
_Floor = tuple[date, str, Fact]


def told_witness(facts: list[Fact]) -> Witness | None:
    """Return what the text alone tells; None if it names no day, or no year."""
    floor = _floor(facts)
    if floor is None:
        return None
    named = floor[2]
    options = [(f.earliest, f) for f in facts if f.kind == "day" and f.way <= 0 and f.earliest]
    options += [(found, f) for f in facts if (found := _resolve(f, floor)) and f.way <= 0]
    if not options:
        return None
    day, last = max(options, key=lambda option: option[0])
    year = "" if last is named or last.kind == "day" else f"; the year from “{named.quote}”"
    return _published(day, last, facts, _sure(day, last, floor, facts), f"the last day that the text narrates{year}")


def _sure(day: date, last: Fact, floor: _Floor, facts: list[Fact]) -> float:
    """Return how sure the last day told is the day of the news; measured on news in Arabic and Vietnamese."""
    if last.kind == "day":
        again = last.weekday is not None or any(f.kind == "weekday" and f.weekday == day.weekday() for f in facts)
        if last.start <= _FIRST_WORDS:
            return 0.85 if again else 0.7
        return (0.7 if again else 0.45) if last.start <= _LEAD else (0.6 if again else 0.25)
    if floor[1] == "year" or not 0 <= (day - floor[0]).days <= _HALF_A_YEAR:
        return 0.2 if floor[1] != "over" else 0.5
    near = {f.quote for f in facts if f.kind == "undated" and f.way <= 0}
    return 0.6 if len(near) > 1 else 0.5


def _floor(facts: list[Fact]) -> _Floor | None:
    """Return the latest day at which the text must have been written or later, and how it says so."""
    found: list[_Floor] = []
    for fact in facts:
        if fact.earliest is None or fact.way > 0:
            continue
        if fact.kind == "over":
            found.append((date(fact.earliest.year + 1, 1, 1), "over", fact))
        elif fact.kind in {"day", "month", "year"}:
            found.append((fact.earliest, fact.kind, fact))
    return max(found, key=lambda floor: floor[0], default=None)


def _resolve(fact: Fact, floor: _Floor) -> date | None:
    """Return a day without a year in the year that the floor and its day of the week allow."""
    if fact.kind != "undated":
        return None
    day, why, named = floor
    options = [d for year in range(day.year - 1, day.year + 3) if (d := _day(year, fact))]
    after = [d for d in options if d >= day]
    before = [d for d in options if d < day]
    if why == "over" or not before:
        return after[0] if after else None
    is_news = why == "day" and (named.start <= _LEAD or named.weekday is not None)
    gap = (day - before[-1]).days
    near = gap <= _NEAR and (not after or gap < (after[0] - day).days)
    return before[-1] if is_news or near or not after else after[0]


def _day(year: int, fact: Fact) -> date | None:
    try:
        found = date(year, fact.month, fact.day)
    except ValueError:
        return None
    return found if fact.weekday in {None, found.weekday()} else None


def _published(day: date, fact: Fact, facts: list[Fact], confidence: float, why: str, source: str = "text") -> Witness:
    """Return the days of publication that follow from the last day told."""
    told_alone = any(f.kind == "weekday" and f.weekday == day.weekday() and f.way <= 0 for f in facts)
    is_today = any(f.kind == "today" for f in facts)
    latest = day + timedelta(days=1 if told_alone or is_today else 2)
    for other in facts:
        if other.kind == "weekday" and other.weekday is not None and other.way <= 0:
            later = (other.weekday - day.weekday()) % 7
            if 0 < later <= 3:
                latest = max(latest, day + timedelta(days=later + 1))
    return Witness(source, fact.quote, why, day, latest, confidence, fact.start)


def related_witness(facts: list[Fact], related: list[Related]) -> Witness | None:
    """Return what the text tells if it reports the same event as other articles whose day is known."""
    found = [witness for other in related if (witness := _beside(facts, other))]
    return max(found, key=lambda witness: witness.confidence, default=None)


def _beside(facts: list[Fact], other: Related) -> Witness | None:
    past = [fact for fact in facts if fact.way <= 0]
    days = [(day, f) for f in past if f.kind == "undated" and (day := _closest(f, other.earliest))]
    if not days and any(fact.kind == "undated" for fact in past):
        return None
    weekdays = [(day, f) for f in past if f.kind == "weekday" and (day := _weekday_near(f, other))]
    last = max(days + weekdays, key=lambda option: option[0], default=None)
    if last is None or abs((last[0] - other.earliest).days) > _RELATED:
        return None
    if any(floor.earliest and floor.earliest > last[0] for floor in past if floor.kind in {"day", "month", "year"}):
        return None
    confidence = min(0.8, 0.55 + 0.05 * len(other.reasons) + (0.1 if weekdays and days else 0))
    same = f"same event as an article of {other.earliest}: {'; '.join(other.reasons)}".rstrip(": ")
    return _published(last[0], last[1], facts, confidence, same, "related")


def _closest(fact: Fact, day: date) -> date | None:
    options = [d for year in (day.year - 1, day.year, day.year + 1) if (d := _day(year, fact))]
    near = [d for d in options if abs((d - day).days) <= _RELATED]
    return min(near, key=lambda d: abs((d - day).days), default=None)


def _weekday_near(fact: Fact, other: Related) -> date | None:
    """Return the day of the week that lies nearest to the other report."""
    around = (other.earliest + timedelta(days=step) for step in sorted(range(-_EVENT, _EVENT + 1), key=abs))
    return next((day for day in around if day.weekday() == fact.weekday), None)
