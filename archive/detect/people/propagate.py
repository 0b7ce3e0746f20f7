"""A person named in full once is found by a part of the name everywhere else in the text."""

from collections.abc import Iterable, Iterator, Sequence

from archive.detect.people.arabic import PROCLITICS
from archive.detect.people.document import Document
from archive.detect.people.known import Known, compared
from archive.detect.people.lists import is_given
from archive.detect.people.runs import is_marked, is_syllable
from archive.detect.people.span import Span
from archive.detect.people.words import Words
from archive.detect.reason import reason

_FREQUENT = {"ar": 5}
_FREQUENT_SYLLABLE = 6
_SURE = 0.55


def propagate(document: Document, words: Words, spans: list[Span], known: Known) -> Iterator[Span]:
    """Yield the single words that are parts of a name found in full, or short names of well-known people."""
    taken = {at for span in spans for at in range(span.first, span.end)}
    for span in _again(document, spans, taken):
        taken.update(range(span.first, span.end))
        yield span
    parts = _parts(document, words, spans)
    arabic = document.language.code == "ar"
    for i, word in enumerate(document.words):
        if i in taken or not word[0].isalpha() or (not arabic and not document.is_capital(i)):
            continue
        if document.place[i].startswith(("B-country", "I-country")):
            continue
        hit = _hit(document, i, parts, known, arabic)
        if hit is None or (not arabic and not _stands_alone(document, words, i, taken)):
            continue
        clip, source = hit
        detector, confidence = ("people.propagated", 0.75) if source == "text" else ("people.known", 0.93)
        detail = reason("full-elsewhere" if source == "text" else "short-name")
        yield Span(i, i + 1, detector, confidence, detail, "" if source == "text" else source, clip)


def _again(document: Document, spans: Sequence[Span], taken: set[int]) -> Iterator[Span]:
    """Yield where names of two words or more, found by a rule once, stand again."""
    names: dict[str, list[list[str]]] = {}
    for span in spans:
        if span.end - span.first > 1 and span.confidence >= _SURE and not span.clip:
            words = document.words[span.first : span.end]
            if words not in names.setdefault(words[0], []):
                names[words[0]].append(words)
    for i, word in enumerate(document.words):
        for name in names.get(word, ()):
            if document.words[i : i + len(name)] == name and taken.isdisjoint(range(i, i + len(name))):
                yield Span(i, i + len(name), "people.propagated", 0.85, reason("elsewhere"))
                break


def _hit(document: Document, i: int, parts: set[str], known: Known, arabic: bool) -> tuple[int, str] | None:
    """Return clipped letters and "text" or the key of the person, if a token is part of a name."""
    word = compared(document.words[i])
    for clip in (0, 1) if arabic and len(word) > 4 and word[0] in PROCLITICS else (0,):
        if word[clip:] in parts:
            return clip, "text"
        if word[clip:] in known.by_short and not document.place[i]:
            return clip, known.by_short[word[clip:]]
    return None


def _parts(document: Document, words: Words, spans: Iterable[Span]) -> set[str]:
    """Return the words by which the persons found in full can be named on their own."""
    found = set()
    frequent = _FREQUENT.get(document.language.code, 5)
    for span in spans:
        solid = [at for at in range(span.first, span.end) if document.words[at][0].isalpha()]
        if not solid:
            continue
        last = solid[-1]
        word = compared(document.words[last])
        if last == span.first:
            word = word[span.clip :]
        key = document.folded[last] if document.language.code == "ar" else document.exact[last]
        sure = words.level(key) < frequent and span.confidence >= _SURE
        native = len(solid) > 1 and words.family_names and is_marked(document.words[last])
        if len(word) > 1 and (sure or native):
            found.add(word)
    return found


def _may_be_word(document: Document, words: Words, i: int) -> bool:
    """Tell whether a Vietnamese syllable may have its capital for another reason: "Anh ấy", "Đại hội"."""
    if not (is_marked(document.words[i]) or is_syllable(document.folded[i])):
        return False
    goes_on = i + 1 < len(document) and document.gap(i) == " " and document.words[i + 1].islower()
    frequent = words.level(document.exact[i]) >= _FREQUENT_SYLLABLE
    return document.begins_sentence(i) or (goes_on and frequent and not words.ending_at(words.titles, document, i))


def _stands_alone(document: Document, words: Words, i: int, taken: set[int]) -> bool:
    """Tell whether no other capitalised word belongs to this one."""
    if words.family_names and _may_be_word(document, words, i):
        return False
    before, after = i - 1, i + 1
    if i and document.gap(before) == " " and document.is_capital(before) and before not in taken:
        ends_title = words.ending_at(words.titles, document, i)
        opens = document.begins_sentence(before) and not is_given(document.words[before])
        if not (ends_title or opens or document.place[before]):
            return False
    if after < len(document) and document.gap(i) == " " and document.is_capital(after) and after not in taken:
        return bool(words.starting_at(words.titles, document, after))
    return True
