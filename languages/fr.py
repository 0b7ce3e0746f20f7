"""French: short words elided before a vowel."""

import regex

from languages.base import Language, fold, normalise, word_set
from languages.snowball import snowball

_ELISION = regex.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)")


def exact(word: str) -> str:
    """Return a normalised word without what is elided before it: "l'élection" becomes "élection"."""
    return _ELISION.sub("", normalise(word))


def stem(word: str) -> str:
    """Return the folded stem; accents are often left out."""
    return fold(snowball("french")(word.replace("'", "")))


LANGUAGE = Language(
    code="fr",
    name="Français",
    english="French",
    normalise=exact,
    stem=stem,
    stop_words=word_set(
        "le la les un une des de du et à au aux en dans par pour sur avec sans sous ce cet cette ces il elle ils elles on",
        "nous vous je tu qui que quoi dont où ne pas plus est sont été être a ont avait son sa ses leur leurs mais ou se",
        "y comme",
    ),
    same_word=(("l'élection", "élections"), ("qu’il", "il"), ("présidents", "président")),
    other_word=(("Turquie", "Tunisie"),),
)
