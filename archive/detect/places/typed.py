"""Names that no list knows, but whose kind stands before them: "xã Tân Lập", "sông Thạch Hãn"."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from archive.detect.places.cues import Cues
from archive.detect.places.match import Hit
from archive.detect.places.words import Words

_BLANKS = frozenset((" ", "\u00a0"))
_DOTTED = frozenset(("", ".", ". "))  # "TP.Vinh", "P. Tân Phú"
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """The words from the one that says the kind up to the end of the name; `name` is where the name begins."""

    first: int
    name: int
    last: int


def find_typed(words: Words, cues: Cues, hits: list[Hit]) -> Iterator[Typed]:
    """Yield the names whose kind stands before them, none overlapping another."""
    if not cues.prefixes:
        return
    ends = {hit.first: hit.last for hit in hits}
    index = 0
    while index < len(words):
        found = typed_at(words, cues, index, ends) if words.keys[index] in cues.prefix_starts else None
        if found:
            yield found
            index = found.last
        else:
            index += 1


def find_suffixed(words: Words, cues: Cues) -> Iterator[Typed]:
    """Yield the rows of capital words that end with the word for their kind: "Cal Anderson Park"."""
    for index, key in enumerate(words.keys):
        if key in cues.suffixes and words.is_capital(index):
            first = index
            while index - first < _LONGEST - 1 and is_row(words, first, cues):
                first -= 1
            if (
                index - first == 1
                and is_given_name(words.surface(first))
                and words.key(first - 1) not in cues.prepositions
            ):
                continue  # "Nick Park"
            goes_on = words.gap(index + 1) in _BLANKS and words.is_capital(index + 1)
            if first < index and not goes_on:
                yield Typed(first, first, index + 1)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name somewhere."""
    from archive.detect.people.lists import is_given  # the detector of people reads places

    return is_given(word)


def is_row(words: Words, index: int, cues: Cues) -> bool:
    """Tell whether the word before is a capital one of the same name."""
    before = index - 1
    if before < 0 or words.gap(index) not in _BLANKS or not words.is_capital(before):
        return False
    return words.keys[before] not in cues.stops and words.keys[before] not in cues.titles


def typed_at(words: Words, cues: Cues, index: int, ends: dict[int, int]) -> Typed | None:
    """Return the name whose kind begins at a word."""
    if f"{words.key(index - 1)} {words.keys[index]}" in cues.never:
        return None  # "yêu cầu", which is no bridge
    for length in (2, 1):
        if index + length < len(words) and " ".join(words.keys[index : index + length]) in cues.prefixes:
            name = index + length
            if length == 1 and words.is_capital(index) and words.keys[index] in cues.family_names:
                return None  # "Hồ Quang Hiếu"
            last = name_end(words, name, ends) if is_joined(words, index, name) else name
            return Typed(index, name, last) if last > name else None
    return None


def find_again(words: Words, found: list[Typed], taken: set[int]) -> Iterator[Typed]:
    """Yield where names of several words stand again without their kind: "Việt Hùng" after "xã Việt Hùng"."""
    rows: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for typed in found:
        if typed.last - typed.name > 1:
            rows[words.keys[typed.name]].add(tuple(words.keys[typed.name : typed.last]))
    for index, key in enumerate(words.keys):
        if key in rows and words.is_capital(index) and index not in taken:
            for length in range(_LONGEST, 1, -1):
                if tuple(words.keys[index : index + length]) in rows[key] and stands_alone(
                    words, index, index + length
                ):
                    yield Typed(index, index, index + length)
                    break


def stands_alone(words: Words, first: int, last: int) -> bool:
    """Tell whether a row of capital words does not go on before or after."""
    inside = all(words.is_capital(index) and words.gap(index) in _BLANKS for index in range(first + 1, last))
    before = words.gap(first) in _BLANKS and words.is_capital(first - 1)
    after = last < len(words) and words.gap(last) in _BLANKS and words.is_capital(last)
    return inside and not before and not after


def is_joined(words: Words, index: int, name: int) -> bool:
    """Tell whether a name follows its kind directly, parted by a blank or, after a short form, by a dot."""
    gap = words.gap(name)
    short = words.ends[name - 1] - words.starts[name - 1] <= 2
    return gap in _BLANKS or (short and gap in _DOTTED and words.is_capital(index))


def name_end(words: Words, name: int, ends: dict[int, int]) -> int:
    """Return the word after the name that begins here: a known one, a number, or a row of capital words."""
    if words.surface(name).isdigit():
        return name + 1
    last = name
    while last < len(words) and last - name < _LONGEST and words.is_capital(last):
        if last > name and (words.gap(last) not in _BLANKS or ends.get(last, last) > last + 1):
            break
        last += 1
    known = ends.get(name, name)
    return known if known > name + 1 else max(last, known)
