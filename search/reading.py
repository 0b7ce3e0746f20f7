"""Tells in plain words how a query was read: what a hit has to have, may have and must not have."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.facets import labels
from search.query import nodes
from search.query.narrowing import Interval
from search.query.nodes import Clause, Group, Node, Question
from search.resolve import NEVER
from search.results import Reading

Leaf = nodes.Word | nodes.Phrase | nodes.Near | nodes.Prefix | nodes.Wildcard | nodes.Fuzzy

_SHOWN = 80  # letters of a word
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def reading(question: Question) -> Reading | None:
    """Return how a question was read; None where there is nothing to tell of."""
    if not isinstance(question.root, Group) or not question.root.clauses:
        return None
    return _Teller(strict=question.strict).group(question.root)


class _Teller:
    """Puts the parts of one question into words."""

    def __init__(self, *, strict: bool) -> None:
        self._strict = strict

    def group(self, group: Group) -> Reading:
        """Return what a group asks for; a group of one clause is that clause."""
        needs = {need: [c for c in group.clauses if c.need == need] for need in ("must", "should", "not")}
        told = {
            "must": _("all of these:"),
            "should": _("more of these, the better:") if needs["must"] else _("any of these, the more the better:"),
            "not": _("none of these:"),
        }
        parts = [
            self._clauses(several, text if need == "not" or len(several) > 1 or len(group.clauses) > 1 else "")
            for (need, several), text in zip(needs.items(), told.values(), strict=True)
            if several
        ]
        return parts[0] if len(parts) == 1 else Reading(text=_("what fits all of this:"), parts=tuple(parts))

    def _clauses(self, clauses: Sequence[Clause], text: str) -> Reading:
        found = tuple(self._clause(one) for one in clauses)
        return Reading(text=text, parts=found) if text else found[0]

    def _clause(self, clause: Clause) -> Reading:
        told = self.node(clause.part)
        names = [name for other in clause.others for name in other.names[:3]]
        if not clause.others:
            return told
        other = Reading(text=_("or another name of it, further down"), quoted=", ".join(names))
        return Reading(text=told.text, quoted=told.quoted, parts=(*told.parts, other))

    def node(self, node: Node) -> Reading:
        """Return what one part of a query asks for."""
        match node:
            case Group():
                return self.group(node)
            case nodes.InTitle(part):
                return Reading(text=_("in the title:"), parts=(self.node(part),))
            case nodes.Chosen(field, values):
                return _chosen(field, values)
            case nodes.InField(name, value):
                return Reading(text=name, quoted=value)
            case nodes.Dated(field, interval):
                return _dated(field, interval)
            case nodes.Named(_, _, names):
                return Reading(text=_("one of the names"), quoted=", ".join(names[:3]))
            case nodes.Everything():
                return Reading(text=_("every article"))
            case _:
                return Reading(text=self._wording(node), quoted=node.text[:_SHOWN])

    def _wording(self, node: Leaf) -> str:
        match node:
            case nodes.Phrase():
                return _("exactly, in this order")
            case nodes.Near(_text, within):
                words = ngettext("within %(n)s word of each other", "within %(n)s words of each other", within)
                return words % {"n": within}
            case nodes.Prefix():
                return _("a word that begins with")
            case nodes.Wildcard():
                return _("a word that fits the pattern")
            case nodes.Fuzzy(_text, edits):
                letters = ngettext("a word at most %(n)s letter off", "a word at most %(n)s letters off", edits)
                return letters % {"n": edits}
            case _:
                return _("the word, spelt just so") if self._strict else _("the word, in any of its forms")


def _chosen(field: str, values: Sequence[str]) -> Reading:
    titles = {
        "language": _("language"),
        "source": _("source"),
        "person": _("person"),
        "place": _("place"),
        "country": _("country"),
    }
    told = labels({field: values})
    names = [told[field, value].label if (field, value) in told else value for value in values]
    return Reading(text=titles.get(field, field), quoted=", ".join(names) or "–")


def _dated(field: str, interval: Interval) -> Reading:
    text = _("published") if field == "published" else _("speaks of")
    return Reading(text=text, quoted="–" if interval == NEVER else " – ".join(map(_day, interval)))


def _day(ordinal: int) -> str:
    return "…" if ordinal in (_FIRST, _LAST) else date_format(date.fromordinal(ordinal), "DATE_FORMAT")
