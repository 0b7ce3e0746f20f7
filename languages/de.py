"""German: ß and ss, umlauts written out where the keyboard has none."""

import regex

from languages.base import Language, fold, phrases, word_set
from languages.reading import PageWords
from languages.snowball import snowball

_SPELT_OUT = regex.compile(r"(?<![aeq])([aou])e")


def folded(word: str) -> str:
    """Return a word without umlauts, in whichever spelling they came: "Köln" and "Koeln" are one."""
    return _SPELT_OUT.sub(r"\1", fold(word))


def stem(word: str) -> str:
    """Return the folded stem."""
    return folded(snowball("german")(word.replace("'", "").replace("ß", "ss")))


LANGUAGE = Language(
    code="de",
    name="Deutsch",
    english="German",
    fold=folded,
    stem=stem,
    stop_words=word_set(
        "der die das den dem des ein eine einer eines einem einen und oder aber in im an am auf aus bei mit nach von vom",
        "zu zum zur für über unter vor um als auch es er sie wir ihr ist sind war waren wird werden hat haben nicht noch",
        "nur sich so wie dass daß durch gegen seit sein seine bis",
    ),
    page=PageWords(
        sharing=phrases("teilen\ndrucken\nmerken\nauf facebook teilen\nlink kopieren"),
        comments=phrases("kommentare\nkommentieren\nkommentar schreiben"),
        advertising=phrases("anzeige\nwerbung"),
        related=phrases("mehr zum thema\nlesen sie auch\nlesen sie mehr\nauch interessant\nweiterlesen"),
        genres=phrases("video\nanalyse\nmeinung\ninterview"),
        credits=phrases("foto\nbild\nquelle"),
        bylines=phrases("von"),
        stamps=phrases("veröffentlicht\naktualisiert\nstand"),
        openings=phrases("nach\nvor\nwährend\nin\nbei\nseit\nam"),
    ),
    same_word=(("Straße", "Strasse"), ("Köln", "Koeln"), ("Wahlen", "Wahl"), ("Präsident", "Praesidenten")),
    other_word=(("Wahl", "Wal"), ("Quelle", "Qulle")),
)
