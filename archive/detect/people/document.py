"""A text as the detector of people reads it: words and marks in order, sentences, and where places stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import normalize

import regex

import languages
from archive.detect.mention import Mention

# A small letter before a capital one: a paragraph glued to the next ("Nguyễn HoàngNga", "cố nhânBị").
_GLUED = regex.compile(r"(?<=\p{Ll}\p{M}*)(?=\p{Lu})")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE_ENDS = frozenset(".!?؟…。")
_MARK = re.compile(r"\S")


@dataclass(slots=True)
class Document:
    """Parallel lists, one entry a token; `folded` is how words are compared, `place` is "", "B…" or "I…"."""

    text: str
    language: languages.Language
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    exact: list[str] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    place: list[str] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, i: int) -> str:
        """Return what stands between token i and the next."""
        return self.text[self.ends[i] : self.starts[i + 1]] if i + 1 < len(self.words) else "\n"

    def surface(self, first: int, end: int) -> str:
        """Return the text of the tokens from `first` up to `end`, not included."""
        return self.text[self.starts[first] : self.ends[end - 1]]

    def is_capital(self, i: int) -> bool:
        """Tell whether token i begins with a capital letter."""
        return self.words[i][:1].isupper()

    def may_be_name(self, i: int) -> bool:
        """Tell whether token i is a word that a name can hold: a capital one, or any where there are no capitals."""
        word = self.words[i]
        return word[0].isalpha() and (not word[0].islower() or bool(self.place[i]))

    def begins_sentence(self, i: int) -> bool:
        """Tell whether token i is the first word of a sentence, a quotation or a line."""
        return i == 0 or not (self.words[i - 1][-1:].isalnum() or self.words[i - 1] in ",;") or "\n" in self.gap(i - 1)


def read(text: str, language: str, places: Iterable[Mention] = ()) -> Document:
    """Return a text cut into words as the whole archive cuts it, with the marks between them."""
    document = Document(text, languages.get(language))
    splits = language == "vi"
    at = 0
    for start, end in document.language.segment(text):
        _marks(document, at, start)
        word = text[start:end]
        if "'" in word or "’" in word:
            word = _POSSESSIVE.sub("", word) or word
        seams = [start + m.start() for m in _GLUED.finditer(word)] if splits and not word.isascii() else []
        for first, last in pairwise((start, *seams, start + len(word))):
            _word(document, first, last)
        at = start + len(word)
    _marks(document, at, len(text))
    _sentences(document)
    _places(document, places)
    return document


def _word(document: Document, start: int, end: int) -> None:
    word = document.text[start:end]
    exact, folded, _ = document.language.readings(word)
    # Letters and their marks as one, so that a model sees a decomposed text as it has learnt others.
    document.words.append(word if word.isascii() else normalize("NFC", word))
    document.starts.append(start)
    document.ends.append(end)
    document.exact.append(exact)
    document.folded.append(folded)


def _marks(document: Document, start: int, end: int) -> None:
    if end - start == 1 and document.text[start] == " ":
        return
    for match in _MARK.finditer(document.text, start, end):
        mark = match.group()
        document.words.append(mark)
        document.starts.append(match.start())
        document.ends.append(match.end())
        document.exact.append(mark)
        document.folded.append(mark)


def _sentences(document: Document) -> None:
    first = 0
    words = document.words
    for i in range(len(words)):
        if "\n" in document.gap(i) or (words[i] in _SENTENCE_ENDS and not _is_abbreviation(document, i)):
            document.sentences.append((first, i + 1))
            first = i + 1


def _is_abbreviation(document: Document, i: int) -> bool:
    """Tell whether the dot at i ends an abbreviation: an initial, a title, or a word that goes on without a blank."""
    if document.words[i] != "." or i == 0 or i + 1 >= len(document):
        return False
    before, after = document.words[i - 1], document.words[i + 1]
    if document.gap(i - 1):
        return False
    if len(before) == 1 and before.isupper():
        return True
    return (before.lower() in document.language.people.abbreviations) or (not document.gap(i) and after[:1].islower())


def _places(document: Document, places: Iterable[Mention]) -> None:
    document.place = [""] * len(document)
    i = 0
    for place in sorted(places, key=lambda mention: mention.start):
        while i < len(document) and document.ends[i] <= place.start:
            i += 1
        kind = "country" if len(place.value) == 2 else "place"
        prefix = "B-"
        while i < len(document) and document.starts[i] < place.end:
            document.place[i] = prefix + kind
            prefix = "I-"
            i += 1
