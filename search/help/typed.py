"""The words of a query as they were typed, each with how many articles have it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from languages.segment import UNSPACED
from search.backends.whoosh.evidence import Evidence
from search.backends.whoosh.snapshot import Opened
from search.query import nodes
from search.query.nodes import Group, InTitle, Node, Question
from search.query.words import Form, read

MOST = 12  # words of a query that are looked at
_UNSPACED = regex.compile(rf"[{UNSPACED}]", regex.V1)


@dataclass(frozen=True)
class Typed:
    """One word: as it stands in the query, and the articles that have it in any form, or spelt so."""

    text: str
    exact: str
    stem: str
    articles: int
    spelt: int  # with accents or without
    stop: bool
    loose: bool  # whether it stands by itself, neither quoted nor part of a compound
    named: bool  # whether it names a known person or place

    @property
    def unknown(self) -> bool:
        """Tell whether no article has the word, and nobody is called so."""
        return not (self.articles or self.named)


def typed_words(question: Question, index: Opened) -> list[Typed]:
    """Return the words of a query that a hit may have, in order."""
    evidence = Evidence(question.language, strict=question.strict, families=("text", "title"))
    found: list[Typed] = []
    for text, quoted, named in _leaves(question.root):
        forms = read(text, question.language)
        loose = not quoted and len(forms) == 1
        several = [
            _typed(text if loose else form.exact[0], form, evidence, index, loose=loose, named=named)
            for form in forms[: MOST - len(found)]
        ]
        if len(forms) > 1 and _UNSPACED.search(text):  # parted by us, not by who typed it
            known = [word for word in several if not word.unknown]
            several = known or [replace(several[0], text=text, exact=text, stop=False)]
        found += several
        if len(found) == MOST:
            break
    return found


def _typed(text: str, form: Form, evidence: Evidence, index: Opened, *, loose: bool, named: bool) -> Typed:
    terms = {term for family in evidence.families for term in evidence.terms(family, form) if term[1]}
    found = {(field, word): index.frequency(field, word) for field, word in terms}
    return Typed(
        text=text,
        exact=form.exact[0],
        stem=form.stem,
        articles=max(found.values(), default=0),
        spelt=max((count for (field, _), count in found.items() if not field.endswith("_stem")), default=0),
        stop=form.stop,
        loose=loose,
        named=named,
    )


def _leaves(node: Node, named: bool = False) -> Iterator[tuple[str, bool, bool]]:
    if isinstance(node, Group):
        for clause in node.clauses:
            if clause.need != "not":
                yield from _leaves(clause.part, bool(clause.others))
    elif isinstance(node, InTitle):
        yield from _leaves(node.part)
    elif isinstance(node, nodes.Word | nodes.Phrase):
        yield node.text, isinstance(node, nodes.Phrase), named
