"""What a language declares about people, made ready for looking up."""

from dataclasses import dataclass
from functools import cache

import languages
from archive.detect.people import lists
from archive.detect.people.document import Document
from languages.base import word_set

# Small words inside names, the same in many languages.
PARTICLES = word_set(
    "al el bin ibn bint ben abu van von der de den del della di da dos das do du la le y e zu ter ten ul ur af av"
)
LONGEST_TITLE = 4

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The declared words of one language, each phrase a tuple of normalised words."""

    titles: frozenset[Phrase]
    strong_titles: frozenset[Phrase]
    speech: frozenset[Phrase]
    named_after: frozenset[Phrase]
    others: frozenset[Phrase]
    organisations: frozenset[str]
    abbreviations: frozenset[str]
    particles: frozenset[str]
    family_names: frozenset[str]
    frequent: dict[str, int]

    def ending_at(self, phrases: frozenset[Phrase], document: Document, end: int) -> int:
        """Return how many tokens before `end` are one of the phrases; 0 if none."""
        words = keys(document)
        for length in range(min(LONGEST_TITLE, end), 0, -1):
            if tuple(words[end - length : end]) in phrases and not _broken(document, end - length, end):
                return length
        return 0

    def starting_at(self, phrases: frozenset[Phrase], document: Document, first: int) -> int:
        """Return how many tokens from `first` on are one of the phrases; 0 if none."""
        words = keys(document)
        for length in range(min(LONGEST_TITLE, len(words) - first), 0, -1):
            if tuple(words[first : first + length]) in phrases:
                return length
        return 0

    def level(self, word: str) -> int:
        """Return how frequent a normalised word is, from 3 to 7; 0 for a rare one."""
        return self.frequent.get(word, 0)


def _broken(document: Document, first: int, end: int) -> bool:
    return any("\n" in document.gap(i) for i in range(first, end - 1))


def keys(document: Document) -> list[str]:
    """Return the words of a document in the form in which declared words are held."""
    return document.folded if document.language.code == "ar" else document.exact


@cache
def words_of(code: str) -> Words:
    """Return the words of a language."""
    language = languages.get(code)
    declared = language.people

    def phrases(listed: tuple[str, ...]) -> frozenset[Phrase]:
        found = (tuple(term.folded if code == "ar" else term.exact for term in language.terms(p)) for p in listed)
        return frozenset(phrase for phrase in found if phrase)

    def single(listed: tuple[str, ...]) -> frozenset[str]:
        return frozenset(phrase[0] for phrase in phrases(listed))

    return Words(
        titles=phrases(declared.titles),
        strong_titles=phrases(declared.strong_titles),
        speech=phrases(declared.speech),
        named_after=phrases(declared.named_after),
        others=phrases(declared.others) | media(),
        organisations=single(declared.organisations),
        abbreviations=single(declared.abbreviations),
        particles=single(declared.particles) or PARTICLES,
        family_names=single(declared.family_names),
        frequent=lists.frequencies(code),
    )


@cache
def media() -> frozenset[Phrase]:
    """Return names of papers, agencies, channels and firms, which stand where persons stand and are none."""
    path = lists.FOLDER / "media.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    und = languages.get("und")
    return frozenset(tuple(t.exact for t in und.terms(line)) for line in lines if line and not line.startswith("#"))
