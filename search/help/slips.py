"""What somebody meant who slipped: spellings of a vocabulary near what was typed, the likeliest first."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import log
from typing import NamedTuple

from rapidfuzz.distance import OSA

from search.help.vocabulary import Vocabulary, key

# What makes a slip likely, as logarithms: a letter left out or two swapped can happen in one way, while a letter that
# was put in or taken for another could have been any. A second slip is rarer still.
_ANY_LETTER = -2.5
_FURTHER = -6.0
_SHORT = 5  # letters; of shorter words too many are two slips apart
_WEIGHED = 24  # spellings that are weighed anew, by the language of the query


class Meant(NamedTuple):
    """A spelling that may have been meant, how often it comes, and how likely the slips are."""

    spelling: str
    frequency: int
    slips: float


def meant(
    typed: str, vocabulary: Vocabulary, most: int = 3, weigh: Callable[[Meant], float] = lambda one: one.frequency
) -> list[Meant]:
    """Return the likeliest of the spellings near a normalised word, or near two with a blank between.

    `weigh` says how much a spelling counts where that is more than how often it comes.
    """
    best: dict[str, Meant] = {}
    for one in _near(typed, vocabulary):
        if one.spelling not in best or one.slips > best[one.spelling].slips:
            best[one.spelling] = one
    likeliest = sorted(best.values(), key=lambda one: log(one.frequency + 1) + one.slips, reverse=True)[:_WEIGHED]
    return sorted(likeliest, key=lambda one: log(weigh(one) + 1) + one.slips, reverse=True)[:most]


def _near(typed: str, vocabulary: Vocabulary) -> Iterator[Meant]:
    own = " ".join(map(key, typed.split(" ")))
    bare = typed == own  # typed without accents, so that those of what was meant are no slips
    limit = 1 if len(own) < _SHORT else 2
    for other in vocabulary.near(own):
        if OSA.distance(own, other, score_cutoff=2) > limit:
            continue
        for spelling, count in vocabulary.spellings(other):
            apart = OSA.distance(own, other) if bare else OSA.distance(typed, spelling, score_cutoff=3)
            if spelling != typed and 0 < apart <= limit:
                yield Meant(spelling, count, _likely(*((own, other) if bare else (typed, spelling)), apart))
            if bare:
                break  # the most frequent spelling stands for all


def _likely(typed: str, spelling: str, apart: int) -> float:
    """Return how likely one slip is, as a logarithm; of two, less."""
    if apart > 1:
        return _FURTHER + _ANY_LETTER
    if len(typed) > len(spelling):
        doubled = any(a == b for a, b in pairwise(typed) if typed.count(a) > spelling.count(a))
        return 0.0 if doubled else _ANY_LETTER
    return 0.0 if len(typed) < len(spelling) or sorted(typed) == sorted(spelling) else _ANY_LETTER
