"""How much more often a word is read than its town explains: "Reading", "Nice", "صور" (wordfreq, CC BY-SA 4.0)."""

from functools import cache
from math import log10

import wordfreq  # type: ignore[import-not-found,unused-ignore]

# A town of 150,000 is read about as often as a word of frequency 3 on the Zipf scale.
_EXPECTED_AT_ONE = -2.2
NO_WORD, DOUBTFUL, WORD = 0, 1, 2


@cache
def readable() -> frozenset[str]:
    """Return the languages whose words are counted."""
    return frozenset(wordfreq.available_languages("small")) - {
        "ja",
        "ko",
        "zh",
    }  # cut by a dictionary that we do not need


def commonness(name: str, population: int, language: str) -> int:
    """Return whether a name of one word is a common word too: not, perhaps, surely."""
    if " " in name or language not in readable():
        return NO_WORD
    excess = wordfreq.zipf_frequency(name, language) - (log10(max(population, 1000)) + _EXPECTED_AT_ONE)
    return WORD if excess >= 2.0 else DOUBTFUL if excess >= 1.3 else NO_WORD
