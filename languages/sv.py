"""Swedish."""

from languages.base import Language, fold, word_set
from languages.snowball import snowball


def stem(word: str) -> str:
    """Return the folded stem."""
    return fold(snowball("swedish")(word))


LANGUAGE = Language(
    code="sv",
    name="Svenska",
    english="Swedish",
    stem=stem,
    stop_words=word_set(
        "och i på av en ett den det de att som för med till från är var har hade om men inte eller vid under över efter mot utan sig sin sitt sina han hon vi ni jag så när där hur vad också kan ska",
    ),
    same_word=(("valen", "val"), ("regeringen", "regering")),
    other_word=(("Turkiet", "Tunisien"),),
)
