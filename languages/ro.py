"""Romanian."""

from languages.base import Language, fold, normalise, word_set
from languages.snowball import snowball

_COMMA_BELOW = str.maketrans("şţ", "șț")


def exact(word: str) -> str:
    """Return a normalised word; s and t with a cedilla are the old spelling of those with a comma."""
    return normalise(word).translate(_COMMA_BELOW)


def stem(word: str) -> str:
    """Return the folded stem, without what snowball leaves of the cases: "doctrinei", "utilizării"."""
    plain = fold(snowball("romanian")(word))
    if plain.endswith(("ar", "er")) and len(plain) >= 7:
        return plain[:-2]
    bare = plain.rstrip("aeiu")
    return bare if len(bare) >= 4 else plain


LANGUAGE = Language(
    code="ro",
    name="Română",
    english="Romanian",
    normalise=exact,
    stem=stem,
    stop_words=word_set(
        "și în de la cu pe pentru din prin despre un o unui unei al a ai ale este sunt era fi fost are au că să nu mai sau dar care ce se îl îi le lui ei lor acest această când după fără între",
    ),
    same_word=(
        ("alegeri", "alegerile"),
        ("doctrina", "doctrinei"),
        ("utilizarea", "utilizării"),
        ("premiu", "premii"),
        ("știri", "ştiri"),
    ),
    other_word=(("Turcia", "Tunisia"), ("primar", "prim")),
)
