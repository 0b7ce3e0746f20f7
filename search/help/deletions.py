"""Finds the words that one slip of the finger parts from another, by what both are with a letter left out.

Words a letter apart share a form with one letter left out (as in SymSpell), so it is enough to look such forms up.
They are kept as numbers alone, made for all words at once; a word that only shares a number is for the caller to drop.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from search.help.texts import Arrays, Table

LONGEST = 64  # letters; longer words have no neighbours

_BASE = 0x9E3779B97F4A7C15  # odd, so that it can be divided by
_ROUND = 1 << 64
_INVERSE = np.uint64(pow(_BASE, -1, _ROUND))
_POWERS = np.array([pow(_BASE, n, _ROUND) for n in range(LONGEST)], np.uint64)
_MIX = np.uint64(0xBF58476D1CE4E5B9)
_KEPT = np.uint64(32)  # bits of a number: a few words too many are found, in half the room

Numbers = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int32]


class Deletions:
    """Words, found by others that are at most a letter more, less or other, or two letters swapped, away."""

    def __init__(self, table: Table, name: str) -> None:
        self._numbers, self._owners = table[f"{name}/number"], table[f"{name}/owner"]

    def near(self, word: str) -> list[int]:
        """Return the places of words that may be near one."""
        if not 1 < len(word) <= LONGEST:
            return []
        numbers = np.unique(_forms([word])[0])
        firsts = np.searchsorted(self._numbers, numbers, "left")
        lasts = np.searchsorted(self._numbers, numbers, "right")
        found = {n for first, last in zip(firsts, lasts, strict=True) for n in self._owners[first:last].tolist()}
        return sorted(found)


def deletion_arrays(name: str, words: Sequence[str]) -> Arrays:
    """Return the arrays of words under a name; each word is called by its place."""
    numbers, owners = _forms([word if len(word) <= LONGEST else "" for word in words])
    order = np.argsort(numbers, kind="stable")
    return {f"{name}/number": numbers[order], f"{name}/owner": owners[order]}


def _forms(words: Sequence[str]) -> tuple[Numbers, Places]:
    """Return a number for each word and for each of its forms with one letter left out, and whose they are."""
    letters = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    starts = np.cumsum(lengths) - lengths
    owners = np.repeat(np.arange(len(words)), lengths)
    mixed = (letters + np.uint64(1)) * _MIX
    weighed = (mixed ^ (mixed >> np.uint64(29))) * _POWERS[np.arange(len(letters)) - starts[owners]]
    through = np.concatenate([np.zeros(1, np.uint64), np.cumsum(weighed, dtype=np.uint64)])
    whole = through[starts + lengths] - through[starts]
    before = through[:-1] - through[starts[owners]]
    after = (whole[owners] - before - weighed) * _INVERSE
    numbers = np.concatenate([whole, before + after]) * _MIX >> _KEPT
    return numbers.astype(np.uint32), np.concatenate([np.arange(len(words)), owners]).astype(np.int32)
