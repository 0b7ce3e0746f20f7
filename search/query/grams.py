"""The groups of letters that words are compared by where their forms differ: "^ban", "bank", "ank$".

McNamee and Mayfield (2004) found groups of four to be the best for the languages of Europe; they bring together what
no stemmer does, such as the parts of compounds, and names that are spelt a little differently.
"""

from functools import cache, lru_cache

import regex

import languages
from languages.base import Language
from languages.base import fold as plain
from languages.segment import UNSPACED
from search.query.words import READERS, script_of

SIZE = 4
MOST = 300  # groups of a query: what bounds its time

_UNSPACED = regex.compile(rf"[{UNSPACED}]", regex.V1)


def grams(word: str) -> tuple[str, ...]:
    """Return the groups of letters of a spelling; the word itself where a script has no blanks, as it is a group."""
    folded = fold(word)
    if _UNSPACED.search(folded):
        return (folded,)
    marked = f"^{folded}$"
    return tuple(marked[first : first + SIZE] for first in range(max(1, len(marked) - SIZE + 1)))


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Return a spelling without accents and letter variants, whatever language it is in, by its script alone."""
    letters = word.replace("'", "")
    return letters if letters.isascii() else plain(_reader(script_of(letters)).fold(letters))


@cache
def _reader(script: str) -> Language:
    return languages.get(READERS.get(script, "und"))
