"""Words, or pairs of words, of the archive with how often they come: to correct by and to complete by."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from heapq import nlargest
from itertools import groupby

import numpy as np
import regex

from search.help.deletions import Deletions, deletion_arrays
from search.help.prefixes import heaviest
from search.help.texts import Arrays, Table, Texts, by_bytes, text_arrays
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
    """Spellings, all normalised; found by their keys, exactly, nearly, or by prefix; what layers share is added up."""

    def __init__(self, *layers: Table, name: str) -> None:
        self._layers = [_Layer(one, name) for one in layers]

    def __len__(self) -> int:
        return sum(len(layer.spellings) for layer in self._layers)

    def spellings(self, own: str) -> list[Counted]:
        """Return the spellings of a key, the most frequent first."""
        return _added([one for layer in self._layers for one in layer.of(own)], len(self._layers))

    def count(self, own: str) -> int:
        """Return how often a key comes, in any spelling."""
        return sum(count for _, count in self.spellings(own))

    def near(self, own: str) -> list[str]:
        """Return keys that may be a slip away from one, itself among them; some are further."""
        found = (layer.keys[n] for layer in self._layers for n in layer.deletions.near(own))
        return list(dict.fromkeys(found))

    def beginning(self, prefix: str, most: int) -> list[Counted]:
        """Return the most frequent spellings whose key begins so."""
        if not prefix:
            return []
        return _added([one for layer in self._layers for one in layer.beginning(prefix, most)], len(self._layers))[
            :most
        ]


class _Layer:
    """The spellings of a part of the archive, sorted by their keys; those of one key, the most frequent first."""

    def __init__(self, table: Table, name: str) -> None:
        self.keys = Texts(table, f"{name}/key")
        self.spellings = Texts(table, f"{name}/spelling")
        self.counts = table[f"{name}/count"]
        self.ends = table[f"{name}/end"]  # of the spellings of each key
        self.deletions = Deletions(table, name)

    def of(self, own: str) -> list[Counted]:
        place = self.keys.find(own)
        return self._some(range(self._start(place), self._start(place + 1))) if place >= 0 else []

    def beginning(self, prefix: str, most: int) -> list[Counted]:
        first, last = map(self._start, self.keys.beginning(prefix))
        return self._some((first + heaviest(self.counts[first:last], most)).tolist())

    def _start(self, place: int) -> int:
        return int(self.ends[place - 1]) if place else 0

    def _some(self, places: "range | list[int]") -> list[Counted]:
        return [(self.spellings[n], int(self.counts[n])) for n in places]


def vocabulary_arrays(name: str, counts: Mapping[str, int], most: int) -> Arrays:
    """Return the arrays of the most frequent spellings under a name."""
    kept = nlargest(most, counts.items(), key=lambda item: item[1])
    rows = [(" ".join(map(_folded, spelling.split(" "))), -count, spelling) for spelling, count in kept]
    rows.sort(key=lambda row: (by_bytes(row[0]), row[1], row[2]))
    groups = [(own, sum(1 for _ in group)) for own, group in groupby(rows, lambda row: row[0])]
    own_keys = [own for own, _ in groups]
    return {
        **text_arrays(f"{name}/key", own_keys),
        **text_arrays(f"{name}/spelling", [spelling for _, _, spelling in rows]),
        f"{name}/count": np.array([-count for _, count, _ in rows], np.int32),
        f"{name}/end": np.cumsum(np.array([size for _, size in groups], np.int64)).astype(np.int32),
        **deletion_arrays(name, own_keys),
    }


def _added(found: list[Counted], layers: int) -> list[Counted]:
    """Return spellings with what several layers count of each added up, the most frequent first."""
    if layers < 2:
        return found
    counts: Counter[str] = Counter()
    for spelling, count in found:
        counts[spelling] += count
    return counts.most_common()
