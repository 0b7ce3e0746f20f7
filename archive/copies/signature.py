"""What a text is compared by: its runs of three words (shingles), and a signature of them that is found again.

Resemblance and MinHash after Broder, "On the resemblance and containment of documents" (1997); the bands of a
signature are what locality-sensitive hashing looks up, so that no text is compared with every other.
"""

import zlib
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

import languages

Hashes = NDArray[np.uint64]

RUN = 3  # words in a shingle
FEWEST = 12  # shingles of a text, below which nothing can be said of its likeness to others
BANDS, ROWS = (
    24,
    3,
)  # texts that share 45 of 100 shingles share a band in nine cases of ten, those that share 2 hardly ever

_random = np.random.default_rng(20_160_809)
_FACTORS = _random.integers(0, 2**63, (BANDS * ROWS, 1), np.uint64) * np.uint64(2) + np.uint64(1)
_SUMS = _random.integers(0, 2**63, (BANDS * ROWS, 1), np.uint64)
_MIX = _random.integers(0, 2**63, RUN, np.uint64) * np.uint64(2) + np.uint64(1)
_CHUNK = 4096  # shingles that are hashed at once, which bounds the memory that a long text takes


class Likeness(NamedTuple):
    """How alike two texts are, each from 0 to 1.

    `resemblance` is the share of all their shingles that they have in common, `containment` that of the shorter one's.
    """

    resemblance: float
    containment: float


def shingles(text: str, language: str) -> Hashes:
    """Return the runs of three words of a text, each once, as numbers in order; words count in their folded form."""
    words = np.array([_hash(term.folded) for term in languages.get(language).terms(text)], np.uint64)
    if len(words) < RUN:
        return np.zeros(0, np.uint64)
    runs = sum(words[place : len(words) - RUN + 1 + place] * factor for place, factor in enumerate(_MIX))
    return np.unique(_scatter(np.asarray(runs, np.uint64)))


def bands(found: Hashes) -> list[int]:
    """Return the bands of a text's signature, of which texts alike share some; none where the text is too short."""
    if len(found) < FEWEST:
        return []
    least = np.full(BANDS * ROWS, np.iinfo(np.uint64).max)
    for start in range(0, len(found), _CHUNK):
        hashed = found[start : start + _CHUNK] * _FACTORS + _SUMS
        np.minimum(least, (hashed >> np.uint64(20)).min(axis=1), out=least)
    numbered = least.reshape(BANDS, ROWS) * _MIX[:ROWS] + np.arange(BANDS, dtype=np.uint64)[:, None]
    joined = _scatter(np.bitwise_xor.reduce(_scatter(numbered), axis=1))
    return [int(band) for band in joined >> np.uint64(1)]  # databases have no unsigned numbers


def compare(one: Hashes, other: Hashes) -> Likeness:
    """Return how alike two texts are, by their shingles."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    together, shorter = len(one) + len(other) - common, min(len(one), len(other))
    return Likeness(common / together if together else 0.0, common / shorter if shorter else 0.0)


@lru_cache(maxsize=1 << 16)
def _hash(word: str) -> int:
    """Return a number for a word, the same in every process."""
    encoded = word.encode("utf-8", "surrogatepass")
    return zlib.crc32(encoded) << 32 | zlib.crc32(encoded, 0xF1)


def _scatter(numbers: Hashes) -> Hashes:
    """Spread numbers over the whole range (the finaliser of SplitMix64)."""
    numbers = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    numbers = (numbers ^ (numbers >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return numbers ^ (numbers >> np.uint64(31))
