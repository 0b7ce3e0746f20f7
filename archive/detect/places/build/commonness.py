"""How much more often a word is read than its town explains: "Reading", "Nice", "صور" (wordfreq, CC BY-SA 4.0)."""

from collections.abc import Iterable
from functools import cache
from math import log10

import wordfreq  # type: ignore[import-not-found,unused-ignore]

# Chinese, Japanese and Korean words are counted with dictionaries that we do not need.
_UNCOUNTED = {"ja", "ko", "zh"}
# A town of 150,000 is read about as often as a word of frequency 3 on the Zipf scale; one far away less.
_EXPECTED_AT_ONE = -2.2
_FAR = 0.8
NO_WORD, DOUBTFUL, WORD = 0, 1, 2

_HOME = {
    "ar": frozenset("SY IQ LB PS JO EG SA YE LY TN DZ MA SD KW QA BH OM AE MR SO IL IR TR".split()),  # noqa: SIM905
    "fa": frozenset(("IR", "AF", "TJ", "IQ")),
    "ru": frozenset(("RU", "UA", "BY", "KZ", "KG", "UZ", "TJ", "TM", "AZ", "AM", "GE", "MD", "LV", "LT", "EE")),
    "uk": frozenset(("UA", "RU", "PL", "BY")),
}
_LAST_LETTERS = {"ه": "ة", "ي": "ى"}


@cache
def readable() -> frozenset[str]:
    """Return the languages whose words are counted."""
    return frozenset(wordfreq.available_languages("small")) - _UNCOUNTED


def spellings(name: str) -> Iterable[str]:
    """Yield a name as it stands and as hurried writers write it: Arabic without its hamza or dots."""
    yield name
    if "\u0600" <= name[:1] <= "\u06ff":
        yield name[:-1] + _LAST_LETTERS.get(name[-1], name[-1])
        if name.startswith("ا"):
            yield "أ" + name[1:]
            yield "إ" + name[1:]


def commonness(names: Iterable[str], population: int, country: str, language: str) -> int:
    """Return whether a name of one word is a common word too: not, perhaps, surely."""
    if language not in readable():
        return NO_WORD
    read = max(wordfreq.zipf_frequency(one, language) for name in names for one in spellings(name))
    far = _FAR if country not in _HOME.get(language, {country}) else 0
    excess = read - (log10(max(population, 1000)) + _EXPECTED_AT_ONE - far)
    return WORD if excess >= 2.0 else DOUBTFUL if excess >= 1.3 else NO_WORD
