"""Mends the edges of names that a model gave: titles off, short words off, two persons in a row apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from archive.detect.people.arabic import JOINED, PROCLITICS, is_adjective, is_called_after
from archive.detect.people.document import Document
from archive.detect.people.known import Known, compared
from archive.detect.people.lists import given_names, is_family, is_given
from archive.detect.people.rest import with_rest
from archive.detect.people.runs import particles
from archive.detect.people.span import Span
from archive.detect.people.things import without_things
from archive.detect.people.words import Words
from archive.detect.places import is_demonym
from languages.base import word_set

_LONGEST = 5
_FREQUENT = 5
_COMMON = 4
_SHORTEST_SHOUT = 3
# Arabic words before names that the model may draw into them, in compared form.
_LEADS = word_set("عبر عن من الي في مع بين قال ان ضد نحو لدي عند بعد قبل لقاء ضم")
# "To", written with a stroke before what is no Arabic letter: "قال الزهراني لـ«الوطن»".
_TO = frozenset({"لـ", "ل"})
# Words that begin a name.
_SONS = frozenset({"ابو", "ابي", "ابا"})
_FULL = 2


def repair(document: Document, words: Words, spans: Sequence[Span], known: Known) -> list[Span]:
    """Return the spans with their edges mended; those of which nothing is left are dropped."""
    if document.language.script == "Arab":
        last_words, heard = _last_words(document, spans, known), frozenset(document.folded)
        parted = [part for span in spans for part in _parted(document, span, last_words)]
        led = (_widened(document, words, _clipped(document, _led(document, words, span), heard)) for span in parted)
        return [span for span in led if not _is_other(document, words, span) and _is_word(document, span)]
    whole = (_whole(document, words, span) for span in spans)
    # A Vietnamese syllable stands in small letters somewhere in nearly every text.
    small = frozenset(
        word for word in document.words if word.islower() and word not in words.particles and not words.family_names
    )
    trimmed = (_trimmed(document, words, span, small) for span in whole)
    kept = [with_rest(document, span) for span in trimmed if span is not None]
    return without_things(document, words, kept) if words.family_names else kept


def _whole(document: Document, words: Words, span: Span) -> Span:
    """Return a span with the given name before it or the family name behind it that the model left out."""
    first, end = span.first, span.end
    while (
        end < len(document)
        and end - first < _LONGEST
        and document.gap(end - 1) == " "
        and _is_name(document, words, end)
    ):
        if not is_given(document.words[end - 1]):
            break
        end += 1
    if words.family_names and end < len(document) and document.words[end] in words.particles:
        end += particles(document, words, end) if document.gap(end - 1) == " " else 0
    while first and end - first < _LONGEST and document.gap(first - 1) == " " and _is_name(document, words, first - 1):
        if not is_given(document.words[first - 1]) or document.begins_sentence(first - 1):
            break
        first -= 1
    return replace(span, first=first, end=end)


def _is_name(document: Document, words: Words, at: int) -> bool:
    word = document.exact[at]
    is_other = document.place[at] or word in words.organisations or (word,) in words.titles
    return document.is_capital(at) and not is_other and words.level(word) < _FREQUENT


def _trimmed(document: Document, words: Words, span: Span, small: frozenset[str]) -> Span | None:
    """Return a span without titles before and small words around; None if nothing is left."""
    first, end = span.first, span.end
    if any(words.starting_at(words.others, document, at) for at in range(first, end)):
        return None
    if not words.family_names and any(word in words.organisations for word in document.exact[first:end]):
        return None
    while first < end and not document.is_capital(first):
        first += 1
    while end - first > 1:
        length = words.starting_at(words.titles, document, first)
        if not length or first + length >= end or words.family_names:
            break
        first += length
        while first < end - 1 and not document.is_capital(first):
            first += 1
    while end - first > 1 and (document.exact[end - 1] in small or _is_shout(document, words, end - 1, first)):
        end -= 1
    while end - first > 1 and _is_shout(document, words, first, end - 1):
        first += 1
    while end > first and not (document.is_capital(end - 1) or document.words[end - 1].isdigit()):
        end -= 1
    return replace(span, first=first, end=end) if first < end else None


def _is_shout(document: Document, words: Words, at: int, other: int) -> bool:
    """Tell whether a common word in capitals stands beside a name that is written as names are: "FLYING"."""
    word, key = document.words[at], document.exact[at]
    if len(word) < _SHORTEST_SHOUT or not word.isupper() or not document.words[other].istitle():
        return False
    return words.level(key) >= _COMMON and not (is_given(word) or is_family(word))


def _last_words(document: Document, spans: Iterable[Span], known: Known) -> frozenset[str]:
    """Return the words that end the names of the text, and the short names of well-known people."""
    ends = {compared(document.words[span.end - 1]) for span in spans if 1 < span.end - span.first < 4}
    ends |= {compared(document.words[span.first]) for span in spans if span.end - span.first == 1}
    return frozenset(ends | known.by_short.keys())


def _parted(document: Document, span: Span, last_words: frozenset[str]) -> Iterator[Span]:
    """Yield two persons where a family name known from elsewhere is followed by a full name."""
    first = compared(document.words[span.first])
    given = given_names("Arab")
    if span.end - span.first > 2 and first in last_words and first not in given:
        yield replace(span, end=span.first + 1)
        yield replace(span, first=span.first + 1)
        return
    for at in range(span.first + 1, span.end):
        word = document.folded[at]
        if not word.startswith("و") or len(word) < 5 or word in given:
            continue
        begins = word[1:] in given and (at > span.first + 1 or span.end - at > 1)
        if word[1:] in last_words or begins:
            yield replace(span, end=at)
            yield replace(span, first=at)
            return
    yield span


def _led(document: Document, words: Words, span: Span) -> Span:
    """Return a span without a common word or title before the name: "عبر", "قال", "والأخصائي"."""
    first = span.first
    while span.end - first > 1 and _is_lead(document, words, first):
        first += 1
    if span.end - first > _FULL and is_adjective(document.folded[first].removeprefix("و")):
        first += not document.folded[first + 1].startswith("ال")
    end = first + 1
    while end < span.end and not _is_behind(document, words, first, end):
        end += 1
    while end - first > 1 and not document.folded[end - 1].isalnum():
        end -= 1
    return replace(span, first=first, end=end)


def _is_behind(document: Document, words: Words, first: int, at: int) -> bool:
    """Tell whether a word that the model drew into a name stands behind it: "… آل سعود ولي العهد", "… أوضح"."""
    says = at - first >= _FULL and (document.folded[at],) in words.speech
    return says or words.starting_at(words.titles, document, at) >= _FULL or document.words[at] in _TO


def _is_lead(document: Document, words: Words, at: int) -> bool:
    """Tell whether a word that stands first in a name is none: a common one, or a title with "and" before it."""
    word = document.folded[at]
    if (
        word in _LEADS
        or not word.isalnum()
        or (word,) in words.speech
        or is_demonym(document.words[at], document.language.code)
    ):
        return True
    titled = word.startswith("وال") and (word[1:],) in words.titles
    return titled or is_demonym(document.words[at], document.language.code)


def _widened(document: Document, words: Words, span: Span) -> Span:
    """Return a span with what belongs to the name and was left out before it: "ابو", given names."""
    first, end = span.first, span.end
    if span.clip or document.folded[first].startswith("و"):
        return span
    while first and end - first < _LONGEST and document.gap(first - 1) == " " and _leads(document, words, first - 1):
        first -= 1
    return replace(span, first=first)


def _leads(document: Document, words: Words, at: int) -> bool:
    """Tell whether an Arabic word can only be the beginning of the name behind it."""
    word = document.folded[at]
    if word in _SONS or (word[1:] in _SONS and word[0] in PROCLITICS):
        return True
    if document.place[at] or (word,) in words.titles or words.level(word) >= _FREQUENT:
        return False
    return word in given_names("Arab")


def _is_other(document: Document, words: Words, span: Span) -> bool:
    """Tell whether an Arabic name is that of a club or firm, or of what is called after a person."""
    if document.folded[span.first] in words.organisations:
        return True
    if any(words.starting_at(words.others, document, at) for at in range(span.first, span.end)):
        return True
    return is_called_after(document, words, span.first)


def _is_word(document: Document, span: Span) -> bool:
    """Tell whether a span begins with a word, and not with a sign alone that the model drew in."""
    return document.folded[span.first][span.clip :].isalnum()


def _clipped(document: Document, span: Span, heard: frozenset[str]) -> Span:
    """Return a span without a short word grown on to its first word."""
    word = document.folded[span.first]
    given = given_names("Arab")
    if span.clip or word[0] not in PROCLITICS or word in given:
        return span
    many = span.end - span.first > 1
    if many and (word[1:] in JOINED or (len(word) > 3 and word[0] == "و" and word[1:] in given)):
        return replace(span, clip=1)
    return replace(span, clip=1) if len(word) > 4 and (word[1:] in given or word[1:] in heard) else span
