"""What a trained model sees of each word: its letters, its neighbours, and what the lists say of it.

Features are strings. All that depends on a word alone is made once a word and kept, so that a text costs
little more than putting lists together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

import regex

from archive.detect.names import codes
from archive.detect.people import lists
from archive.detect.people.classes import classes
from archive.detect.people.counts import PROCLITICS, Counts, bare
from archive.detect.people.document import Document
from archive.detect.people.line import line_kind, of_capital
from archive.detect.people.words import Words, keys, words_of

_AROUND = (-2, -1, 1, 2)
_ARABIC_STEM = regex.compile(r"^(?:[وف])?(?:[بلك])?(?:ال)?(?=...)")
_KEPT_WORDS = 1 << 13
_LENT = 3  # of what a class says, so much is lent to the neighbours
LINED = frozenset({"en"})  # the languages whose model has learnt what lines say


@dataclass(frozen=True, slots=True)
class Seen:
    """One word's own features, those it lends its neighbours by distance, its marks for pairs, its bare form."""

    own: tuple[str, ...]
    lent: dict[int, tuple[str, ...]]
    shape: str
    given: str
    title: str
    lists: str
    coarse: str
    bare: str


def shape(word: str) -> str:
    """Return the shape of a word, repeats left out: "McDonald" is "XxXx", "2016" is "d"."""
    marks: list[str] = []
    for letter in word[:24]:
        mark = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else "a"
        mark = mark if letter.isalnum() else letter
        if not marks or marks[-1] != mark:
            marks.append(mark)
    return "".join(marks[:6])


class Features:
    """Makes the features of one language; `lexical` models see words, the others shapes and lists alone."""

    def __init__(self, code: str, *, lexical: bool) -> None:
        self.code = code
        self.lexical = lexical
        self.words: Words = words_of(code)
        self.arabic = code == "ar"
        self.titles = frozenset(part for phrase in self.words.titles for part in phrase)
        self.classes = classes(code) if lexical else {}
        self.lined = lexical and code in LINED
        self.seen = lru_cache(maxsize=_KEPT_WORDS)(self._see)

    def of(self, document: Document, first: int, end: int, counts: Counts) -> list[list[str]]:
        """Return the features of the tokens of one sentence."""
        read = keys(document)
        row = [self.seen(document.words[i], read[i]) for i in range(first, end)]
        found = [self._token(document, row, i, first, counts) for i in range(len(row))]
        if self.lined:
            kind = line_kind(document.words[first:end])
            for i, features in enumerate(found):
                if document.is_capital(first + i):
                    features.extend(of_capital(row, i, kind))
        return found

    def _token(self, document: Document, row: Sequence[Seen], i: int, first: int, counts: Counts) -> list[str]:
        me = row[i]
        found = ["b", *me.own]
        for step in _AROUND:
            j = i + step
            found.extend(row[j].lent[step] if 0 <= j < len(row) else (f"{step}edge",))
        place = document.place
        at = first + i
        here = place[at]
        before = place[at - 1] if i else "^"
        after = place[at + 1] if i + 1 < len(row) else "$"
        found += (f"pl={here}", f"-1pl={before}", f"1pl={after}", f"pl2={before}|{here}", f"pl3={here}|{after}")
        left, right = (row[i - 1] if i else None), (row[i + 1] if i + 1 < len(row) else None)
        if left:
            found += (f"sh2={left.shape}|{me.shape}", f"li2={left.lists}|{me.lists}", f"ti2={left.title}|{me.lists}")
            found.append(f"k2={left.coarse}|{me.coarse}")
        if right:
            found += (f"sh3={me.shape}|{right.shape}", f"li3={me.lists}|{right.lists}")
            found.append(f"k3={me.coarse}|{right.coarse}")
        if left and right:
            found.append(f"k4={left.coarse}|{right.coarse}")
        title = left.title if left else ""
        found.append(f"c={me.shape}{here}{me.given}|{title}|{right.shape if right else ''}")
        word = document.words[at]
        found += counts.of(word, me.bare)
        return found

    def _see(self, word: str, read: str) -> Seen:
        word, read = (part.encode("utf-8", "replace").decode() for part in (word, read))  # half letters
        level = self.words.level(read)
        given, family = self._lists(word, read)
        title = "1" if read in self.titles else ""
        marks = [f"sh={shape(word)}", f"z={level}", f"li={given}{family}"]
        if title:
            marks.append("ti")
        if read in self.words.organisations:
            marks.append("or")
        if self.arabic and len(read) > 2 and level <= 4:
            marks.append(f"tr={_foreign(read)}")
        coarse, beside = self._class(word, read)
        marks, beside = list(map(intern, marks)), list(map(intern, beside))
        own = [f"w={read}", *marks, *beside, *self._letters(read)] if self.lexical else list(marks)
        marks += beside[:_LENT]
        lent = {step: tuple(intern(f"{step}{mark}") for mark in marks) for step in _AROUND}  # many words share them
        if self.lexical:
            lent = {step: (f"{step}w={read}", *marks) for step, marks in lent.items()}
        listed = f"{given}{family}{min(level, 4)}"
        return Seen(tuple(own), lent, shape(word), given, title, listed, coarse, bare(word, read, arabic=self.arabic))

    def _class(self, word: str, read: str) -> tuple[str, list[str]]:
        """Return the class of a word and what it says; an Arabic word may be known without its first letter."""
        found = self.classes.get(read if self.arabic else word)
        more = []
        if self.arabic and len(read) > len("وهو") and read[0] in PROCLITICS:
            rest = self.classes.get(read[1:])
            if rest:
                more = [f"rk={rest.coarse}", f"rn={rest.company}"]
                found = found or rest
        if found is None:
            return "", more
        behind, before = found.company[0], found.company[1]
        kinds = (f"k={found.coarse}", f"nm={found.company}", f"kk={found.fine}", f"nA={behind}", f"nB={before}")
        return found.coarse, [*kinds, *more]

    def _letters(self, read: str) -> list[str]:
        size = len(read)
        found = [f"p{n}={read[:n]}" for n in (1, 2, 3, 4) if size > n]
        found += [f"s{n}={read[-n:]}" for n in (1, 2, 3, 4) if size > n]
        if self.arabic:
            found.append(f"st={_ARABIC_STEM.sub('', read)}")
            found += [f"n3={read[i : i + 3]}" for i in range(size - 2)]
        elif size > 4:
            found += [f"n4={read[i : i + 4]}" for i in range(min(size, 16) - 3)]
        return found

    def _lists(self, word: str, read: str) -> tuple[str, str]:
        """Return "g" for a given name, "f" for a family name, with the short word grown on to it told apart."""
        if self.arabic:
            return _arabic_lists(read)
        if not word[:1].isupper():
            return "", ""
        native = "n" if read in self.words.family_names else ""
        return ("g" if lists.is_given(word) else ""), ("f" if lists.is_family(word) else "") + native


def _arabic_lists(read: str) -> tuple[str, str]:
    given, family = lists.given_names("Arab"), lists.family_names("Arab")
    if read in given or read in family:
        return ("g" if read in given else ""), ("f" if read in family else "")
    if len(read) > 3 and read[0] in "وبلف" and read[1:] in given:
        return "G", ""
    return "", ""


def _foreign(read: str) -> str:
    """Return which lists of Latin names know the consonants of an Arabic word."""
    if read.startswith("ال"):
        return "al"
    given, family = lists.skeletons()
    found = codes(read)[:2]
    return ("g" if any(code in given for code in found) else "") + (
        "f" if any(code in family for code in found) else ""
    )
