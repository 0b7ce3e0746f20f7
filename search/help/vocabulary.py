"""Words, or pairs of words, of the archive with how often they come: to correct by and to complete by."""

from collections.abc import Mapping
from functools import lru_cache
from heapq import nlargest
from itertools import groupby

import regex

from search.help.deletions import Deletions
from search.help.prefixes import Prefixes
from search.query.words import reader

_WORD = regex.compile(r"[\p{L}\p{N}\p{M}'’]+")

Counted = tuple[str, int]


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """Return a word as words are compared here, whatever its language: normalised, without accents and variants."""
    return _folded(spelt(word))


def spelt(word: str) -> str:
    """Return a word as the index spells it, as far as its script tells: in lower case, Arabic without vowel marks."""
    return word.lower() if word.isascii() else reader(word, "und").normalise(word)


@lru_cache(maxsize=1 << 15)
def _folded(exact: str) -> str:
    return exact if exact.isascii() else reader(exact, "und").fold(exact)


def keys(text: str) -> list[str]:
    """Return the words of a text as they are compared."""
    return [found for word in _WORD.findall(text) if (found := key(word))]


class Vocabulary:
    """The most frequent spellings of an archive, all normalised; found by their keys, exactly, nearly, or by prefix."""

    def __init__(self, counts: Mapping[str, int], most: int) -> None:
        kept = nlargest(most, counts.items(), key=lambda item: item[1])
        rows = sorted((" ".join(map(_folded, spelling.split(" "))), -count, spelling) for spelling, count in kept)
        self._spellings = [spelling for _, _, spelling in rows]
        self._counts = [-count for _, count, _ in rows]
        self._prefixes = Prefixes((own, n, -count) for n, (own, count, _) in enumerate(rows))
        self._stretches: dict[str, tuple[int, int]] = {}
        for own, group in groupby(enumerate(rows), lambda row: row[1][0]):
            places = [n for n, _ in group]
            self._stretches[own] = places[0], places[-1] + 1
        self._keys = list(self._stretches)
        self._deletions = Deletions(self._keys)

    def __len__(self) -> int:
        return len(self._spellings)

    def spellings(self, own: str) -> list[Counted]:
        """Return the spellings of a key, the most frequent first."""
        first, last = self._stretches.get(own, (0, 0))
        return list(zip(self._spellings[first:last], self._counts[first:last], strict=True))

    def count(self, own: str) -> int:
        """Return how often a key comes, in any spelling."""
        return sum(count for _, count in self.spellings(own))

    def near(self, own: str) -> list[str]:
        """Return keys that may be a slip away from one, itself among them; some are further."""
        return [self._keys[n] for n in self._deletions.near(own)]

    def beginning(self, prefix: str, most: int) -> list[Counted]:
        """Return the most frequent spellings whose key begins so."""
        return [(self._spellings[n], self._counts[n]) for n in self._prefixes.best(prefix, most)]
