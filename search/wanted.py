"""What of a text a question finds: the words and sequences to mark, read by the same analysis as the index."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from rapidfuzz.distance import OSA

from languages import Language, Term
from languages.base import fold, normalise
from search.query import nodes
from search.query.nodes import Node, Question
from search.query.words import Form, cut, read, spellings

Slot = Form | frozenset[str]


@dataclass(frozen=True)
class Sought:
    """A sequence of words to mark. `name` is the other name that it is, "" for the reader's own words."""

    key: str
    slots: tuple[Slot, ...]
    name: str = ""
    stop: bool = False


@dataclass(frozen=True)
class Pattern:
    """A kind of word to mark, each word for itself."""

    key: str
    fits: "Fits"


@dataclass(frozen=True)
class Fits:
    """Tells whether a word fits what stands before `*`, a pattern, or is so few letters off."""

    expression: "regex.Pattern[str]"
    text: str = ""
    edits: int = 0

    def __call__(self, word: str) -> bool:
        """Tell whether a word fits."""
        if self.edits:
            return word[:1] == self.text[:1] and OSA.distance(word, self.text, score_cutoff=self.edits) <= self.edits
        return self.expression.fullmatch(word) is not None


@dataclass(frozen=True)
class Mark:
    """A stretch of a text that was found, and by what."""

    start: int
    end: int
    key: str
    name: str = ""


class Wanted:
    """All that a question finds in a text; made once and used on every hit of a page."""

    def __init__(self, question: Question) -> None:
        found = list(_sought(question.root, question))
        self.strict = question.strict
        self.patterns = [one for one in found if isinstance(one, Pattern)]
        sequences = [one for one in found if isinstance(one, Sought)]
        self.starts: dict[tuple[str, str], list[Sought]] = defaultdict(list)  # (reading, word): what may start there
        for one in [one for one in sequences if not one.stop] or sequences:
            for reading in self._readings(one.slots[0]):
                self.starts[reading].append(one)

    def marks(self, text: str, language: Language) -> list[Mark]:
        """Return what is found in a text, in order."""
        terms = list(language.terms(text))
        found = {mark: None for place in range(len(terms)) for mark in self._sequences(terms, place)}
        for pattern in self.patterns:
            fitting = {w for w in {cut(w) for t in terms for w in (t.exact, t.folded)} if pattern.fits(w)}
            found |= {Mark(t.start, t.end, pattern.key): None for t in terms if {t.exact, t.folded} & fitting}
        return sorted(found, key=lambda mark: (mark.start, -mark.end))

    def _sequences(self, terms: Sequence[Term], place: int) -> Iterator[Mark]:
        """Yield what starts at one word of a text."""
        for reading in _told(terms[place]):
            for sought in self.starts.get(reading, ()):
                last = place + len(sought.slots) - 1
                if last < len(terms) and all(
                    not self._readings(slot).isdisjoint(_told(terms[place + n])) for n, slot in enumerate(sought.slots)
                ):
                    yield Mark(terms[place].start, terms[last].end, sought.key, sought.name)

    def _readings(self, slot: Slot) -> set[tuple[str, str]]:
        """Return the readings of a word under which it fills a slot."""
        if isinstance(slot, frozenset):
            return {("exact", word) for word in slot}
        if self.strict:
            return {("exact", slot.exact[0])}
        exact = {("exact", word) for word in slot.exact}
        return {("stem", slot.stem)} | exact | {("folded", word) for word in slot.folded}


def _told(term: Term) -> tuple[tuple[str, str], ...]:
    return ("exact", cut(term.exact)), ("stem", cut(term.stem)), ("folded", cut(term.folded))


def _sought(node: Node, question: Question) -> Iterator[Sought | Pattern]:
    """Yield what a hit may show; what it must not have is left out."""
    if isinstance(node, nodes.InTitle):
        yield from _sought(node.part, question)
    elif not isinstance(node, nodes.Group):
        yield from _leaf(node, question)
    else:
        for clause in node.clauses:
            for part in (clause.part, *clause.others) if clause.need != "not" else ():
                yield from _sought(part, question)


def _leaf(node: Node, question: Question) -> Iterator[Sought | Pattern]:
    code = question.language
    match node:
        case nodes.Word(text) | nodes.Near(text, _):
            yield from (Sought(form.folded[0], (form,), stop=form.stop) for form in read(text, code))
        case nodes.Phrase(text):
            for words in filter(None, spellings(text, code)):
                yield Sought(text, tuple(frozenset({word}) for word in words))
        case nodes.Named(_, _, names):
            for name in names:
                if forms := read(name, "und"):
                    yield Sought(name, tuple(frozenset(form.exact) for form in forms), name)
        case nodes.Prefix(text) | nodes.Wildcard(text):
            glob = regex.escape(fold(normalise(text))).replace(r"\*", ".*").replace(r"\?", ".")
            ending = ".*" if isinstance(node, nodes.Prefix) else ""
            yield Pattern(text, Fits(regex.compile(glob + ending)))
        case nodes.Fuzzy(text, edits):
            for form in read(text, code)[:1]:
                yield Pattern(text, Fits(regex.compile(""), form.exact[0], edits))
