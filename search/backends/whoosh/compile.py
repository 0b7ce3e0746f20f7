"""Turns what the reader asks into a query tree over the fields of the index."""

from collections.abc import Callable
from collections.abc import Sequence as Sequence_
from functools import partial, singledispatchmethod

import regex
from whoosh import query as whoosh

from languages.base import fold
from search.backends.whoosh.nodes import Constant, Coverage, Overlaps, Sequence
from search.backends.whoosh.schema import CHOICES
from search.query import nodes
from search.query.nodes import Clause, Group, Node, Question
from search.query.words import Form, cut, read, reader, script_of, spellings, writers

# What each kind of evidence weighs beside the stem of the text, which weighs 1.
EXACT = 0.25
FOLDED = 0.25  # of a word typed with accents; one typed without is meant in every form, and weighs 1
ADJACENT = 0.3
TITLE = 0.6
LEAD = 0.2
OTHER_NAME = 0.05  # a constant: an article found by another name ranks below those that say what was typed

Parts = dict[object, whoosh.Query]  # by what they match, so that what comes twice counts once

_FILTERS = (nodes.Chosen, nodes.Dated, nodes.InTitle)
_ODD = regex.compile(r"[^\p{L}\p{N}\p{M}'*?]")  # what no word has and a pattern could trip over


def compile_question(question: Question) -> whoosh.Query:
    """Return the tree of a question; never fails."""
    return Compiler(question.language, strict=question.strict).node(question.root)


class Compiler:
    """Compiles the nodes of one query, read by one language."""

    def __init__(self, language: str, *, strict: bool, families: tuple[str, ...] = ("text", "title")) -> None:
        self.language = language
        self.strict = strict
        self.families = families

    @singledispatchmethod
    def node(self, node: Node) -> whoosh.Query:
        """Return the tree of any node."""
        raise TypeError(f"{type(node).__name__} is no part of a query that the index understands; resolve it first.")

    @node.register
    def _(self, node: nodes.Everything) -> whoosh.Query:
        return whoosh.Every()

    @node.register
    def _(self, node: nodes.Word) -> whoosh.Query:
        forms = read(node.text, self.language)
        return self.word(forms[0]) if len(forms) == 1 else self.adjacent(forms)

    @node.register
    def _(self, node: nodes.Phrase) -> whoosh.Query:
        return any_of([self.spelt(*spelling) for spelling in spellings(node.text, self.language).items()])

    @node.register
    def _(self, node: nodes.Near) -> whoosh.Query:
        return self.adjacent(read(node.text, self.language), node.within)

    @node.register
    def _(self, node: nodes.Prefix) -> whoosh.Query:
        return self.pattern(whoosh.Prefix, node.text)

    @node.register
    def _(self, node: nodes.Wildcard) -> whoosh.Query:
        return self.pattern(whoosh.Wildcard, node.text)

    @node.register
    def _(self, node: nodes.Fuzzy) -> whoosh.Query:
        return self.pattern(partial(whoosh.FuzzyTerm, maxdist=node.edits, prefixlength=1), node.text)

    @node.register
    def _(self, node: nodes.InTitle) -> whoosh.Query:
        return Compiler(self.language, strict=self.strict, families=("title",)).node(node.part)

    @node.register
    def _(self, node: nodes.Chosen) -> whoosh.Query:
        return Constant(any_of([whoosh.Term(node.field, value) for value in node.values]), 0.0)

    @node.register
    def _(self, node: nodes.InField) -> whoosh.Query:
        return self.node(nodes.Chosen(node.name, (node.value,))) if node.name in CHOICES else whoosh.NullQuery

    @node.register
    def _(self, node: nodes.Dated) -> whoosh.Query:
        return Overlaps(node.field, *node.interval, boost=0.0)

    @node.register
    def _(self, node: nodes.Named) -> whoosh.Query:
        names = [self.adjacent(read(name, "und"), strictly=True) for name in node.names]
        return Constant(any_of([whoosh.Term(node.field, node.slug), *names]), OTHER_NAME)

    @node.register
    def _(self, group: Group) -> whoosh.Query:
        must = [c for c in group.clauses if c.need == "must"]
        filters = [self.node(c.part) for c in must if isinstance(c.part, _FILTERS)]
        wanted = [self.clause(c) for c in must if not isinstance(c.part, _FILTERS)]
        found = self.should(group, wanted)
        unwanted = [self.node(c.part) for c in group.clauses if c.need == "not"]
        if found is None:
            found = Constant(whoosh.Every(), 0.0) if filters or unwanted else whoosh.NullQuery
        found = all_of([found, *filters])
        return whoosh.AndNot(found, any_of(unwanted)) if unwanted else found

    def should(self, group: Group, wanted: list[whoosh.Query]) -> whoosh.Query | None:
        """Return what the words of a group match, and what only ranks; None if it has no words."""
        weighed: Parts = {}  # a word that comes twice counts once
        common: Parts = {}
        for clause in group.clauses:
            if clause.need == "should":
                self.weigh(clause, weighed, common)
        parts, rare = list((weighed or common).values()), list(common.values() if weighed else ())
        ranking = [*rare, *self.pairs(group)]
        if wanted:
            found, ranking = all_of(wanted), [*ranking, *parts]
        elif parts:
            found = parts[0] if len(parts) == 1 else Coverage(parts)
        else:
            return None
        return whoosh.AndMaybe(found, any_of(ranking)) if ranking else found

    def weigh(self, clause: Clause, parts: Parts, common: Parts) -> None:
        """Add what a clause matches to the parts that make a hit, or to those that only rank hits: stop words."""
        if not isinstance(clause.part, nodes.Word):
            parts[clause] = self.clause(clause)
            return
        for form in read(clause.part.text, self.language):
            kind = common if form.stop and not clause.others else parts
            kind[form, clause.others] = self.word(form, clause.others)

    def clause(self, clause: Clause) -> whoosh.Query:
        """Return what a clause matches, other names of what it names included."""
        return any_of([self.node(clause.part), *(self.node(other) for other in clause.others)])

    def pairs(self, group: Group) -> list[whoosh.Query]:
        """Return the evidence of words that stand next to each other, in the query and in an article."""
        found: list[whoosh.Query] = []
        before: Form | None = None
        for clause in group.clauses:
            forms = read(clause.part.text, self.language) if isinstance(clause.part, nodes.Word) else ()
            before = before if forms and clause.need != "not" else None
            for form in forms if clause.need != "not" else ():
                if before is not None:
                    found.append(self.adjacent((before, form), boost=ADJACENT))
                before = form
        return found

    def word(self, form: Form, others: tuple[nodes.Named, ...] = ()) -> whoosh.Query:
        """Return the articles that have a word in any of its forms; how many fields agree is how much it weighs."""
        found = []
        for family in self.families:
            scale = TITLE if family == "title" else 1.0
            for (field, word), boost in self.evidence(family, form).items():
                found.append(whoosh.Term(field, word, boost=boost * scale))
        if "text" in self.families and not self.strict:
            found.append(whoosh.Term("lead_stem", form.stem, boost=LEAD))
        return any_of([*found, *(self.node(other) for other in others)])

    def evidence(self, family: str, form: Form) -> dict[tuple[str, str], float]:
        """Return the terms of one family of fields that a word matches, each with its weight."""
        if self.strict:
            return {(f"{family}_exact", form.exact[0]): 1.0}
        folded = 1.0 if form.is_plain else FOLDED
        found = {(f"{family}_stem", form.stem): 1.0}
        found |= {(f"{family}_folded", word): folded for word in form.folded}
        found |= {(f"{family}_exact", word): FOLDED for word in form.plain}
        return found | {(f"{family}_exact", word): EXACT for word in form.exact}

    def adjacent(
        self, forms: tuple[Form, ...], within: int | None = None, *, boost: float = 1.0, strictly: bool = False
    ) -> whoosh.Query:
        """Return the articles where words stand side by side, or within so many of each other, in any form."""
        found = []
        for family in self.families:
            slots = [
                tuple((f"{family}_exact", word) for word in form.exact)
                if strictly or self.strict
                else tuple(self.evidence(family, form))
                for form in forms
            ]
            if slots:
                reach = None if within is None else max(within, len(slots) - 1)
                found.append(Sequence(tuple(slots), reach, boost * (TITLE if family == "title" else 1.0)))
        return any_of(found)

    def spelt(self, words: tuple[str, ...], codes: tuple[str, ...]) -> whoosh.Query:
        """Return the articles, in some languages if any are named, where words stand just as they are spelt."""
        if not words:
            return whoosh.NullQuery
        slots = {family: tuple(((f"{family}_exact", word),) for word in words) for family in self.families}
        found = any_of([Sequence(slots[f], boost=TITLE if f == "title" else 1.0) for f in self.families])
        return all_of([found, self.node(nodes.Chosen("language", codes))]) if codes else found

    def pattern(self, kind: Callable[[str, str], whoosh.Query], text: str) -> whoosh.Query:
        """Return the articles with a word that fits a pattern, spelt so or without accents."""
        spelt = [language.normalise(text) for language in (reader(text, self.language), *writers(script_of(text)))]
        exact = {cut(_ODD.sub("", one)) for one in spelt[:1] if one}
        folded = {cut(_ODD.sub("", fold(one))) for one in spelt if one}
        terms = [("exact", one) for one in exact]
        if not self.strict:
            terms += [(field, one) for one in folded for field in ("exact", "folded") if (field, one) not in terms]
        return any_of(
            [
                Constant(any_of([kind(f"{family}_{field}", one) for field, one in terms if one]), scale)
                for family, scale in (("text", 1.0), ("title", TITLE))
                if family in self.families
            ]
        )


def any_of(parts: Sequence_[whoosh.Query]) -> whoosh.Query:
    """Return what any part matches, the scores added up."""
    return (parts[0] if len(parts) == 1 else whoosh.Or(list(parts))) if parts else whoosh.NullQuery


def all_of(parts: Sequence_[whoosh.Query]) -> whoosh.Query:
    """Return what all parts match."""
    return parts[0] if len(parts) == 1 else whoosh.And(list(parts))
