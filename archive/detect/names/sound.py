"""How a name sounds, roughly: one letter a sound, the same alphabet for Latin, Arabic and Cyrillic script.

Letters with several readings keep a sound of their own (C of Latin c, W of Arabic و, Y of Arabic ي),
and `distance` knows which readings are near: it is a cheapest alignment, where what scripts leave out is cheap.
"""

import re
import unicodedata
from functools import lru_cache

from archive.detect.names.romanise import romanise

VOWELS = frozenset("aeiouWY")
# Sounds that a script drops or adds freely: vowels, h, glides and the soft g of Turkish.
_LIGHT = {**dict.fromkeys("aeiou", 0.16), "W": 0.2, "Y": 0.2, "h": 0.25, "y": 0.2, "w": 0.3, "ğ": 0.2, "A": 0.1}
_SEQUENCES = (
    # Latin
    ("tsch", "č"), ("shch", "š"), ("sch", "š"), ("tch", "č"), ("dzh", "j"), ("tsh", "č"), ("eau", "o"),
    ("ch", "č"), ("sh", "š"), ("zh", "ž"), ("kh", "x"), ("gh", "γ"), ("ph", "f"), ("th", "θ"), ("dj", "j"),
    ("ck", "k"), ("tz", "c"), ("ts", "c"), ("cz", "č"), ("sz", "š"), ("qu", "kw"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ks", "X"),
)  # fmt: skip
_ARABIC = {
    **dict(zip("ابتجحدرزسصضطظفقكلمنهويةى", "AbtjhdrzssDtzfqklmnhWYaa", strict=True)),
    **{"أ": "A", "إ": "i", "آ": "A", "ٱ": "A", "ؤ": "W", "ئ": "Y", "ث": "θ", "خ": "x", "ذ": "D", "ش": "š"},
    **{"غ": "γ", "پ": "p", "ڤ": "v", "گ": "g", "چ": "č", "ژ": "ž", "ک": "k", "ی": "Y", "ڨ": "g", "ء": "", "ع": "A"},
}
_CYRILLIC = {
    **dict(zip("абвгдезийклмнопрстуфыэцжчхшщ", "abvgdeziyklmnoprstufiecžčxšš", strict=True)),
    **{"ё": "o", "ю": "u", "я": "a", "ь": "", "ъ": "", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "w", "ј": "j"},
}
_TURKISH = {
    "ş": "š",
    "ç": "č",
    "ğ": "ğ",
    "š": "š",
    "č": "č",
    "ž": "ž",
    "ć": "č",
    "ţ": "c",
    "ț": "c",
    "ș": "š",
    "ż": "ž",
}
_NEAR = {
    0.05: "Dd Dz bp vf vw kq tθ dt gγ žj Cc Ck Cs Cj sc Xk Xs Xš Wu Wo Yi Ye Yy Ww Wv Aa Ae Wa Ya wu",
    0.2: "jy jč jg jh γk γh xh xk gk sz cz cč šč šs ža žz žš θs pf bv Cč jž fw uo ie ae yi eo Wf γğ gğ kč hx gj Ai",
    0.4: "cj čk cš cX ai ao au eu io iu Au Ye WY Wi Yu jk zj jš hg",
}


def _costs() -> dict[tuple[str, str], float]:
    costs = {}
    for cost, pairs in sorted(_NEAR.items(), reverse=True):
        for pair in pairs.split():
            costs[pair[0], pair[1]] = costs[pair[1], pair[0]] = cost
    return costs


_COSTS = _costs()


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> str:
    """Return the sounds of one word of a name: "Çağlar" is "čağlar", "جاغلار" is "jAγlAr"."""
    lowered = "".join(c for c in unicodedata.normalize("NFKC", word).lower().replace("i̇", "i") if c.isalpha())
    if any("\u0600" <= c <= "\u06ff" for c in lowered):
        heard = "".join(_ARABIC.get(c, "") for c in lowered.removeprefix("ال" if len(lowered) > 4 else "\0"))
        heard = heard.replace("tš", "č").replace("ts", "c").replace("ks", "X")
    elif any("\u0400" <= c <= "\u04ff" for c in lowered):
        heard = "".join(_CYRILLIC.get(c, "") for c in lowered.replace("цз", "дж").replace("дж", "\u0458"))
    else:
        heard = _latin(lowered)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"n[gγ]$", "n", heard))


def _latin(lowered: str) -> str:
    heard = "".join(_TURKISH.get(c) or romanise(c) for c in lowered)
    heard = heard.replace("x", "X")
    for letters, sound in _SEQUENCES:
        heard = heard.replace(letters, sound)
    return re.sub(r"c(?=[^eiyè]|$)", "C", heard)


def distance(one: str, other: str) -> float:
    """Return what it costs to turn the sounds of one word into those of another; a plain letter costs 1."""
    row = [0.0]
    for b in other:
        row.append(row[-1] + _LIGHT.get(b, 1.0))
    for a in one:
        gone = _LIGHT.get(a, 1.0)
        last, row = row, [row[0] + gone]
        for j, b in enumerate(other):
            change = last[j] + (0.0 if a == b else _COSTS.get((a, b), 1.0 if (a in VOWELS) == (b in VOWELS) else 1.2))
            row.append(min(change, last[j + 1] + gone, row[j] + _LIGHT.get(b, 1.0)))
    return row[-1]


_CLASSES = {
    **dict.fromkeys("bp", "B"), **dict.fromkeys("fv", "F"), **dict.fromkeys("kqgxγčjžX", "K"),
    **dict.fromkeys("szšc", "S"), **dict.fromkeys("tdD", "T"), **{c: c.upper() for c in "lrmn"},
}  # fmt: skip
_READINGS: dict[str, tuple[str, ...]] = {
    **{"C": ("K", "S"), "θ": ("T", "S"), "W": ("", "F"), "w": ("F", ""), "c": ("S", "K"), "X": ("KS", "S", "K")},
    **{"j": ("K", ""), "x": ("K", ""), "ğ": ("", "K"), "D": ("T", "S")},
}


@lru_cache(maxsize=1 << 14)
def codes(word: str) -> tuple[str, ...]:
    """Return the consonant skeletons a word may have, the likeliest first: words that sound alike share one."""
    found = [""]
    for sound in sounds(word):
        readings = _READINGS.get(sound, (_CLASSES.get(sound, ""),))
        found = [f"{code}{reading}" for code in found for reading in readings][:24]
    return tuple(dict.fromkeys(re.sub(r"(.)\1+", r"\1", code) for code in found))


def code(word: str) -> str:
    """Return the likeliest consonant skeleton of a word."""
    return codes(word)[0]
