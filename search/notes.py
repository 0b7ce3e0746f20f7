"""Puts into words how a query was read."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from search.query.nodes import Remark
from search.results import Note

_KINDS = {
    "value-unknown": "unknown",
    "nothing-to-search": "unknown",
    "too-long": "ignored",
    "too-many-words": "ignored",
    "too-deep": "ignored",
    "date-unreadable": "ignored",
    "dates-crossed": "unknown",
    "field-empty": "ignored",
}


def notes(remarks: Iterable[Remark]) -> tuple[Note, ...]:
    """Return what the page says about a query, in the reader's language."""
    return tuple(
        Note(text=_wording(one.code) % {"about": one.about[:80]}, kind=_KINDS.get(one.code, "repaired"))
        for one in remarks
    )


def _wording(code: str) -> str:
    return {
        "too-long": _("The query is very long; only its first %(about)s letters were read."),
        "too-many-words": _("The query has very many words; only the first %(about)s were searched for."),
        "too-deep": _("Parentheses stand more than %(about)s deep; the innermost were left out."),
        "quotation-unclosed": _("A quotation mark has no second one; it was ignored."),
        "parenthesis-unclosed": _("A parenthesis is not closed; it was closed at the end."),
        "parenthesis-unopened": _("A closing parenthesis has no opening one; it was ignored."),
        "operator-alone": _("“%(about)s” has nothing to join; it was ignored."),
        "field-unknown": _("There is no field “%(about)s”; it was searched for as a word."),
        "field-empty": _("“%(about)s:” has no value; it was ignored."),
        "pattern-too-short": _("“%(about)s” would fit too many words; it was searched for as a word."),
        "too-many-patterns": _("“%(about)s” is one pattern too many; it was searched for as a word."),
        "date-unreadable": _("“%(about)s” is not a date; write 2016, 2016-08 or 2016-08-09."),
        "dates-crossed": _("No day is in “%(about)s”: the first lies after the last."),
        "value-unknown": _("Nothing here is called “%(about)s”."),
        "nothing-to-search": _("There is no word in this query that could be searched for."),
        "only-common-words": _("All words of this query are very common; add one that tells more."),
    }[code]
