"""Whether a name that could be a place is one here, and how sure that is."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import languages
from archive.detect.places.choose import TOWNS
from archive.detect.places.gazetteer import Reading
from archive.detect.places.match import Hit
from archive.detect.places.words import Words, spell

_BLANK = frozenset((" ", "\u00a0", "  "))
_STOPS = frozenset('.!?:;\n\r"“”„«»()[]•–—…،؛؟|')
_REACH = 3  # words of an organisation before or after the name


@dataclass(frozen=True)
class Cues:
    """The words of a language that tell, as they are spelt."""

    code: str

    @cached_property
    def language(self) -> languages.Language:
        """Return the language."""
        return languages.get(self.code)

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


def spelt(phrases: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    """Return words and phrases as they are looked up."""
    return frozenset(" ".join(spell(word) for word in phrase.split()) for phrase in phrases)


@dataclass(frozen=True)
class Scene:
    """A name in its surroundings."""

    words: Words
    hit: Hit
    cues: Cues
    covered: frozenset[int]

    @cached_property
    def before(self) -> str:
        """Return the word before, "" where a mark stands between."""
        return self.words.key(self.hit.first - 1) if self.words.gap(self.hit.first) in _BLANK else ""

    @cached_property
    def after(self) -> str:
        """Return the word after, "" where a mark stands between."""
        return self.words.key(self.hit.last) if self.words.gap(self.hit.last) in _BLANK else ""

    @cached_property
    def two_before(self) -> str:
        """Return the two words before."""
        joined = self.before and self.words.gap(self.hit.first - 1) in _BLANK
        return f"{self.words.key(self.hit.first - 2)} {self.before}" if joined else self.before

    def begins_sentence(self, index: int) -> bool:
        """Tell whether a word is the first of its sentence."""
        return index == 0 or any(c in _STOPS for c in self.words.gap(index))

    @cached_property
    def is_cued(self) -> bool:
        """Tell whether a word before says that a place follows."""
        phrases = self.cues.prepositions
        before = spelt(self.cues.language.places.before) | spelt(self.cues.language.places.prefixes)
        return self.hit.skip > 0 or bool({self.before, self.two_before} & (phrases | before))

    @cached_property
    def is_listed(self) -> bool:
        """Tell whether another name of a place stands directly beside, parted by a comma or a hyphen."""
        gaps = {
            self.words.gap(self.hit.first).strip(): self.hit.first - 1,
            self.words.gap(self.hit.last).strip(): self.hit.last,
        }
        return any(gap in {",", "-", "،", "/", "–", "、"} and index in self.covered for gap, index in gaps.items())

    def _is_part(self, index: int, edge: int) -> bool:
        """Tell whether a word beside seems to be of the same name."""
        words = self.words
        return (
            0 <= index < len(words)
            and words.gap(edge) in _BLANK
            and words.is_capital(index)
            and words.keys[index] not in self.cues.beside
            and index not in self.covered
        )

    @cached_property
    def goes_on(self) -> bool:
        """Tell whether a capital word follows: "Nancy Pelosi"."""
        return self._is_part(self.hit.last, self.hit.last)

    @cached_property
    def is_led_in(self) -> bool:
        """Tell whether a capital word goes before that does not begin the sentence: "Nguyễn Văn Đức"."""
        index = self.hit.first - 1
        return self._is_part(index, self.hit.first) and not self.begins_sentence(index)

    @cached_property
    def is_in_organisation(self) -> bool:
        """Tell whether the name belongs to that of an organisation."""
        return self._ends_organisation() or self._begins_organisation()

    def _ends_organisation(self) -> bool:
        endings = self.cues.organisations_after
        for index in range(self.hit.last, min(self.hit.last + _REACH + 1, len(self.words))):
            if self.words.gap(index) not in _BLANK | {"-"} or not (
                self.words.is_capital(index) or not self.cues.language.places.capitals
            ):
                return False
            if self.words.keys[index] in endings:
                return True
        return False

    def _begins_organisation(self) -> bool:
        beginnings, stops = self.cues.organisations_before, self.cues.language.stop_words
        capitals = self.cues.language.places.capitals
        for back in range(1, _REACH + 2):
            index = self.hit.first - back
            if index < 0 or self.words.gap(index + 1) not in _BLANK:
                return False
            pair = f"{self.words.keys[index]} {self.words.key(index + 1)}"
            if (self.words.keys[index] in beginnings and back == 1) or (pair in beginnings and back > 1):
                return not capitals or self.words.is_capital(index)
            if self.words.keys[index] in beginnings:
                return not capitals or self.words.is_capital(index)
            if self.words.keys[index] in stops or self.words.keys[index] in self.cues.prepositions:
                return False
        return False


def judge(scene: Scene, reading: Reading, countries: set[str]) -> float:
    """Return how sure it is that this is a place, 0 where it is none."""
    if scene.hit.name.lstrip("~") in scene.cues.never or scene.is_in_organisation:
        return 0.0
    odds = base(reading)
    place, single = reading.place, scene.hit.last - scene.hit.first == 1
    town = place.kind in TOWNS
    if scene.is_cued or scene.is_listed:
        odds *= 3
    if town:
        odds *= 2 if place.country in countries else 0.6
    if scene.hit.commonness and town:
        odds *= (1, 0.5, 0.15)[scene.hit.commonness]
        odds *= 0.3 if scene.begins_sentence(scene.hit.first) else 1
    if scene.hit.name in scene.cues.doubtful:
        odds *= 0.3 if scene.is_cued or scene.is_listed else 0.04
    if scene.cues.language.places.capitals and (scene.goes_on or scene.is_led_in):
        odds *= (0.05 if single else 0.3) if town and place.population < 2_000_000 else 0.35
    return min(odds / (1 + odds), 0.99)


def base(reading: Reading) -> float:
    """Return the odds that a name is a place, from what place it would be and whence we have the name."""
    place = reading.place
    if place.kind not in TOWNS:
        odds = 30.0
    elif place.kind == "capital" or place.population > 1_000_000:
        odds = 15.0
    else:
        odds = 6.0 if place.population > 100_000 else 2.5
    return odds / 2 if reading.source == "places.geonames-other" else odds
