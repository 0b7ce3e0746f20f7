"""A name in its surroundings: what stands before and after it, and what that makes of it."""

from dataclasses import dataclass
from functools import cached_property

from archive.detect.places.cues import Cues
from archive.detect.places.match import Hit
from archive.detect.places.words import Words

_BLANK = frozenset((" ", "\u00a0", "  "))
_STOPS = frozenset('.!?:;\n\r"“”„«»()[]•–—…،؛؟|')
_REACH = 3  # words of an organisation before or after the name
_LONG_REACH = 7  # syllables
_SHORT_REACH = 2  # where no capital letter says that a name goes on
_AROUND = 5
_LISTING = frozenset((",", "-", "،", "/", "–", "、"))
_AFTER_DATELINE = frozenset(":(-–—،/")


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
        return bool({self.before, self.two_before, *self.unglued} & phrases)

    @cached_property
    def is_typed(self) -> bool:
        """Tell whether the words before say what kind of place follows: "tỉnh", "مدينة"."""
        return bool({self.before, self.two_before, *self.unglued} & self.cues.kinds)

    @cached_property
    def unglued(self) -> tuple[str, ...]:
        """Return the word before without each short word that may be glued to it: "بولاية"."""
        shorts = self.cues.language.places.proclitics
        return tuple(self.before.removeprefix(short) for short in shorts if self.before.startswith(short))

    @cached_property
    def is_glued(self) -> bool:
        """Tell whether the name is a part of a longer word: "TurkStream"."""
        first, last = self.hit.first, self.hit.last
        if not self.cues.capitals:
            return False
        return (first > 0 and not self.words.gap(first)) or (last < len(self.words) and not self.words.gap(last))

    @cached_property
    def is_glued_in(self) -> bool:
        """Tell whether a short word glued to the name means "in", or "and" behind another place: "بمدنين"."""
        short = self.words.keys[self.hit.first][: self.hit.skip]
        return short.endswith("ب") or (short == "و" and self.hit.first - 1 in self.covered)

    @cached_property
    def is_listed(self) -> bool:
        """Tell whether another name of a place stands directly beside, parted by a comma or a hyphen."""
        return any(self.words.gap(edge).strip() in _LISTING and index in self.covered for edge, index in self._edges())

    @cached_property
    def is_headline(self) -> bool:
        """Tell whether nearly all words around begin with a capital, so that capitals say nothing."""
        first, last = max(0, self.hit.first - _AROUND), min(len(self.words), self.hit.last + _AROUND)
        around = [index for index in range(first, last) if not self.hit.first <= index < self.hit.last]
        capitals = sum(self.words.is_capital(index) for index in around)
        return len(around) >= _AROUND and capitals >= 0.7 * len(around)

    def _is_part(self, index: int, edge: int) -> bool:
        """Tell whether a word beside seems to be of the same name."""
        words = self.words
        return (
            0 <= index < len(words)
            and not self.is_headline
            and words.gap(edge) in _BLANK
            and words.is_capital(index)
            and words.keys[index] not in self.cues.beside
            and index not in self.covered
        )

    @cached_property
    def is_followed(self) -> bool:
        """Tell whether any capital word follows."""
        last = self.hit.last
        beside = last < len(self.words) and self.words.gap(last) in _BLANK
        return beside and self.words.is_capital(last) and not self.is_headline

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
                self.words.is_capital(index) or not self.cues.capitals
            ):
                return False
            if self.words.keys[index] in endings:
                return True
        return False

    def _begins_organisation(self) -> bool:
        cues, places = self.cues, self.cues.language.places
        reach = _LONG_REACH if places.native else _REACH if cues.capitals else _SHORT_REACH
        for index in range(self.hit.first - 1, max(-1, self.hit.first - 1 - reach), -1):
            if self.words.gap(index + 1) not in _BLANK:
                return False
            phrase = self._phrase_at(index, cues.organisations_before)
            if (
                phrase
                and not self._phrase_at(index, cues.titles)
                and (not cues.capitals or self.words.is_capital(index))
            ):
                return True
            if self.words.keys[index] in cues.stops:
                return False
        return False

    def _phrase_at(self, index: int, phrases: frozenset[str]) -> str:
        """Return the longest of the phrases whose words begin at a word and end before the name."""
        for end in range(min(self.hit.first, index + _REACH), index, -1):
            phrase = " ".join(self.words.keys[index:end])
            if phrase in phrases:
                return phrase
        return ""

    @cached_property
    def is_in_compound(self) -> bool:
        """Tell whether a hyphen joins the name to another word: "US-Bürger"."""
        if not self.cues.language.places.compounds:
            return False
        return any(self.words.gap(edge) == "-" and index not in self.covered for edge, index in self._edges())

    def _edges(self) -> tuple[tuple[int, int], tuple[int, int]]:
        return (self.hit.last, self.hit.last), (self.hit.first, self.hit.first - 1)

    @cached_property
    def is_person(self) -> bool:
        """Tell whether a name that people bear too is one of theirs: "bà Nga", "Nguyễn Văn Đức", "Mỹ Linh"."""
        cues, words, hit = self.cues, self.words, self.hit
        if hit.name not in cues.doubtful or not cues.native:
            return False
        longer = self.two_before if " " in self.two_before else ""
        if self.before in cues.before_persons and longer not in cues.titles | cues.kinds:
            return True
        if self.before and words.is_capital(hit.first - 1) and self._is_part(hit.first - 1, hit.first):
            return not self.begins_sentence(hit.first - 1) or bool(cues.native.fullmatch(self.before))
        return self.goes_on and bool(cues.native.fullmatch(self.after))

    @cached_property
    def is_people(self) -> bool:
        """Tell whether a people or its language is meant: "người Nga", "tiếng Anh"."""
        return bool({self.before, self.two_before} & self.cues.before_peoples)

    @cached_property
    def is_something_else(self) -> bool:
        """Tell whether the name is a common word here, by what follows or because it begins the sentence."""
        cues, name = self.cues, self.hit.name.lstrip("~")
        after = f"{name} {self.after}"
        longer = f"{after} {self.words.key(self.hit.last + 1)}"
        if {name, after, longer, f"{self.before} {name}"} & cues.never:
            return True
        alone = not self.is_listed and not self.is_bracketed
        return name in cues.never_first and self.begins_sentence(self.hit.first) and alone

    @cached_property
    def has_front(self) -> bool:
        """Tell whether a capital word that belongs to the name goes before: "East Java"."""
        index = self.hit.first - 1
        plain = self.before in self.cues.fronts and not self.hit.name.startswith("the ") and index not in self.covered
        return plain and self.words.is_capital(index) and not self.is_headline and not self.hit.small

    @cached_property
    def is_dateline(self) -> bool:
        """Tell whether the name begins a line and a mark follows: "Ankara (AP) -", "القصرين : "."""
        before, after = self.words.gap(self.hit.first), self.words.gap(self.hit.last)
        return (self.hit.first == 0 or "\n" in before) and bool(after.strip()) and after.strip()[0] in _AFTER_DATELINE

    @cached_property
    def is_bracketed(self) -> bool:
        """Tell whether the name stands in brackets of its own: "Liverpool (Anh)"."""
        return self.words.gap(self.hit.first).endswith("(") and self.words.gap(self.hit.last).startswith(")")
