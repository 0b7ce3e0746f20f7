"""What a question seeks in a text: words in a row, and words that fit a pattern."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex
from rapidfuzz.distance import OSA

from search.query import nodes
from search.query.nodes import Node, Question
from search.query.words import Form, patterns, read, spellings

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
    """A kind of word to mark, each word for itself; of a word with letters in it that read like `part`, those alone."""

    key: str
    fits: "Fits"
    part: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fits:
    """Tells whether a word fits a pattern that begins with one of some texts, or is so few letters off the first."""

    expression: "regex.Pattern[str]"
    texts: tuple[str, ...] = ("",)
    edits: int = 0

    def __call__(self, word: str) -> bool:
        """Tell whether a word fits."""
        if not self.edits:
            return word.startswith(self.texts) and self.expression.fullmatch(word) is not None
        (text,) = self.texts
        return word[:1] == text[:1] and OSA.distance(word, text, score_cutoff=self.edits) <= self.edits


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
            yield from _words(text, question)
        case nodes.Phrase(text):
            yield from _quotation(text, question)
        case nodes.Named(_, _, names):
            for name in names:
                if forms := read(name, "und"):
                    yield Sought(name, tuple(frozenset(form.exact) for form in forms), name)
        case nodes.Prefix(text):
            yield _pattern(text, "*", question)
        case nodes.Wildcard(text):
            yield _pattern(text, "", question)
        case nodes.Fuzzy(text, edits):
            for form in read(text, code)[:1]:
                yield Pattern(text, Fits(regex.compile(""), (form.exact[0],), edits))


def _words(text: str, question: Question) -> Iterator[Sought | Pattern]:
    for form in read(text, question.language):
        yield Sought(form.folded[0], (form,), stop=form.stop)
        if form.part:
            yield _inside(text, form, strict=question.strict)


def _quotation(text: str, question: Question) -> Iterator[Sought | Pattern]:
    for words in filter(None, spellings(text, question.language)):
        yield Sought(text, tuple(frozenset({word}) for word in words))
    if len(forms := read(text, question.language)) == 1 and forms[0].part:
        yield _inside(text, forms[0], strict=True)


def _inside(key: str, form: Form, *, strict: bool) -> Pattern:
    """Return what has a word inside of it."""
    readings = form.exact[:1] if strict else (form.exact[0], *form.folded)
    return Pattern(key, _fits([f"*{one}*" for one in readings]), frozenset(readings))


def _pattern(text: str, ending: str, question: Question) -> Pattern:
    """Return what fits a pattern as it is spelt, and without accents unless that is to be strict."""
    spelt, plain = patterns(text + ending, question.language)
    return Pattern(text, _fits([spelt] if question.strict else [spelt, *plain]))


def _fits(globs: Sequence[str]) -> Fits:
    expressions = (regex.escape(glob).replace(r"\*", ".*").replace(r"\?", ".") for glob in globs)
    return Fits(regex.compile("|".join(expressions)), tuple(regex.split(r"[*?]", glob)[0] for glob in globs))
