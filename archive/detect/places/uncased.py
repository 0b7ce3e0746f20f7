"""Names that no list knows, told by the word for their kind where no capital letter shows them: "معتمدية فوسانة"."""

from collections.abc import Iterator
from dataclasses import dataclass

from archive.detect.places.cues import Cues
from archive.detect.places.match import Hit
from archive.detect.places.words import Words

# A quotation mark may open the name: ملعب "سان سيرو".
_JOINS = frozenset((" ", "\u00a0", ' "', " «", " “"))
_BLANKS = frozenset((" ", "\u00a0"))
_ARTICLE = "ال"
_AND = "و"
_AND_VERB = "وأ"  # "وأدى", which is spelt like "وادي"
_SHORTEST = 3
# How frequent a word may be (3 to 7 a word of the lists of frequency, 0 a rare one) and still be the name of a place.
_RARE = 3
_FREQUENT = 5
_ADJECTIVES = ("يه", "ي")


@dataclass(frozen=True, slots=True)
class Told:
    """A name at the words `first` to `last` (not with it) that begins `skip` letters into the first; how sure it is."""

    first: int
    last: int
    skip: int
    confidence: float


SURE, LIKELY, AGAIN = 0.92, 0.75, 0.8


def find_told(words: Words, cues: Cues, hits: list[Hit]) -> Iterator[Told]:
    """Yield the names behind the word for their kind, then the same names wherever they stand again."""
    if not cues.units:
        return
    known = {hit.first: hit for hit in hits}
    found = [told for index in range(len(words)) for told in _told_at(words, cues, index, known)]
    taken = {index for told in found for index in range(told.first, told.last)}
    yield from found
    for again in _again(words, cues, found):
        if again.first not in taken:
            yield again


def _told_at(words: Words, cues: Cues, index: int, known: dict[int, Hit]) -> Iterator[Told]:
    """Yield the name whose kind is the word at `index`, and those joined to it by "and"."""
    kind, skip = bare(words.keys[index], cues, cues.units | cues.weak_units | cues.sites)
    name = index + 1
    if not kind or name >= len(words) or words.gap(name) not in _JOINS:
        return
    if f"{kind} {words.keys[name]}" in cues.never or words.surface(index).startswith(_AND_VERB):
        return
    is_weak = kind in cues.weak_units
    last = _end(words, cues, name, known, 0, _RARE if is_weak else _FREQUENT)
    if kind in cues.sites and name in known and known[name].skip == 0:
        return  # "جزيرة مدغشقر": the lists have it without its kind
    if kind in cues.sites:
        opens = words.gap(name) not in _BLANKS
        if last > name:
            yield Told(name if opens else index, last, 0 if opens else skip, SURE)
        return
    while last > name:
        yield Told(name, last, len(_AND) if name > index + 1 else 0, LIKELY if is_weak else SURE)
        joined = last < len(words) and words.gap(last) in _BLANKS and words.keys[last].startswith(_AND)
        if not joined or kind not in cues.plural_units:
            return
        name, last = last, _end(words, cues, last, known, len(_AND), _FREQUENT)


def bare(key: str, cues: Cues, among: frozenset[str]) -> tuple[str, int]:
    """Return a word of a list without the short word glued to it, and how long that is; "" if it is none of them."""
    if key in among:
        return key, 0
    for short in cues.language.places.proclitics:
        if key.startswith(short) and key[len(short) :] in among:
            return key[len(short) :], len(short)
    return "", 0


def _end(words: Words, cues: Cues, name: int, known: dict[int, Hit], skip: int, most: int) -> int:
    """Return the word after a name that begins at `name`: a known one, or one word that is no common one."""
    hit = known.get(name)
    if hit and hit.skip == skip and hit.name not in cues.never:
        return hit.last
    if not _may_be_name(words, cues, name, skip, most):
        return name
    goes_on = name + 1 < len(words) and words.gap(name + 1) in _BLANKS
    if words.keys[name][skip:] in cues.beginnings:
        follows = goes_on and _may_be_name(words, cues, name + 1, 0, _FREQUENT + 1)
        return name + 2 if follows else name
    return name + 1


def _may_be_name(words: Words, cues: Cues, index: int, skip: int, most: int) -> bool:
    """Tell whether a word has the look of a name: a rare one, or with the article one that is not too frequent."""
    key = words.keys[index][skip:]
    if len(key) < _SHORTEST or not key.isalpha() or key in cues.not_alone or key in cues.never:
        return False
    if key in cues.beginnings:
        return True
    if key.startswith(_AND) and (bare(key, cues, cues.units)[0] or _level(words.surface(index)[skip + 1 :], cues.code)):
        return False  # "قرية وهجرة"
    level = _level(words.surface(index)[skip:], cues.code)
    if key.startswith(_ARTICLE):
        return level < most and key not in cues.organisations_before
    return level < _RARE or (level < most and not key.endswith(_ADJECTIVES) and most > _RARE and level == _RARE)


def _level(word: str, code: str) -> int:
    from archive.detect.people.lists import arabic_key, frequencies  # the detector of people reads places

    return frequencies(code).get(arabic_key(word), 0)


def _again(words: Words, cues: Cues, found: list[Told]) -> Iterator[Told]:
    """Yield where names that were told stand again alone, with a short word glued to them or not."""
    names: dict[str, list[str]] = {}
    for told in found:
        first = words.keys[told.first][told.skip :]
        rest = words.keys[told.first + 1 : told.last]
        is_plain = told.last - told.first > 1 or _level(first, cues.code) <= _RARE
        if is_plain and first not in cues.sites and told.confidence >= LIKELY:
            names.setdefault(first, rest)
    starts = frozenset(names)
    for index, key in enumerate(words.keys):
        first, skip = bare(key, cues, starts)
        if first and words.keys[index + 1 : index + 1 + len(names[first])] == names[first]:
            yield Told(index, index + 1 + len(names[first]), skip, AGAIN)
