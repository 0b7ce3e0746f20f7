"""Greek: accents mark the stress, and a sigma changes its form at the end of a word."""

from languages.base import Language, fold, normalise, word_set
from languages.snowball import snowball


def exact(word: str) -> str:
    """Return a normalised word; the final sigma is a sigma."""
    return normalise(word).replace("ς", "σ")


def stem(word: str) -> str:
    """Return the folded stem; snowball leaves a final iota in some cases of a noun and takes it in others."""
    plain = fold(snowball("greek")(word))
    return plain[:-1] if plain.endswith("ι") and len(plain) >= 4 else plain


LANGUAGE = Language(
    code="el",
    name="Ελληνικά",
    english="Greek",
    script="Grek",
    normalise=exact,
    stem=stem,
    stop_words=word_set(
        "ο η το οι τα του τησ των τον την ένασ μια ένα και να σε στο στη στην στον στα στουσ από για με που ότι θα δεν",
        "μην είναι ήταν έχει αυτό αυτή αυτόσ πωσ ωσ όπωσ αλλά ή κατά μετά πριν",
    ),
    same_word=(
        ("εκλογές", "εκλογών"),
        ("διαμαρτυρία", "διαμαρτυρίας"),
        ("συμβούλιο", "συμβουλίων"),
        ("Ρωσία", "Ρωσίας"),
        ("Ελλάδα", "ελλαδα"),
        ("ΛΌΓΟΣ", "λόγος"),
    ),
    other_word=(("Τουρκία", "Τυνησία"),),
)
