"""The words of a language that tell places from what only looks like them, as words are spelt here."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import regex

import languages
from archive.detect.places.match import has_capitals
from archive.detect.places.words import spell


@dataclass(frozen=True)
class Cues:
    """The words of a language that tell, as they are spelt."""

    code: str

    @cached_property
    def language(self) -> languages.Language:
        """Return the language."""
        return languages.get(self.code)

    @cached_property
    def capitals(self) -> bool:
        """Tell whether names begin with a capital letter."""
        return has_capitals(self.language)

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Words directly before places."""
        return spelt(self.language.places.prepositions)

    @cached_property
    def beside(self) -> frozenset[str]:
        """Words beside a place that are no part of a longer name: titles, kinds of places, small words."""
        places, titles = self.language.places, self.language.people.titles
        return spelt((*places.before, *places.prefixes, *places.prepositions, *titles)) | spelt(
            self.language.stop_words
        )

    @cached_property
    def prefixes(self) -> frozenset[str]:
        """Kinds of places that belong to the name after them."""
        return spelt(self.language.places.prefixes)

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Kinds of places that belong to the name before them."""
        return spelt(self.language.places.suffixes)

    @cached_property
    def fronts(self) -> frozenset[str]:
        """Words that with a capital letter belong to the name after them."""
        return spelt(self.language.places.fronts)

    @cached_property
    def family_names(self) -> frozenset[str]:
        """Family names of the language's own persons."""
        return spelt(self.language.people.family_names)

    @cached_property
    def prefix_starts(self) -> frozenset[str]:
        """Their first words."""
        return frozenset(prefix.split(" ")[0] for prefix in self.prefixes)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """Words that say what kind of place follows."""
        return spelt(self.language.places.before) | self.prefixes

    @cached_property
    def units(self) -> frozenset[str]:
        """Kinds after which a name that no list has is a place, where there are no capital letters."""
        return spelt(self.language.places.units) | self.plural_units

    @cached_property
    def plural_units(self) -> frozenset[str]:
        """Those of several places: "معتمديات"."""
        return spelt(self.language.places.plural_units)

    @cached_property
    def weak_units(self) -> frozenset[str]:
        """Kinds that stand before many other words too: "منطقة"."""
        return spelt(self.language.places.weak_units)

    @cached_property
    def sites(self) -> frozenset[str]:
        """Kinds that belong to the name after them, where there are no capital letters: "جبل"."""
        return spelt(self.language.places.sites)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """Words that begin names of two: "سيدي بوزيد"."""
        return spelt(self.language.places.beginnings)

    @cached_property
    def titles(self) -> frozenset[str]:
        """Titles of persons."""
        return spelt(self.language.people.titles)

    @cached_property
    def stops(self) -> frozenset[str]:
        """Small words that end the name of an organisation."""
        return spelt(self.language.stop_words) | self.prepositions

    @cached_property
    def never_first(self) -> frozenset[str]:
        """Names that are none where they begin a sentence."""
        return spelt(self.language.places.never_first)

    @cached_property
    def before_persons(self) -> frozenset[str]:
        """Words after which a doubtful name is a person's."""
        return spelt(self.language.places.before_persons)

    @cached_property
    def before_peoples(self) -> frozenset[str]:
        """Words after which the name of a country means its people or language."""
        return spelt(self.language.places.before_peoples)

    @cached_property
    def native(self) -> regex.Pattern[str] | None:
        """What a spelt word of the language's own names looks like."""
        return regex.compile(self.language.places.native) if self.language.places.native else None

    @cached_property
    def demonyms(self) -> frozenset[str]:
        """Inhabitants and adjectives."""
        return spelt(self.language.places.demonyms)

    @cached_property
    def not_alone(self) -> frozenset[str]:
        """Words that are no places by themselves: kinds, small words, demonyms."""
        return self.kinds | self.stops | self.demonyms

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """Names that need a cue."""
        return spelt(self.language.places.doubtful)

    @cached_property
    def never(self) -> frozenset[str]:
        """Names that are none."""
        return spelt(self.language.places.never)

    @cached_property
    def organisations_before(self) -> frozenset[str]:
        """Words that begin the name of an organisation."""
        return spelt(self.language.places.organisations_before)

    @cached_property
    def organisations_after(self) -> frozenset[str]:
        """Words that end the name of an organisation."""
        return spelt(self.language.places.organisations_after)


@lru_cache(maxsize=64)
def cues_of(code: str) -> Cues:
    """Return the cues of a language."""
    return Cues(code)


def spelt(phrases: Iterable[str]) -> frozenset[str]:
    """Return words and phrases as they are looked up."""
    return frozenset(" ".join(spell(word) for word in phrase.split()) for phrase in phrases)
