"""Who states the day of publication outright: the page's metadata, its address, a dateline."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import regex

from archive.detect.dates import bounds, find_dates, precision
from archive.detect.published.witness import Witness

_ISO = regex.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?:[T ]|\s*$|\D)")
_PUBLISHED = regex.compile(
    r"publi(?:shed|cation|shdate)|pubdate|dat(?:e|um)$|date[._-]?(?:issued|created)|issued|sailthru\.date", regex.I
)
_CHANGED = regex.compile(r"modif|updat|changed", regex.I)
_ADDRESS = (
    (regex.compile(r"(?<!\d)((?:19|20)\d\d)([/_.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)"), 0.9),
    (regex.compile(r"(?<!\d)((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"), 0.75),
    (regex.compile(r"(?<!\d)((?:19|20)\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\d{4,9}\b)"), 0.6),
)
_FIRST_PAPER = date(1605, 1, 1)
_DEFAULTS = {date(1970, 1, 1), date(1900, 1, 1)}  # what programs write that know no date
_FIRST_NEWS = date(1990, 1, 1)  # what an address calls older is a number
# A clock at the head of a page tells the hour at which it was fetched: "23:05 GMT +3 14 November 2019".
_CLOCK = regex.compile(
    r"\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?\s*)?(?:GMT|UTC|MSK)\s*(?:[+-]\s*\d{1,2})?[^\n]{0,40}\d{4}", regex.I
)
_HEAD, _FOOT, _LONGEST_LINE, _MOST_LINES = 400, 250, 90, 40
_AROUND = 30  # letters beside the date: a town, an agency, the hour
_CREDIT = regex.compile(r"\([^()\n]{0,30}\p{Lu}{2,}[^()\n]{0,40}\)")  # an agency beside the day: "(APA, 19.3.2016)"


def metadata_witnesses(metadata: Mapping[str, Any]) -> Iterator[Witness]:
    """Yield what the metadata say: under `published`, or under any name that means it."""
    for name, said in metadata.items():
        for value, where in _statements(said, f"metadata {name}"):
            days = _day(value)
            if days is None:
                continue
            if name == "htmldate":
                yield Witness("metadata", value, "what htmldate reads in the page", days, days, 0.6)
            elif _CHANGED.search(name) or _CHANGED.search(where):
                yield Witness("metadata", value, f"{where}: when the page was changed", days, days, 0.3)
            elif _PUBLISHED.search(name):
                yield Witness("metadata", value, f"{where}: the page's own word", days, days, 0.95)


def _statements(said: object, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(said, str):
        yield said, where
    elif isinstance(said, date):
        yield said.isoformat()[:10], where
    elif isinstance(said, Mapping) and isinstance(said.get("value"), str):
        yield said["value"], str(said.get("where", where))
    elif isinstance(said, Sequence):
        for one in said[:20]:
            if isinstance(one, str | Mapping):
                yield from _statements(one, where)


def _day(value: str) -> date | None:
    """Return the day that a value of metadata names, in ISO 8601 or in words that need no guess."""
    if match := _ISO.match(value):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            return None
        return day if day >= _FIRST_PAPER and day not in _DEFAULTS else None
    for mention in find_dates(value[:200], language="en"):
        if precision(mention.value) == "day" and not mention.value.startswith("X"):
            return bounds(mention.value)[0]
    return None


def address_witnesses(url: str) -> Iterator[Witness]:
    """Yield the day that an address names: /2016/08/09/, 20160809."""
    for pattern, confidence in _ADDRESS:
        for match in pattern.finditer(url[:2000]):
            try:
                day = date(int(match[1]), int(match[3]), int(match[4]))
            except ValueError:
                continue
            if day >= _FIRST_NEWS:
                yield Witness("address", match[0], "the address names the day", day, day, confidence)
                return


def clock_witnesses(text: str, stamps: Sequence[str]) -> Iterator[Witness]:
    """Yield the clocks of the page, which say when it was fetched and are never believed."""
    for place, line in _lines(text, stamps):
        if match := _CLOCK.search(line):
            start = None if place is None else place + match.start()
            yield Witness(
                "clock", match[0], "a clock of the page: when it was fetched, not when published", start=start
            )


def dateline_witnesses(text: str, stamps: Sequence[str], language: str) -> Iterator[Witness]:
    """Yield the days in stamps, datelines and credits: the one date of a short line at either end, or of a credit."""
    for place, line in _lines(text, stamps):
        stretches = [(match.start(), match[0]) for match in _CREDIT.finditer(line)]
        stretches += [(0, line)] if len(line) <= _LONGEST_LINE and not stretches else []
        for offset, stretch in stretches:
            mentions = [] if _CLOCK.search(stretch) else find_dates(stretch, language=language)
            if len(mentions) != 1 or precision(mentions[0].value) != "day":
                continue
            day = bounds(mentions[0].value)[0]
            if day is None or (place is not None and len(stretch) > len(mentions[0].surface) + _AROUND):
                continue
            weight = 0.5 if _CHANGED.search(stretch) else 0.95 if place is None else 0.9
            start = None if place is None else place + offset + mentions[0].start
            why = "a line of the page that says when" if place is None else "a dateline"
            yield Witness("dateline", mentions[0].surface, why, day, day, weight * mentions[0].confidence, start)


def _lines(text: str, stamps: Sequence[str]) -> Iterator[tuple[int | None, str]]:
    """Yield the stamps, then the lines at both ends of a text, each with where it stands in the text."""
    for stamp in stamps[:_MOST_LINES]:
        yield None, stamp[:500]
    place = 0
    for line in text.split("\n"):
        if place < _HEAD or place + len(line) > len(text) - _FOOT:
            yield place, line[:2000] if place < _HEAD else line[-2000:]
        place += len(line) + 1
