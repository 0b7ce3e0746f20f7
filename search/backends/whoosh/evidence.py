"""What in an article speaks for a word of a query: the terms and sequences of each field, and what they weigh."""

from collections.abc import Callable
from collections.abc import Sequence as Sequence_

import regex
from whoosh import query as whoosh

from search.backends.whoosh.nodes import Constant, Sequence, Slot, Synonyms
from search.query.words import Form, cut, patterns

# What each kind of evidence weighs beside the stem of the text, which weighs 1.
EXACT = 0.25
FOLDED = 0.5
ADJACENT = 0.4
ADJACENT_AS_TYPED = 0.4  # beside that, where accents were typed
TITLE = 0.6
LEAD = 0.2
OTHER_NAME = 0.05  # a constant: an article found by another name ranks below those that say what was typed
MOST_INSIDE = 8  # words of a query that are looked for inside of words

_ODD = regex.compile(r"[^\p{L}\p{N}\p{M}'*?]")  # what no word has and a pattern could trip over


class Evidence:
    """The evidence for words, in the fields of some families ("text", "title"); strictly taken, spellings alone."""

    def __init__(self, language: str, *, strict: bool, families: tuple[str, ...]) -> None:
        self.language = language
        self.strict = strict
        self.families = families
        self.parts_left = MOST_INSIDE

    def word(self, form: Form) -> whoosh.Query:
        """Return the articles that have a word in any of its forms; how many fields agree is how much it weighs."""
        found = []
        for family in self.families:
            scale = TITLE if family == "title" else 1.0
            for words, boost in self.readings(family, form):
                found.append(Synonyms(words, boost * scale))
        if "text" in self.families and not self.strict:
            found.append(whoosh.Term("lead_stem", form.stem, boost=LEAD))
        if form.part:
            found.append(self.inside(form))
        return any_of(found)

    def inside(self, form: Form, *, strictly: bool = False) -> whoosh.Query:
        """Return the articles that have a word inside of others, in a script that parts none."""
        if not self.parts_left:
            return whoosh.NullQuery
        self.parts_left -= 1
        return self.pattern(whoosh.Wildcard, f"*{form.exact[0]}*", strictly=strictly)

    def readings(self, family: str, form: Form) -> list[tuple[Slot, float]]:
        """Return the terms of one family of fields that a word matches, those of one reading together, with its weight.

        A folded form is in the field of exact ones where the two are the same.
        """
        if self.strict:
            return [(((f"{family}_exact", form.exact[0]),), 1.0)]
        exact = [(f"{family}_exact", word) for word in form.exact]
        folded = [(f"{family}_exact", word) for word in form.plain]
        folded += [(f"{family}_folded", word) for word in form.folded]
        return [(((f"{family}_stem", form.stem),), 1.0), (tuple(exact), EXACT), (tuple(folded), FOLDED)]

    def terms(self, family: str, form: Form) -> Slot:
        """Return the terms of one family of fields that a word matches."""
        return tuple(dict.fromkeys(term for terms, _ in self.readings(family, form) for term in terms))

    def adjacent(
        self, forms: tuple[Form, ...], within: int | None = None, *, boost: float = 1.0, strictly: bool = False
    ) -> whoosh.Query:
        """Return the articles where words stand side by side, or within so many of each other, in any form."""
        found = []
        for family in self.families:
            slots = [
                tuple((f"{family}_exact", word) for word in form.exact)
                if strictly or self.strict
                else self.terms(family, form)
                for form in forms
            ]
            if slots:
                reach = None if within is None else max(within, len(slots) - 1)
                found.append(Sequence(tuple(slots), reach, boost * (TITLE if family == "title" else 1.0)))
        return any_of(found)

    def spelt(self, words: tuple[str, ...]) -> whoosh.Query:
        """Return the articles where words stand in a row just as they are spelt."""
        slots = {family: tuple(((f"{family}_exact", word),) for word in words) for family in self.families}
        return any_of([Sequence(slots[f], boost=TITLE if f == "title" else 1.0) for f in self.families if words])

    def pattern(self, kind: Callable[[str, str], whoosh.Query], text: str, *, strictly: bool = False) -> whoosh.Query:
        """Return the articles with a word that fits a pattern, spelt so or without accents."""
        spelt, plain = patterns(text, self.language)
        exact, *folded = (cut(_ODD.sub("", one)) for one in (spelt, *plain))
        terms = [("exact", exact)]
        if not (strictly or self.strict):
            terms += [(field, one) for one in dict.fromkeys(folded) for field in ("exact", "folded")]
        return any_of(
            [
                Constant(
                    any_of([kind(f"{family}_{field}", one) for field, one in dict.fromkeys(terms) if one.strip("*?")]),
                    scale,
                )
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
