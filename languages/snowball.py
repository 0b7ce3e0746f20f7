"""Stemmers of the Snowball project, kept in memory once they are made."""

from collections.abc import Callable
from functools import cache

import Stemmer


@cache
def snowball(algorithm: str) -> Callable[[str], str]:
    """Return the stemmer of one language, for instance "english"."""
    stem: Callable[[str], str] = Stemmer.Stemmer(algorithm).stemWord
    return stem
