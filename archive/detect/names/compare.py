"""Whether two names are of one person: part by part, by spelling within a script and by sound across scripts."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from archive.detect.names.romanise import romanise
from archive.detect.names.sound import VOWELS, codes, distance, sounds
from languages.base import word_set

# Particles carry no sound of their own that all scripts write.
_PARTICLES = word_set(
    "al el ad as ash ar an at az il ul bin ben ibn bint de der den von van فون فان دير بن ابن ال",
    "бин ибн аль эль ас ан ад ар фон дер ван",
)
_BETWEEN = re.compile(r"[\s\-‐‑·ـ.]+")

# Costs a sound below which a name counts as the same; measured on names nobody has seen in tuning.
_ALIKE = 0.2
_JOINED = 0.15  # where one writes in two parts what the other writes in one
_PART = 0.34
_SURE = 0.13
_SURE_PART = 0.21


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are: `score` from 0 to 1; `sure` where both first and last name agree beyond doubt."""

    same: bool
    sure: bool
    score: float
    reasons: tuple[str, ...]


_UNLIKE = Likeness(same=False, sure=False, score=0.0, reasons=())


def script_of(name: str) -> str:
    """Return the script of a name's first letter: Latn, Arab, Cyrl, or "" for any other."""
    for letter in name:
        if letter.isalpha():
            word = unicodedata.name(letter, "").split(" ")[0]
            return {"LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl"}.get(word, "")
    return ""


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> tuple[str, ...]:
    """Return the parts of a name that count when names are compared: no particles, no marks."""
    plain = re.sub(r"['’]s\b|['’ʼ`]", "", name)
    found = tuple(part for part in _BETWEEN.split(plain) if part)
    return tuple(part for part in found if part.lower() not in _PARTICLES) or found


@lru_cache(maxsize=1 << 14)
def _heard(name: str) -> tuple[str, ...]:
    return tuple(heard for part in parts(name) if (heard := sounds(part)))


def compare(one: str, other: str) -> Likeness:
    """Return how alike two names are; names of one part alone are never the same for sure."""
    return _by_spelling(one, other) if script_of(one) == script_of(other) else by_sound(one, other)


def by_sound(one: str, other: str) -> Likeness:
    """Return how alike two names sound, whatever letters they are written in."""
    mine, theirs = _heard(one), _heard(other)
    if not mine or not theirs:
        return _UNLIKE
    whole = _share("".join(mine), "".join(theirs))
    aligned = len(mine) == len(theirs)
    if whole > (_ALIKE if aligned else _JOINED) or (len(mine) == 1) != (len(theirs) == 1):
        return _UNLIKE
    each = [_share(a, b) for a, b in zip(mine, theirs, strict=True)] if aligned else []
    if max(each, default=0.0) > _PART or (aligned and not _skeletons_meet(one, other)):
        return _UNLIKE
    sure = aligned and len(mine) > 1 and whole <= _SURE and max(each) <= _SURE_PART
    reasons = [f"they sound alike ({100 * (1 - whole):.0f} %)", *(["first and last name agree"] if sure else [])]
    return Likeness(same=True, sure=sure, score=1 - whole, reasons=tuple(reasons))


def _share(one: str, other: str) -> float:
    """Return the cost of a sound, over the longer of two; vowels weigh half."""
    weight = max(sum(0.5 if sound in VOWELS else 1.0 for sound in word) for word in (one, other))
    return distance(one, other) / max(weight, 1.0)


def _skeletons_meet(one: str, other: str) -> bool:
    return bool(set(codes(parts(one)[-1])) & set(codes(parts(other)[-1])))


_SPELLINGS = (("ph", "f"), ("kh", "h"), ("gh", "g"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ey", "i"))


@lru_cache(maxsize=1 << 14)
def _plain(part: str) -> str:
    """Return a part without what spellings of one name differ in: "Sergei" and "Sergey" are one."""
    plain = romanise(part)
    for old, new in (*_SPELLINGS, ("ei", "i"), ("iy", "i"), ("y", "i"), ("w", "v")):
        plain = plain.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", plain)


def _plain_parts(name: str) -> tuple[str, ...]:
    return tuple(_plain(part) for part in parts(name))


def marks_differ(one: str, other: str) -> bool:
    """Tell whether two names differ in accents in a way that leaving some out cannot explain: Hùng and Hưng."""
    mine, theirs = _marks(one), _marks(other)
    if [letter for letter, _ in mine] != [letter for letter, _ in theirs]:
        return False
    pairs = list(zip(mine, theirs, strict=True))
    return not (all(a <= b for (_, a), (_, b) in pairs) or all(b <= a for (_, a), (_, b) in pairs))


@lru_cache(maxsize=1 << 12)
def _marks(name: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the letters of a name, each with its accents."""
    found: list[tuple[str, set[str]]] = []
    for letter in unicodedata.normalize("NFD", name.lower().replace("đ", "d\u0335").replace("ı", "i")):
        if unicodedata.category(letter) == "Mn" and found:
            found[-1][1].add(letter)
        elif letter.isalpha():
            found.append((letter, set()))
    return tuple((letter, frozenset(marks)) for letter, marks in found)


def _by_spelling(one: str, other: str) -> Likeness:
    mine, theirs = _plain_parts(one), _plain_parts(other)
    if not mine or not theirs or marks_differ(one, other):
        return _UNLIKE
    if mine == theirs:
        reasons = ("they differ in spelling alone",)
        return Likeness(same=True, sure=len(mine) > 1, score=0.97, reasons=reasons)
    if len(mine) > 1 and len(theirs) > 1 and (mine[0], mine[-1]) == (theirs[0], theirs[-1]):
        return Likeness(
            same=False, sure=False, score=0.8, reasons=("first and last name agree", "a middle name differs")
        )
    near = "".join(mine), "".join(theirs)
    longest = max(map(len, near))
    if longest > 6 and mine[-1][:1] == theirs[-1][:1] and distance(*near) <= 0.05 * longest:
        return Likeness(same=False, sure=False, score=0.75, reasons=("they are spelt nearly alike",))
    return _UNLIKE
