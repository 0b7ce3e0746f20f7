"""Italian."""

from languages.base import Language, fold, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("italian")(word))


LANGUAGE = Language(
    code="it",
    name="Italiano",
    english="Italian",
    stem=stem,
    stop_words=word_set(
        "il lo la i gli le un uno una di del della dei delle dello a al alla ai alle da dal dalla in nel nella con su sul sulla per tra fra e o ma che non è sono era essere ha hanno si come più anche questo questa quello suo sua loro se",
    ),
    same_word=(("elezioni", "elezione"), ("presidenti", "presidente")),
    other_word=(("Turchia", "Tunisia"),),
)
