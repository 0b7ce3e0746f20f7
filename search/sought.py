"""What a question seeks in a text: words in a row, and words that fit a pattern."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex
from rapidfuzz.distance import OSA

from languages.base import fold, normalise
from search.query import nodes
from search.query.nodes import Node, Question
from search.query.words import Form, read, spellings

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
    """Tells whether a word fits what stands before `*`, a pattern that begins with some letters, or is so few off."""

    expression: "regex.Pattern[str]"
    text: str = ""
    edits: int = 0

    def __call__(self, word: str) -> bool:
        """Tell whether a word fits."""
        if self.edits:
            return word[:1] == self.text[:1] and OSA.distance(word, self.text, score_cutoff=self.edits) <= self.edits
        return word.startswith(self.text) and self.expression.fullmatch(word) is not None


def sought(node: Node, question: Question) -> Iterator[Sought | Pattern]:
    """Yield what a hit may show; what it must not have is left out."""
    if isinstance(node, nodes.InTitle):
        yield from sought(node.part, question)
    elif not isinstance(node, nodes.Group):
        yield from _leaf(node, question)
    else:
        for clause in node.clauses:
            for part in (clause.part, *clause.others) if clause.need != "not" else ():
                yield from sought(part, question)


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
            letters = fold(normalise(text))
            glob = regex.escape(letters).replace(r"\*", ".*").replace(r"\?", ".")
            ending = ".*" if isinstance(node, nodes.Prefix) else ""
            yield Pattern(text, Fits(regex.compile(glob + ending), regex.split(r"[*?]", letters)[0]))
        case nodes.Fuzzy(text, edits):
            for form in read(text, code)[:1]:
                yield Pattern(text, Fits(regex.compile(""), form.exact[0], edits))
