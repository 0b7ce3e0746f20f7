"""Understands a request: what is to be found, what narrows it, and what there is to say about it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import get_language

import languages
from archive.detect.language import detect_language
from search.expand import Names, OtherNames
from search.query import nodes
from search.query.bounds import bounded
from search.query.narrowing import COPY, Choice, Interval, Span
from search.query.nodes import Everything, Node, Question, Remark, words_of
from search.query.parse import MOST_PARTS, parse
from search.query.request import FACETS, Pick, Request
from search.query.words import read
from search.resolve import NEVER, Fields, interval, slugs

NO_COPIES = Choice(field="copy", unwanted=frozenset([COPY]))


@dataclass(frozen=True, kw_only=True)
class Understood:
    """A request, ready to be run."""

    request: Request
    question: Question
    choices: tuple[Choice, ...] = ()
    spans: tuple[Span, ...] = ()
    remarks: tuple[Remark, ...] = ()
    values: Mapping[Pick, tuple[str, ...]] = field(default_factory=dict)  # what each pick of a facet stands for
    other_names: OtherNames = field(default_factory=dict)


def understand(request: Request) -> Understood:
    """Return what a request means; never fails."""
    parsed = parse(request.q)
    fields = Fields()
    root = fields.resolve(parsed.root)
    language = language_of(root)
    root, was_cut = bounded(root, language)
    names = Names(language, request.literal)
    if not request.strict:
        root = names.widen(root)
    values = {pick: slugs(pick.name, pick.value) for pick in request.picks if pick.name in FACETS}
    remarks = [*parsed.remarks, *fields.remarks, *_remarks(request, root, language)]
    remarks += [Remark("too-many-words", str(MOST_PARTS))] if was_cut else []
    remarks += [Remark("value-unknown", pick.value) for pick, found in values.items() if not found]
    spans = tuple(_spans(request, remarks))
    return Understood(
        request=request,
        question=Question(root=root if request.q else Everything(), language=language, strict=request.strict),
        choices=(*choices(values), *(() if request.copies else (NO_COPIES,))),
        spans=spans,
        remarks=tuple(dict.fromkeys(remarks)),
        values=values,
        other_names=names.found,
    )


def language_of(root: Node) -> str:
    """Return the code of the language whose stemmer reads a query: where it is too short to tell, the page's own."""
    text = " ".join(getattr(leaf, "text", "") for leaf in words_of(root))
    code, _ = detect_language(text)
    if code != "und":
        return code
    page = (get_language() or "und").partition("-")[0]
    return languages.get(page).code


def choices(values: Mapping[Pick, tuple[str, ...]]) -> tuple[Choice, ...]:
    """Return what is chosen in each facet; a pick that stands for nothing stands for itself, and finds nothing."""
    wanted: dict[str, set[str]] = defaultdict(set)
    unwanted: dict[str, set[str]] = defaultdict(set)
    for pick, found in values.items():
        (unwanted if pick.excluded else wanted)[pick.name].update(found or {pick.value})
    return tuple(
        Choice(field=name, wanted=frozenset(wanted[name]), unwanted=frozenset(unwanted[name]))
        for name in FACETS
        if wanted[name] or unwanted[name]
    )


def _spans(request: Request, remarks: list[Remark]) -> list[Span]:
    def days(value: str) -> Interval:
        found = interval(value)
        if found is None:
            remarks.append(Remark("date-unreadable", value))
        return found or NEVER

    picks = [(days(pick.value), pick.excluded) for pick in request.picked("mentions")]
    wanted, unwanted = (tuple(found for found, out in picks if out == excluded) for excluded in (False, True))
    spans = [Span(field="mentions", wanted=wanted, unwanted=unwanted)] if picks else []
    since, until = (days(value) if value else None for value in (request.since, request.until))
    first = since[0] if since and since != NEVER else None
    last = until[1] if until and until != NEVER else None
    if first and last and first > last:
        remarks.append(Remark("dates-crossed", f"{request.since} – {request.until}"))
    if first or last:
        spans.append(Span(field="published", wanted=((first or 1, last or 3_652_059),)))
    return spans


def _remarks(request: Request, root: Node, language: str) -> list[Remark]:
    leaves = words_of(root)
    if request.q and not leaves and not getattr(root, "clauses", ()):
        return [Remark("nothing-to-search")]
    forms = [form for leaf in leaves if isinstance(leaf, nodes.Word) for form in read(leaf.text, language)]
    only_words = all(isinstance(leaf, nodes.Word) for leaf in leaves)
    return [Remark("only-common-words")] if forms and only_words and all(form.stop for form in forms) else []
