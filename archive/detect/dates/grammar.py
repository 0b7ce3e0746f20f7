"""The rules by which dates of one language are read: its own templates, CLDR's, and those that hold everywhere."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from archive.detect.dates.cldr import cldr_templates
from archive.detect.dates.lexicon import Lexicon, lexicon
from archive.detect.dates.shadow import shade_word
from archive.detect.dates.slots import END, slots
from archive.detect.dates.template import parse

# Forms that are read in every language.
NUMERIC = (
    "{year}-{month_n}-{day}",
    "{year}_/_{month_n}_/_{day}",
    "{year}.{month_n}.{day}",
    "[{weekday}[,] ]{first}_/_{second}_/_{year}",
    "{first}-{second}-{year}",
    "{first}._{second}._{year}",
    "{first}/{second}/{year2}",
    "{first}.{second}.{year2}",
    "{hijri_year}_/_{month_n}_/_{day}_ه",
    "{day}_/_{month_n}_/_{hijri_year}_ه",
)
WRITTEN = (
    "[{weekday}[,] ]{day}[.] {month}[,][ {year}]",
    "{day}[.]{to}{day_to}[.] {month}[,][ {year}]",
    "{month}[,] {year}",
    "{month}_\\(_{year}_\\)",
    "{month}",
    "{weekday}",
    "{month}{to}{month_to}[,] {year}",
    "{year}",
    "{year}_-_{year_to}",
    "{year}_-_{year2_to}",
    "{days}",
)
SEASONS = ("{season}[,] {year}",)
HIJRI = (
    "[{weekday}[,] ]{day} {hijri}[,] {hijri_year}[_ه]",
    "{day}{to}{day_to} {hijri}[,] {hijri_year}[_ه]",
    "{hijri}[,] {hijri_year}[_ه]",
    "{day} {hijri}",
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One template, ready to be tried; `unit` and `sign` say what a count of CLDR's counts, and which way."""

    template: str
    pattern: "regex.Pattern[str]"
    family: str
    rank: int
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of one language by the word, sign or "#" (a number) with which they can begin."""

    lexicon: Lexicon
    rules: dict[str, tuple[Rule, ...]]


def _templates(known: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Yield (template, family, unit) of all rules of a language, the most telling family first."""
    words = known.words
    yield from ((template, "never", "") for template in words.never)
    yield from ((template, "numeric", "") for template in NUMERIC)
    for templates in (words.written, WRITTEN, SEASONS if words.seasons else ()):
        yield from ((template, "written", "") for template in templates)
    yield from ((template, "hijri", "") for template in (HIJRI if words.hijri else ()))
    yield from ((template, "relative", "") for template in words.relative)
    yield from ((template, "ago", "") for template in words.ago)
    yield from ((template, "hence", "") for template in words.hence)
    yield from cldr_templates(known.locale)


@cache
def grammar(code: str) -> Grammar:
    """Return the rules of a language, kept once they are made.

    Raises ValueError on a template of a language file that cannot be read.
    """
    known = lexicon(code)
    patterns = slots(known)
    patterns["first"] = r"(?P<first>0?[1-9]|[12]\d|3[01])(?!\d)"
    patterns["second"] = r"(?P<second>0?[1-9]|[12]\d|3[01])(?!\d)"
    by_first: dict[str, list[Rule]] = defaultdict(list)
    seen = set()
    for rank, (template, family, unit) in enumerate(_templates(known)):
        plain = shade_word(template)
        if (plain, family) in seen:
            continue
        seen.add((plain, family))
        piece = parse(plain, patterns)
        rule = Rule(plain, regex.compile(piece.pattern + END), family, rank, unit)
        for first in set(_first_words(piece.firsts, known)):
            by_first[first].append(rule)
    return Grammar(known, {first: tuple(rules) for first, rules in by_first.items()})


def _first_words(firsts: set[str], known: Lexicon) -> Iterator[str]:
    """Yield the words, signs or "#" with which a rule can begin, from its first literals and slots."""
    mixed = {"number", "quarter", "half", "century", "day"}
    for first in firsts:
        if not first.startswith("{"):
            yield "#" if first.isdigit() else first
            continue
        slot = first[1:-1].removesuffix("_to")
        names = known.names.get(slot, {})
        if slot in mixed or not names:
            yield "#"
        for name in names:
            word = FIRST_WORD.match(name)
            if word:
                yield "#" if word[0].isdigit() else word[0]


FIRST_WORD = regex.compile(r"\d+|[\p{L}\p{M}]+|\S")
