"""Turns what the reader asks into a query tree over the fields of the index."""

from functools import partial, singledispatchmethod

from whoosh import query as whoosh

from search.backends.whoosh.evidence import ADJACENT, ADJACENT_AS_TYPED, OTHER_NAME, Evidence, all_of, any_of
from search.backends.whoosh.nodes import Constant, Coverage, Overlaps
from search.backends.whoosh.schema import CHOICES
from search.query import nodes
from search.query.grams import MOST, grams
from search.query.nodes import Clause, Group, Node, Question, words_of
from search.query.words import Form, read, spellings

Parts = dict[object, whoosh.Query]  # by what they match, so that what comes twice counts once

_FILTERS = (nodes.Chosen, nodes.Dated, nodes.InTitle)


def compile_question(question: Question) -> whoosh.Query:
    """Return the tree of a question; never fails."""
    return Compiler(question.language, strict=question.strict).node(question.root)


def grams_of(question: Question) -> tuple[str, ...]:
    """Return the groups of letters that the first hits are compared by.

    A single word ranks by its forms alone, so that the form that was typed comes first.
    """
    leaves = words_of(question.root, lambda leaf: isinstance(leaf, nodes.Word))
    forms = [form for leaf in leaves for form in read(getattr(leaf, "text", ""), question.language)]
    if question.strict or len(forms) < 2:
        return ()
    telling = [form for form in forms if not form.stop]
    return tuple(dict.fromkeys(gram for form in telling for gram in grams(form.exact[0])))[:MOST]


class Compiler:
    """Compiles the nodes of one query, read by one language."""

    def __init__(self, language: str, *, strict: bool, families: tuple[str, ...] = ("text", "title")) -> None:
        self.language = language
        self.strict = strict
        self.evidence = Evidence(language, strict=strict, families=families)

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
        return self.evidence.word(forms[0]) if len(forms) == 1 else self.evidence.adjacent(forms)

    @node.register
    def _(self, node: nodes.Phrase) -> whoosh.Query:
        found = [self.spelt(*spelling) for spelling in spellings(node.text, self.language).items()]
        forms = read(node.text, self.language)
        if len(forms) == 1 and forms[0].part:
            found.append(self.evidence.inside(forms[0], strictly=True))
        return any_of(found)

    @node.register
    def _(self, node: nodes.Near) -> whoosh.Query:
        return self.evidence.adjacent(read(node.text, self.language), node.within)

    @node.register
    def _(self, node: nodes.Prefix) -> whoosh.Query:
        return self.evidence.pattern(whoosh.Prefix, node.text)

    @node.register
    def _(self, node: nodes.Wildcard) -> whoosh.Query:
        return self.evidence.pattern(whoosh.Wildcard, node.text)

    @node.register
    def _(self, node: nodes.Fuzzy) -> whoosh.Query:
        return self.evidence.pattern(partial(whoosh.FuzzyTerm, maxdist=node.edits, prefixlength=1), node.text)

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
        names = [self.evidence.adjacent(read(name, "und"), strictly=True) for name in node.names]
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
            others = [self.node(other) for other in clause.others]
            kind[form, clause.others] = any_of([self.evidence.word(form), *others])

    def clause(self, clause: Clause) -> whoosh.Query:
        """Return what a clause matches, other names of what it names included."""
        return any_of([self.node(clause.part), *(self.node(other) for other in clause.others)])

    def pairs(self, group: Group) -> list[whoosh.Query]:
        """Return the evidence of words that stand next to each other, in the query and in an article."""
        found: dict[tuple[Form, Form], list[whoosh.Query]] = {}  # a pair that comes twice counts once, as words do
        before: Form | None = None
        for clause in group.clauses:
            forms = read(clause.part.text, self.language) if isinstance(clause.part, nodes.Word) else ()
            before = before if forms and clause.need != "not" else None
            for form in forms if clause.need != "not" else ():
                if before is not None and (before, form) not in found:
                    found[before, form] = self.pair(before, form)
                before = form
        return [one for pair in found.values() for one in pair]

    def pair(self, before: Form, form: Form) -> list[whoosh.Query]:
        """Return the evidence of two words side by side: in any form, and as they were typed if that is telling."""
        found = [self.evidence.adjacent((before, form), boost=ADJACENT)]
        if not self.strict and (before.accented or form.accented):
            found.append(self.evidence.adjacent((before, form), boost=ADJACENT_AS_TYPED, strictly=True))
        return found

    def spelt(self, words: tuple[str, ...], codes: tuple[str, ...]) -> whoosh.Query:
        """Return the articles with a quotation in one spelling, in the languages alone that spell it so."""
        found = self.evidence.spelt(words)
        return all_of([found, self.node(nodes.Chosen("language", codes))]) if codes else found
