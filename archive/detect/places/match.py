"""Where names of places stand in a text, before anybody asks whether they are meant."""

from dataclasses import dataclass, replace

from archive.detect.places.gazetteer import Names, Reading
from archive.detect.places.words import INSIDE, Words
from languages import Language

# "للعراق" is ل with العراق: the article loses its first letter.
_ARTICLE, _FUSED = "ال", "لل"
_SHORTEST_AFTER_PROCLITIC = 3
_LARGE = 1_000_000
_LONG = 5
_CASED = frozenset(("Latn", "Cyrl", "Grek"))
# "the West" is a place and "west" is none; the article itself is no part of it.
_ENGLISH_ARTICLE = "the "


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found at the words `first` to `last` (not with it); the name begins `skip` letters into the first."""

    first: int
    last: int
    skip: int
    name: str
    readings: tuple[Reading, ...]
    commonness: int
    persons: bool = False
    small: bool = False

    def start(self, words: Words) -> int:
        """Return where the name begins in the text."""
        article = self.name.startswith(_ENGLISH_ARTICLE)
        return words.starts[self.first + article] + self.skip

    def end(self, words: Words) -> int:
        """Return where the name ends in the text."""
        return words.ends[self.last - 1]


def has_capitals(language: Language) -> bool:
    """Tell whether the names of a language begin with a capital letter."""
    return language.places.capitals and language.script in _CASED


def find_hits(words: Words, names: Names, language: Language) -> list[Hit]:
    """Return the longest names in the order of the text, none overlapping another."""
    hits, index, capitals, longest = [], 0, has_capitals(language), names.longest
    proclitics, inflected = language.places.proclitics, language.places.inflected
    endings = language.places.endings
    while index < len(words):
        key = words.keys[index]
        hit = None
        if key in longest or inflected or proclitics:
            hit = longest_at(words, names, index, key, 0, capitals)
            if proclitics and (hit is None or weight(hit) < _LARGE):
                hit = better(hit, after_proclitic(words, names, index, proclitics, capitals))
            if hit is None and inflected and words.is_capital(index):
                hit = longest_stem(words, names, index, language)
        if hit and hit.name.startswith(_ENGLISH_ARTICLE):
            hit = longer(hit, longest_at(words, names, index + 1, words.key(index + 1), 0, capitals))
        if hit is None and endings:
            hit = with_ending(words, names, index, endings)
        if hit is None:
            index += 1
        else:
            hits.append(hit)
            index = hit.last
    return hits


def longer(hit: Hit, without_article: Hit | None) -> Hit:
    """Return the name that reaches further: "Gulf of Mexico", not "the Gulf"."""
    return without_article if without_article and without_article.last > hit.last else hit


def longest_at(words: Words, names: Names, index: int, key: str, skip: int, capitals: bool) -> Hit | None:
    """Return the longest name whose first word is `key` and that goes on with the words after `index`."""
    for length in range(min(names.longest.get(key, 0), len(words) - index), 0, -1):
        name = key if length == 1 else " ".join([key, *words.keys[index + 1 : index + length]])
        if name in names.entries and is_one(words, index, length):
            last = index + length
            if not capitals or skip or is_written(words, names, index, last, name):
                return hit_of(names, name, index, last, skip)
            if may_be_small(words, names, index, last, name):
                return replace(hit_of(names, name, index, last, skip), small=True)
    return None


def hit_of(names: Names, name: str, first: int, last: int, skip: int) -> Hit:
    """Return a name with all that is known of it."""
    return Hit(first, last, skip, name, names.readings(name), names.commonness(name), names.is_persons(name))


def is_one(words: Words, index: int, length: int) -> bool:
    """Tell whether nothing but blanks, hyphens and the like stands between these words."""
    return all(INSIDE.fullmatch(words.gap(later)) for later in range(index + 1, index + length))


def is_written(words: Words, names: Names, first: int, last: int, name: str) -> bool:
    """Tell whether a name has its capital letters where it needs them."""
    if names.is_code(name):
        return words.text[words.starts[first] : words.ends[last - 1]].isupper()
    begins = words.is_capital(first) or names.begins_small(name)
    ends = last - first == 1 or words.is_capital(last - 1) or names.ends_small(name)
    return begins and ends and any(words.is_capital(index) for index in range(first, last))


def may_be_small(words: Words, names: Names, first: int, last: int, name: str) -> bool:
    """Tell whether a long name all in small letters may be one hurriedly typed: "living in malaysia"."""
    entry = words.text[words.starts[first] : words.ends[last - 1]]
    return len(name) >= _LONG and entry.islower() and not (names.is_persons(name) or names.commonness(name))


def after_proclitic(words: Words, names: Names, index: int, proclitics: tuple[str, ...], capitals: bool) -> Hit | None:
    """Return the name that is left when a short word glued to its front is taken off."""
    key = words.keys[index]
    for short in proclitics:
        if not key.startswith(short) or len(key) - len(short) < _SHORTEST_AFTER_PROCLITIC:
            continue
        rest = key[len(short) :]
        fused = (short[:-1] + key[len(short) - 1 :]).startswith(short[:-1] + _FUSED) and short.endswith("ل")
        for name in (rest, _ARTICLE + rest[1:]) if fused else (rest,):
            if name in names.longest and (hit := longest_at(words, names, index, name, len(short), capitals)):
                return hit
    return None


def weight(hit: Hit | None) -> int:
    """Return how many people live in what a name most likely means; countries and regions outweigh towns."""
    if hit is None:
        return -1
    place = hit.readings[0].place
    return place.population + (0 if place.kind in {"city", "capital"} else _LARGE) + hit.last - hit.first


def better(whole: Hit | None, stripped: Hit | None) -> Hit | None:
    """Return the likelier of a name as it stands and without its proclitic."""
    return stripped if weight(stripped) > 2 * weight(whole) else whole


def with_ending(words: Words, names: Names, index: int, endings: tuple[str, ...]) -> Hit | None:
    """Return the name of one word that is left when an ending is taken off: "Deutschlands"."""
    key = words.keys[index]
    for ending in endings:
        name = key.removesuffix(ending)
        if name != key and name in names.entries and len(name) >= _LONG and words.is_capital(index):
            hit = hit_of(names, name, index, index + 1, 0)
            return hit if weight(hit) >= _LARGE // 10 else None
    return None


def longest_stem(words: Words, names: Names, index: int, language: Language) -> Hit | None:
    """Return the longest name whose words share their stems with the words from `index` on."""
    first = "~" + language.stem(words.keys[index])
    for length in range(min(names.longest.get(first, 0), len(words) - index), 0, -1):
        stems = (language.stem(key) for key in words.keys[index + 1 : index + length])
        name = " ".join([first, *stems])
        if name in names.entries and is_one(words, index, length):
            return hit_of(names, name, index, index + length, 0)
    return None
