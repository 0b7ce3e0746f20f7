"""Dates, numbers and names of languages and countries, in the words of the reader's language."""

import re
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal, format_percent
from django.utils.translation import gettext as _

_SIMPLE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_YEARLESS = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")


@lru_cache(maxsize=64)
def locale_of(code: str | None) -> Locale:
    """Return CLDR's locale for a code of the interface, English where there is none."""
    try:
        return Locale.parse((code or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@lru_cache(maxsize=4096)
def number_in(value: float, code: str | None) -> str:
    """Return a number with its thousands parted as the language does: 1,234 or 1.234."""
    return format_decimal(value, locale=locale_of(code))


def percent_in(share: float, code: str | None) -> str:
    """Return a share between 0 and 1 as whole percents."""
    return format_percent(share, format=None, locale=locale_of(code))


def day_in(day: date, code: str | None) -> str:
    """Return a day in full: 9 August 2016."""
    return format_date(day, "long", locale=locale_of("en_GB" if code == "en" else code))


def month_in(month: int, code: str | None) -> str:
    """Return the short name of a month."""
    return str(locale_of(code).months["stand-alone"]["abbreviated"][month])


def language_in(language: str, code: str | None) -> str:
    """Return the name of a language, by its code."""
    if language == "und":
        return _("Undetermined language")
    return str(locale_of(code).languages.get(language, language))


def country_in(country: str, code: str | None) -> str:
    """Return the name of a country, by its ISO code of two letters."""
    return str(locale_of(code).territories.get(country.upper(), country))


def script_in(script: str, code: str | None) -> str:
    """Return the name of a script, by its ISO 15924 code."""
    return str(locale_of(code).scripts.get(script, script))


def edtf_in(value: str, code: str | None) -> str:
    """Return an EDTF value in words; what is too intricate for words comes back as it is."""
    if not value:
        return ""
    start, slash, end = value.partition("/")
    if not slash:
        return _point(value, code)
    if start in ("", "..", "open"):
        return _("until %(end)s") % {"end": _point(end, code)}
    if end in ("", "..", "open"):
        return _("since %(start)s") % {"start": _point(start, code)}
    return _span(start, end, code) or _("%(start)s to %(end)s") % {
        "start": _point(start, code),
        "end": _point(end, code),
    }


def _span(start: str, end: str, code: str | None) -> str:
    """Return two days, months or years as one: 9–11 Aug 2016; nothing where they are of different kinds."""
    skeleton = {4: "y", 7: "yMMMM", 10: "yMMMd"}.get(len(start))
    try:
        first, last = (
            date.fromisoformat(start + "-01-01"[len(start) - 4 :]),
            date.fromisoformat(end + "-01-01"[len(end) - 4 :]),
        )
    except ValueError:
        return ""
    if skeleton is None or len(start) != len(end) or first >= last:
        return ""
    return format_interval(first, last, skeleton, locale=locale_of("en_GB" if code == "en" else code))


def _point(value: str, code: str | None) -> str:
    """Return one side of an interval, or a date that is none, in words."""
    plain = value.rstrip("~?%")
    words = _plain(plain, code)
    marks = value[len(plain) :]
    if "~" in marks or "%" in marks:
        words = _("about %(date)s") % {"date": words}
    if "?" in marks or "%" in marks:
        words = _("%(date)s (uncertain)") % {"date": words}
    return words


def _plain(value: str, code: str | None) -> str:
    """Return a date without qualifiers in words."""
    if decade := _DECADE.fullmatch(value):
        return _("the %(year)s0s") % {"year": decade[1]}
    if century := _CENTURY.fullmatch(value):
        return _("%(start)s to %(end)s") % {"start": f"{century[1]}00", "end": f"{century[1]}99"}
    if yearless := _YEARLESS.fullmatch(value):
        return _without_year(int(yearless["month"]), int(yearless["day"] or 0), code) or value
    found = _SIMPLE.fullmatch(value)
    if not found or found["year"] == "0000":
        return value
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    try:
        if day:
            return day_in(date(year, month, day), code)
        return _month(year, month, code) if month else str(year)
    except ValueError:
        return value


def _without_year(month: int, day: int, code: str | None) -> str:
    """Return a month, or a day of it, of a year that nobody knows; nothing where there is none such."""
    try:
        some = date(2000, month, day or 1)  # a leap year has them all
    except ValueError:
        return ""
    return format_date(some, "d MMMM" if day else "LLLL", locale=locale_of(code))


def _month(year: int, month: int, code: str | None) -> str:
    """Return a month, or one of EDTF's seasons (21 to 24), with its year."""
    seasons = {21: _("spring %(year)s"), 22: _("summer %(year)s"), 23: _("autumn %(year)s"), 24: _("winter %(year)s")}
    if month in seasons:
        return seasons[month] % {"year": year}
    return format_skeleton("yMMMM", date(year, month, 1), locale=locale_of(code))
