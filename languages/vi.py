"""Vietnamese: syllables parted by blanks, meaning in the tones; readers often type none of them."""

import unicodedata

from languages.base import Language, fold, normalise, word_set

# The tone stands on the first or the second vowel by two schools of spelling; the archive reads both as the second.
_TONE_FIRST = ("oa", "oe", "uy")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def with_tone_in_one_place(word: str) -> str:
    """Return a normalised syllable with its tone where the newer school puts it: "hòa" becomes "hoà"."""
    exact = normalise(word)
    if exact.isascii() or len(exact) > 7:
        return exact
    letters = unicodedata.normalize("NFD", exact)
    for pair in _TONE_FIRST:
        for tone in _TONES:
            if letters.endswith(pair[0] + tone + pair[1]) and not letters.startswith("qu" + tone):
                letters = letters.removesuffix(pair[0] + tone + pair[1]) + pair + tone
    return unicodedata.normalize("NFC", letters)


LANGUAGE = Language(
    code="vi",
    name="Tiếng Việt",
    english="Vietnamese",
    normalise=with_tone_in_one_place,
    fold=fold,
    stop_words=word_set(
        "và của là có được cho với các những một trong không này khi đã đang sẽ từ đến ở ra về theo cũng như để tại",
        "thì mà bị do rằng nhưng hay hoặc nên lại còn rất vào trên dưới sau trước đó",
    ),
    same_word=(("hòa", "hoà"), ("Thổ", "thổ"), ("Đường", "đường"), ("thuý", "thúy")),
    other_word=(("ma", "má"), ("dương", "đường")),
)
