"""The names and words of dates in one language: CLDR's, and those that its file adds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, product

import regex
from babel import Locale, UnknownLocaleError

from archive.detect.dates.shadow import shade_word
from languages import get
from languages.reading import DateWords

Names = dict[str, int]
Tables = Mapping[str, Mapping[int, str]]

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
          "xviii", "xix", "xx", "xxi")  # fmt: skip
ROMAN: Names = {numeral: n for n, numeral in enumerate(_ROMAN, 1)}
_SHORTEST = 3  # a shorter abbreviation is too often another word


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All names of one language as its shadow shows them, by the slot in which they stand.

    `doubtful` names are other words as well, `short` ones are abbreviations.
    """

    code: str
    words: DateWords
    names: dict[str, Names]
    units: dict[str, str]
    doubtful: frozenset[str]
    short: frozenset[str]
    locale: Locale | None = field(compare=False, default=None)

    def value(self, slot: str, name: str) -> int:
        """Return the number for which a name or numeral stands in a slot."""
        slot = slot.removesuffix("_to").removesuffix("_too")
        found = self.names.get(slot, {}).get(regex.sub(r"[ \n]+", " ", name).rstrip("."))
        return int(name) if found is None else found


def find_locale(code: str) -> Locale | None:
    """Return what CLDR knows of a language, None where it knows nothing."""
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None


def _clean(names: Mapping[str, int], shortest: int = 1) -> Names:
    shaded = ((shade_word(name).rstrip("."), value) for name, value in names.items())
    return {name: value for name, value in shaded if len(name) >= shortest}


def _calendar(*contexts: Iterable[Tables], widths: tuple[str, ...] = ("wide", "abbreviated")) -> Names:
    """Return the names in CLDR's tables; an abbreviation that stands for two is left out."""
    found: Names = {}
    torn = set()
    for table, width in product(chain(*contexts), widths):
        for number, name in table.get(width, {}).items():
            plain = shade_word(name).rstrip(".")
            if found.setdefault(plain, number) != number:
                torn.add(plain)
    return {
        name: number for name, number in found.items()
        if name not in torn and not name.isdigit() and (len(name) >= _SHORTEST or not name.isascii())
    }  # fmt: skip


def _pairs(first: Names, second: Names) -> Names:
    """Return each month under two of its names with a blank between, as Arabic agencies write: "يوليو تموز"."""
    return {
        f"{one} {other}": month
        for pair in ((first, second), (second, first))
        for (one, month), (other, same) in product(pair[0].items(), pair[1].items())
        if month == same and one != other and regex.match(r"\p{Arab}", one)
    }


@cache
def lexicon(code: str) -> Lexicon:
    """Return the names and words of a language, kept once they are made."""
    words = get(code).dates
    locale = find_locale(code)
    months: Names = _calendar(locale.months.values()) if locale else {}
    weekdays: Names = _calendar(locale.days.values()) if locale else {}
    names = {
        "month": months | _clean(words.months) | _pairs(months, _clean(words.months)),
        "weekday": weekdays | _clean(words.weekdays),
        "season": _clean(words.seasons),
        "day": _clean(words.day_words),
        "quarter": ROMAN_QUARTERS | _clean(words.ordinals),
        "century": ROMAN | _clean(words.ordinals),
        "half": _clean(words.ordinals),
        "number": _clean(words.numbers),
        "decade": _clean(words.decades),
        "days": _clean(words.days),
        "hijri": _clean(words.hijri),
        "shift": _clean(words.shifts),
        "from_there": _clean(words.from_there),
        "unit": dict.fromkeys(map(shade_word, words.units), 0),
    }
    units = {shade_word(name): unit for name, unit in words.units.items()}
    full = _calendar(locale.months.values(), locale.days.values(), widths=("wide",)) if locale else {}
    short = frozenset(months.keys() | weekdays.keys()) - full.keys()
    return Lexicon(code, words, names, units, frozenset(map(shade_word, words.doubtful)), short, locale)


ROMAN_QUARTERS: Names = {numeral: ROMAN[numeral] for numeral in ("i", "ii", "iii", "iv")}
