"""Rules for Arabic, which has no capital letters: titles, given names, and words too rare to be anything else."""

from collections.abc import Iterator

import regex

from archive.detect.names import codes
from archive.detect.people import lists
from archive.detect.people.document import Document
from archive.detect.people.span import Span
from archive.detect.people.words import Words
from archive.detect.reason import reason

_WORD = regex.compile(r"\p{Arabic}+")
# Short words written together with the next: and, so, by, for, as.
PROCLITICS = "وفبلك"
JOINED = frozenset({"بن", "ابن", "بنت", "ابو", "ابي", "ال", "عبد", "ام", "فان", "فون", "دي", "دو", "دا"})
_RARE = 3
LONGEST = 4


class Reader:
    """Reads one Arabic document."""

    def __init__(self, document: Document, words: Words) -> None:
        self.document = document
        self.words = words
        given, family = lists.given_names("Arab"), lists.family_names("Arab")
        self.given = given
        self.names = given | family

    def read(self) -> Iterator[Span]:
        """Yield the names that the rules find."""
        i = 0
        while i < len(self.document):
            span = self._name_at(i)
            if span:
                yield span
                i = span.end
            else:
                i += 1

    def _name_at(self, i: int) -> Span | None:
        titled = self.words.ending_at(self.words.titles, self.document, i) > 0
        described = not titled and i > 1 and is_adjective(self.document.folded[i - 1]) and self._title_ends(i - 1)
        clip = clitic(self.document.folded[i], self.names)
        end = self._end(i, titled or described, clip)
        if end == i or is_called_after(self.document, self.words, i):
            return None
        if any(self.words.starting_at(self.words.others, self.document, at) for at in range(i, end)):
            return None
        first = self.document.folded[i][clip:]
        many = end - i > 1
        if described and many:
            return Span(i, end, "people.title", 0.8, reason("after-nationality"), clip=clip)
        if titled and (many or self.words.ending_at(self.words.strong_titles, self.document, i)):
            return Span(i, end, "people.title", 0.75, reason("after-title", self.document.words[i - 1]), clip=clip)
        if many and first in self.given:
            return Span(i, end, "people.names", 0.5, reason("given-name"), clip=clip)
        return None

    def _title_ends(self, end: int) -> bool:
        return self.words.ending_at(self.words.titles, self.document, end) > 0

    def _end(self, i: int, titled: bool, clip: int) -> int:
        """Return where a name that begins at i ends; i itself if none does."""
        j = i
        while j < len(self.document) and j - i < LONGEST and self._continues(i, j, titled, clip if j == i else 0):
            j += 1
        while j > i and self.document.folded[j - 1] in JOINED:
            j -= 1
        return j

    def _continues(self, i: int, j: int, titled: bool, clip: int) -> bool:
        document = self.document
        if document.place[j] or not _WORD.fullmatch(document.words[j]) or (j > i and document.gap(j - 1) != " "):
            return False
        word = document.folded[j][clip:]
        if word in self.names or word in JOINED:
            return True
        level = self.words.level(word)
        if word.startswith(("ال", "وال", "بال", "لل")):
            return j > i and level <= _RARE
        return level <= (_RARE if titled or j > i else _RARE - 1) and (titled or j > i or sounds_foreign(word))


def is_called_after(document: Document, words: Words, first: int) -> bool:
    """Tell whether a name is that of a street or school, with a title between at most: "جامعة الملك سعود"."""
    before = first - words.ending_at(words.titles, document, first)
    return words.ending_at(words.named_after, document, before) > 0


def is_adjective(folded: str) -> bool:
    """Tell whether a word has the shape of a nationality or the like: "الروسي"."""
    return folded.startswith(("ال", "لل")) and folded.endswith(("ي", "يه"))


def sounds_foreign(word: str) -> bool:
    """Tell whether a word has the consonants of a given name in Latin script."""
    given, _ = lists.skeletons()
    return any(code in given for code in codes(word)[:2])


def clitic(word: str, names: frozenset[str]) -> int:
    """Return how many letters at the start of a folded word are a short word grown on to a name: 0 or 1."""
    if len(word) > 3 and word[0] in PROCLITICS and word not in names and word[1:] in names:
        return 1
    return 0
