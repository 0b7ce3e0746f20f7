"""What the whole text says of its words: how often they come, where they have capitals, whom titles announce."""

from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from archive.detect.people import lists
from archive.detect.people.document import Document
from archive.detect.people.words import keys, words_of

PROCLITICS = "وفبلك"
_COMMON = 6


@dataclass(frozen=True, slots=True)
class Counts:
    """What the whole text says of a word: capital inside a sentence, in small letters, how often, behind what."""

    inside: frozenset[str]
    small: frozenset[str]
    times: Counter[str]
    titled: frozenset[str]
    after: frozenset[str]

    def of(self, word: str, plain: str) -> list[str]:
        """Return the features that a word has from the whole text."""
        found = ["inside"] if word in self.inside else []
        if word in self.small:
            found.append("small")
        if self.times[word] > 1:
            found.append("again")
        if plain in self.titled:
            found.append("titled")
        if plain in self.after:
            found.append("after")
        return found


def bare(word: str, read: str, *, arabic: bool) -> str:
    """Return a word without a short word that may be grown on to it, in which forms of a name are the same."""
    if not arabic:
        return word
    return read[1:] if len(read) > len("والد") and read[0] in PROCLITICS else read


def count(document: Document) -> Counts:
    """Return what the whole text says of its words."""
    words = document.words
    inside = frozenset(word for before, word in pairwise(words) if word[:1].isupper() and before[-1:].isalnum())
    small = frozenset(word.capitalize() for word in words if word.islower())
    titled, after = _company(document)
    return Counts(inside, small, Counter(words), titled, after)


def _company(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that stand behind a title somewhere in the text, and those behind a given name."""
    arabic = document.language.code == "ar"
    words, read, declared = document.words, keys(document), words_of(document.language.code)
    ends = title_ends(document.language.code)
    given = lists.given_names("Arab")
    titled, after = set(), set()
    for i in range(1, len(words)):
        if not words[i][:1].isalpha() or not (arabic or words[i][:1].isupper()):
            continue
        plain = bare(words[i], read[i], arabic=arabic)
        before = i - 2 if words[i - 1] == "." and i > 1 else i - 1
        if read[before] in ends:
            titled.add(plain)
        if arabic:
            is_given = read[i - 1] in given or bare("", read[i - 1], arabic=True) in given
        else:
            is_given = (
                words[i - 1][:1].isupper() and declared.level(read[i - 1]) < _COMMON and lists.is_given(words[i - 1])
            )
        if is_given:
            after.add(plain)
    return frozenset(titled), frozenset(after)


@cache
def title_ends(code: str) -> frozenset[str]:
    """Return the last words of a language's titles."""
    return frozenset(phrase[-1] for phrase in words_of(code).titles)
