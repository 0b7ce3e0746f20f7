"""What a language is: all that the archive must know to read, index and search it."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

import regex

from languages.reading import DateWords, PageWords, PeopleWords, PlaceWords
from languages.segment import Span, words


class Term(NamedTuple):
    """One word of a text in its three readings, and where it stands in the original text.

    `exact` is the word in lower case and normal form, `folded` the same without accents and
    letter variants, `stem` what it shares with its other forms; `text[start:end]` is what stood there.
    """

    exact: str
    folded: str
    stem: str
    start: int
    end: int


_INVISIBLE = regex.compile(r"\p{Cf}+")


def normalise(word: str) -> str:
    """Return a word in its one spelling: NFKC, lower case, without invisible characters."""
    if word.isascii():
        return word.lower()
    lowered = _INVISIBLE.sub("", unicodedata.normalize("NFKC", word).lower())
    return unicodedata.normalize("NFKC", lowered.replace("i̇", "i").replace("’", "'"))


# Letters that Unicode does not take apart into a base and an accent.
_BASE_LETTERS = str.maketrans(
    {"đ": "d", "ð": "d", "ı": "i", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŋ": "n"}
)


def fold(word: str) -> str:
    """Return a normalised word without accents: "élysée" becomes "elysee", "đường" "duong"."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word.translate(_BASE_LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if unicodedata.category(c) != "Mn"))


def same(word: str) -> str:
    """Return the word itself: the stemmer of a language without one."""
    return word


@dataclass(frozen=True, kw_only=True, eq=False)
class Language:
    """One language. Every field but the first three has a default that does no harm."""

    code: str
    name: str
    english: str
    script: str = "Latn"
    direction: Literal["ltr", "rtl"] = "ltr"

    # Searching: segment, then normalise, fold and stem each word.
    segment: Callable[[str], Iterator[Span]] = words
    normalise: Callable[[str], str] = normalise
    fold: Callable[[str], str] = fold
    stem: Callable[[str], str] = same
    stop_words: frozenset[str] = frozenset()
    by_syllables: bool = False  # blanks part syllables, so that only two together tell what was meant

    # Reading: what the detectors look for.
    dates: DateWords = field(default_factory=DateWords)
    people: PeopleWords = field(default_factory=PeopleWords)
    places: PlaceWords = field(default_factory=PlaceWords)

    # Cleaning: what a page says of itself.
    page: PageWords = field(default_factory=PageWords)

    # Proof: the tests hold every language to its own examples.
    same_word: tuple[tuple[str, str], ...] = ()
    other_word: tuple[tuple[str, str], ...] = ()

    @cached_property
    def readings(self) -> Callable[[str], tuple[str, str, str]]:
        """Return (exact, folded, stem) of a word; words repeat, so the answers are kept."""

        @lru_cache(maxsize=1 << 15)
        def read(word: str) -> tuple[str, str, str]:
            exact = self.normalise(word)
            return exact, self.fold(exact), self.stem(exact)

        return read

    def terms(self, text: str) -> Iterator[Term]:
        """Yield the words of a text in order, each in its three readings."""
        for start, end in self.segment(text):
            exact, folded, stem = self.readings(text[start:end])
            if exact:
                yield Term(exact, folded, stem, start, end)

    def is_stop_word(self, word: str) -> bool:
        """Tell whether a normalised word says nothing about what a text is about."""
        return word in self.stop_words


def word_set(*groups: str) -> frozenset[str]:
    """Return the words that stand in the groups, parted by blanks."""
    return frozenset(word for group in groups for word in group.split())


def phrases(lines: Iterable[str] | str) -> tuple[str, ...]:
    """Return the non-empty lines of a block, each a phrase of one or more words."""
    return tuple(line.strip() for line in (lines.splitlines() if isinstance(lines, str) else lines) if line.strip())
