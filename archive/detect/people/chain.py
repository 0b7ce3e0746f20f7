"""Joins what belongs to one Arabic name: sons and fathers, houses, given names written in two words."""

from collections.abc import Sequence
from dataclasses import replace

from archive.detect.people.document import Document
from archive.detect.people.lists import family_names, given_names
from archive.detect.people.span import Span
from archive.detect.people.words import Words
from languages.base import word_set

SONS = frozenset({"بن", "ابن", "ولد", "بنت"})
# The house that a name ends with, "آل سعود"; without its sign the word is too many other things.
_HOUSE = "آل"
# What a given name of two words begins with, and what it goes on with.
_SERVANT = word_set("عبد")
_OF_GOD = word_set("الله الدين")
# What no name ends with: "لويس فان | جال".
_OPEN = SONS | word_set("فان فون دي عبد ابو")
# Said before a given name as a part of it: "محمد نواز شريف" is "نواز شريف".
_PRAISED = word_set("محمد احمد")
_LONGEST = 9
_FREQUENT = 5


def chained(document: Document, words: Words, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with all of their names; of two that become one the first stays."""
    found: list[Span] = []
    rows = sorted(spans, key=lambda span: span.first)
    for span in rows:
        if found and span.first < found[-1].end:
            continue
        whole = _to_the_front(document, words, span, found[-1].end if found else 0)
        if found and _is_one(document, found[-1], whole):
            whole = replace(found.pop(), end=whole.end)
        found.append(_to_the_end(document, words, whole))
    return found


def _to_the_front(document: Document, words: Words, span: Span, least: int) -> Span:
    """Return a span with its beginning: "متعب" of "متعب بن عبدالله", who is not the known "عبدالله"."""
    first, value = span.first, span.value
    while first > least and span.end - first < _LONGEST:
        before = document.folded[first - 1]
        if not _is_beside(document, first - 1):
            break
        if before in SONS:
            named = first - 1 > least and _is_beside(document, first - 2) and _may_be_named(document, words, first - 2)
            first, value = first - 1 - named, ""
        elif document.folded[first] in SONS and _may_be_named(document, words, first - 1):
            first, value = first - 1, ""
        elif span.value and _is_given(document, words, first - 1):
            first, value = first - 1, value if before in _PRAISED else ""
        else:
            break
    return replace(span, first=first, value=value, clip=span.clip if first == span.first else 0)


def _to_the_end(document: Document, words: Words, span: Span) -> Span:
    """Return a span with fathers, houses and the second half of a given name behind it."""
    end = span.end
    if end < len(document) and _is_beside(document, end - 1):
        open_ended = document.folded[end - 1] in _OPEN and end - span.first > 1 and document.folded[end].isalpha()
        end += open_ended or _is_family(document, words, span)
    while end + 1 < len(document) and end - span.first < _LONGEST and _is_beside(document, end - 1):
        linked = document.folded[end] in SONS or document.words[end] == _HOUSE
        if linked and _is_beside(document, end) and document.folded[end + 1].isalpha():
            end += 2
        elif document.folded[end] in _OF_GOD and not document.place[end]:
            end += 1
        else:
            break
    return replace(span, end=end) if end > span.end else span


def _is_family(document: Document, words: Words, span: Span) -> bool:
    """Tell whether a given name alone has its family name behind it: "شفيق | جراية", "عبد الحميد | خلف"."""
    word = document.folded[span.end]
    of_god = span.end + 1 < len(document) and document.folded[span.end + 1] in _OF_GOD
    if document.place[span.end] or (words.level(word) >= _FREQUENT and not of_god):
        return False
    if _is_servant(document, span):
        return word in family_names("Arab") or word in given_names("Arab")
    alone = span.end - span.first == 1 and document.folded[span.first] in given_names("Arab")
    return alone and word in family_names("Arab")


def _is_servant(document: Document, span: Span) -> bool:
    """Tell whether a span is one given name of two words, "عبد الحميد", and nothing else."""
    return span.end - span.first == len(("عبد", "الحميد")) and document.folded[span.first] in _SERVANT


def _is_one(document: Document, before: Span, behind: Span) -> bool:
    """Tell whether two spans side by side are one name: "عبد الحميد" and "خلف الله", "محمد" and "بن سلمان"."""
    if before.end != behind.first or not _is_beside(document, before.end - 1) or behind.clip:
        return False
    return _is_servant(document, before) or document.folded[behind.first] in SONS


def _is_beside(document: Document, at: int) -> bool:
    return document.gap(at) == " "


def _may_be_named(document: Document, words: Words, at: int) -> bool:
    word = document.folded[at]
    if not word.isalpha() or document.place[at] or (word,) in words.titles or (word,) in words.speech:
        return False
    if word in given_names("Arab") or word in family_names("Arab"):
        return True
    return words.level(word) < _FREQUENT and not word.startswith("و")


def _is_given(document: Document, words: Words, at: int) -> bool:
    """Tell whether a word before a known name can only be a given name."""
    word = document.folded[at]
    named = word in given_names("Arab") and word not in family_names("Arab") and words.level(word) < _FREQUENT
    return (named or word in _PRAISED) and _may_be_named(document, words, at)
