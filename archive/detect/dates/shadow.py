"""A text as the rules of dates read it: lower case, one form of every digit, blank, dash and letter, with offsets.

Vowel marks, stretching and invisible characters are gone, decomposed letters are composed, and where two sentences are
glued ("bất thành.Ngày", "nhânNgày") a mark stands between them that parts the words.
"""

import unicodedata
from array import array
from dataclasses import dataclass

import regex

GLUE = "\x1f"
_STRETCH = "\u0640"
_NO_WIDTH = "\u200b"  # a blank that parts words, unlike the other invisible signs

_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"
_LETTERS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "İ": "i"}
_MARKS = {"’": "'", "ʼ": "'", "‘": "'", "＇": "'", "،": ",", "\r": "\n", "／": "/", "．": ".", "（": "(", "）": ")"}
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10) for n in range(10)}
_SAME_LENGTH = str.maketrans(
    dict.fromkeys(_BLANKS, " ") | dict.fromkeys(_DASHES, "-") | _LETTERS | _MARKS | _DIGITS,
)
# At most eight marks on a letter are read: more is no writing, and composing them takes time.
_SPECIAL = regex.compile(
    r"(?P<cluster>[\p{L}\p{N}][\p{M}\p{Cf}\u0640]{1,8})|(?P<stray>[\p{M}\p{Cf}\u0640]+)"
    r"|(?P<glue>(?<=[\p{Ll}\p{Nd}])(?=\p{Lu}))"
)


@dataclass(frozen=True, slots=True)
class Shadow:
    """`low[i]` stands for what begins at `offsets[i]` in the text; without offsets they are the same."""

    text: str
    low: str
    offsets: "array[int] | None"

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the shadow stands in the text."""
        if self.offsets is None:
            return start, end
        # The end of the last letter, not the start of the next: marks belong to it, invisible signs between do not.
        stop = self.offsets[end]
        while stop > self.offsets[end - 1] + 1 and unicodedata.category(self.text[stop - 1]) == "Cf":
            stop -= 1
        return self.offsets[start], stop

    def is_capital(self, position: int) -> bool:
        """Tell whether the letter at a position of the shadow is a capital in the text."""
        return self.text[self.original(position, position + 1)[0]].isupper()


def _plain(text: str) -> str:
    return text.translate(_SAME_LENGTH).lower()


def shade(text: str) -> Shadow:
    """Return the shadow of a text."""
    if not _SPECIAL.search(text):
        return Shadow(text, _plain(text), None)
    parts: list[str] = []
    offsets = array("l")
    done = 0
    for match in _SPECIAL.finditer(text):
        parts.append(_plain(text[done : match.start()]))
        offsets.extend(range(done, match.start()))
        done = match.end()
        letters = _letters(match)
        parts.append(letters)
        offsets.extend([match.start()] * len(letters))
    parts.append(_plain(text[done:]))
    offsets.extend(range(done, len(text) + 1))
    return Shadow(text, "".join(parts), offsets)


def _letters(match: "regex.Match[str]") -> str:
    """Return what stands in the shadow for a letter with marks, for marks alone, or for glue."""
    if match["glue"] is not None:
        return GLUE
    if match["stray"] is not None:
        # Between blanks, stretching is written as a dash.
        return "-" if match["stray"] == _STRETCH else GLUE if _NO_WIDTH in match["stray"] else ""
    cluster = match["cluster"]
    letters = [c for c in unicodedata.normalize("NFC", cluster) if c != _STRETCH and not _is_mark(c)]
    return _plain("".join(letters)) + (GLUE if _NO_WIDTH in cluster else "")


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M" or unicodedata.category(sign) == "Cf"


def shade_word(word: str) -> str:
    """Return a name of a language file as the shadow would show it, without glue."""
    return shade(word).low.replace(GLUE, "").strip()
