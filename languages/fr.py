"""French: short words elided before a vowel."""

import regex

from languages.base import Language, fold, normalise, phrases, word_set
from languages.reading import PageWords
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
    page=PageWords(
        sharing=phrases("partager\nimprimer\nenvoyer\npartager sur facebook\ns'abonner\ncopier le lien"),
        comments=phrases("commentaires\ncommenter\nréagir\nlaisser un commentaire"),
        advertising=phrases("publicité"),
        related=phrases("lire aussi\nà lire aussi\nvoir aussi\nen savoir plus\nsur le même sujet"),
        genres=phrases("vidéo\nanalyse\ntribune\nportrait"),
        credits=phrases("photo\ncrédit\ncrédit photo"),
        bylines=phrases("par"),
        stamps=phrases("publié le\nmis à jour le\nmis à jour"),
        openings=phrases("après\navant\ndans\nlors\ndepuis\npendant\nen\nà"),
    ),
    same_word=(("l'élection", "élections"), ("qu’il", "il"), ("présidents", "président")),
    other_word=(("Turquie", "Tunisie"),),
)
