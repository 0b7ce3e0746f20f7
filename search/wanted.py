"""What of a text a question finds: the words and sequences to mark, read by the same analysis as the index."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import regex
from rapidfuzz.distance import OSA

from languages import Language
from languages.base import fold, normalise
from search.query import nodes
from search.query.nodes import Node, Question
from search.query.words import Form, cut, read, spellings

Slot = Form | frozenset[str]
Readings = tuple[str, str, str]  # spelling, folded form, stem


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


Starts = dict[str, list[Sought]]


class Seen(NamedTuple):
    """A word of a text: its readings, what may start at it, and the patterns that it fits."""

    readings: Readings
    starts: tuple[Sought, ...]
    patterns: tuple[Pattern, ...]


class Wanted:
    """All that a question finds in a text; made once and used on every hit of a page, as words repeat."""

    def __init__(self, question: Question) -> None:
        found = list(_sought(question.root, question))
        self.strict = question.strict
        self.patterns = [one for one in found if isinstance(one, Pattern)]
        sequences = [one for one in found if isinstance(one, Sought)]
        # What may start at a word, by its spelling, its folded form and its stem.
        self.starts: tuple[Starts, Starts, Starts] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for one in [one for one in sequences if not one.stop] or sequences:
            for starts, words in zip(self.starts, self._readings(one.slots[0]), strict=True):
                for word in words:
                    starts[word].append(one)
        self._seen: dict[str, dict[str, Seen]] = defaultdict(dict)

    def marks(self, text: str, language: Language) -> list[Mark]:
        """Return what is found in a text, in order."""
        seen, words = self._seen[language.code], []
        for start, end in language.segment(text):
            word = text[start:end]
            if word not in seen:
                seen[word] = self._see(word, language)
            if seen[word].readings[0]:
                words.append((start, end, seen[word]))
        found: dict[Mark, None] = {}
        for place, (start, end, one) in enumerate(words):
            for sought in one.starts:
                run = words[place : place + len(sought.slots)]
                if len(run) == len(sought.slots) and all(
                    self._fills(word[2].readings, slot) for slot, word in zip(sought.slots, run, strict=True)
                ):
                    found[Mark(start, run[-1][1], sought.key, sought.name)] = None
            for pattern in one.patterns:
                found[Mark(start, end, pattern.key)] = None
        return sorted(found, key=lambda mark: (mark.start, -mark.end))

    def _see(self, word: str, language: Language) -> Seen:
        """Read a word."""
        exact, folded, stem = map(cut, language.readings(word))
        by_exact, by_folded, by_stem = self.starts
        starts = (*by_exact.get(exact, ()), *by_folded.get(folded, ()), *by_stem.get(stem, ()))
        patterns = [one for one in self.patterns if one.fits(exact) or one.fits(folded)]
        return Seen((exact, folded, stem), tuple(dict.fromkeys(starts)) if starts else (), tuple(patterns))

    def _fills(self, readings: Readings, slot: Slot) -> bool:
        return any(word in words for word, words in zip(readings, self._readings(slot), strict=True))

    def _readings(self, slot: Slot) -> tuple[Collection[str], Collection[str], Collection[str]]:
        """Return the spellings, folded forms and stems under which a word fills a slot."""
        if isinstance(slot, frozenset):
            return slot, (), ()
        if self.strict:
            return slot.exact[:1], (), ()
        return slot.exact, slot.folded, (slot.stem,)


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
