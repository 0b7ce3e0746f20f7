"""Finds the places that a text speaks of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import languages
from archive.detect.mention import Evidence, Mention
from archive.detect.places.choose import TOWNS, choose, countries_named, neighbours
from archive.detect.places.cues import cues_of
from archive.detect.places.gazetteer import Reading, names_in
from archive.detect.places.judge import judge
from archive.detect.places.match import Hit, find_hits
from archive.detect.places.scene import Scene
from archive.detect.places.typed import Typed, find_again, find_suffixed, find_typed
from archive.detect.places.uncased import find_told
from archive.detect.places.words import Words, read_words
from archive.detect.reason import reason

_LEAST = 0.5
_TYPED = 0.75  # of names of no list, told by the word before, three in four are right


def find_places(text: str, *, language: str) -> list[Mention]:
    """Return the places of a text in order, each with its key, how sure that is, and what else it could be."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    words = read_words(text)
    hits = find_hits(words, names_in(code), languages.get(code))
    known = list(known_places(words, hits, code))
    typed = [*typed_places(words, hits, code, known), *told_places(words, hits, code, known)]
    taken = {index for mention in typed for index in range(mention.start, mention.end)}
    free = (mention for mention in known if mention.start not in taken and mention.end - 1 not in taken)
    return sorted((*typed, *free), key=lambda mention: mention.start)


def known_places(words: Words, hits: list[Hit], code: str) -> Iterator[Mention]:
    """Yield the names of the lists that are places here."""
    named, cues = countries_named(hits), cues_of(code)
    covered = frozenset(index for hit in hits for index in range(hit.first, hit.last))
    spoken = Counter(hit.readings[0].place.country for hit in hits)
    for index, hit in enumerate(hits):
        reading, others = choose(hit, named, neighbours(hits, index, words))
        country = reading.place.country
        elsewhere = spoken[country] > (hit.readings[0].place.country == country)
        scene = Scene(words, hit, cues, covered)
        confidence = judge(scene, reading, elsewhere=elsewhere)
        if confidence >= _LEAST:
            found = mention(words, hit, reading, confidence, others)
            yield widened(words, hit, found) if scene.has_front else found


def mention(words: Words, hit: Hit, reading: Reading, confidence: float, others: tuple[str, ...]) -> Mention:
    """Return a hit as a mention."""
    start, end = hit.start(words), hit.end(words)
    place = reading.place
    evidence = Evidence(
        reading.source, reason("place", place.label, place.kind, place.country if place.kind in TOWNS else ""), others
    )
    return Mention(start, end, "place", words.text[start:end], place.key, place.label, round(confidence, 3), evidence)


def widened(words: Words, hit: Hit, found: Mention) -> Mention:
    """Return a mention with the word before: "East Java"."""
    start = words.starts[hit.first - 1]
    return replace(found, start=start, surface=words.text[start : found.end], confidence=min(found.confidence, _TYPED))


def typed_places(words: Words, hits: list[Hit], code: str, known: list[Mention]) -> Iterator[Mention]:
    """Yield the names that stand after the kind of place they are, known or not, with that word; then alone."""
    cues = cues_of(code)
    crossed = {index for mention in known for index in range(mention.start + 1, mention.end)}
    begun = {mention.start for mention in known}
    by_end = {mention.end: mention for mention in known}

    def is_free(typed: Typed) -> bool:
        """Tell whether a name begins no known one, crosses none and is in no organisation's name."""
        start, end = words.starts[typed.first], words.ends[typed.last - 1]
        if start in begun or start in crossed or (end in crossed and end not in by_end):
            return False
        return not Scene(words, Hit(typed.first, typed.last, 0, "", (), 0), cues, frozenset()).is_in_organisation

    found = [typed for typed in find_typed(words, cues, hits) if is_free(typed)]
    for typed in find_suffixed(words, cues):
        start, end = words.starts[typed.first], words.ends[typed.last - 1]
        known_whole = end in by_end and by_end[end].start <= start
        if start not in crossed and not known_whole and end not in crossed:
            yield typed_mention(words, typed, None)
    for typed in found:
        yield typed_mention(words, typed, by_end.get(words.ends[typed.last - 1]))
    taken = {index for typed in found for index in range(typed.first, typed.last)}
    for again in find_again(words, found, taken):
        if is_free(again):
            yield typed_mention(words, again, None)


def told_places(words: Words, hits: list[Hit], code: str, known: list[Mention]) -> Iterator[Mention]:
    """Yield the names that the word for their kind tells, where no capital letter does; linked if a list has them."""
    begun = {mention.start: mention for mention in known}
    by_span = {(hit.start(words), hit.end(words)): hit for hit in hits}
    taken: set[int] = set()
    for told in find_told(words, cues_of(code), hits):
        start, end = words.starts[told.first] + told.skip, words.ends[told.last - 1]
        inner = begun.get(start)
        if (inner and inner.end >= end) or not taken.isdisjoint(range(start, end)):
            continue
        taken.update(range(start, end))
        surface = words.text[start:end]
        evidence = Evidence("places.kind", reason("kind-before"))
        listed = by_span.get((start, end))
        place = listed.readings[0].place if listed else None
        key, label = (place.key, place.label) if place else ("", surface)
        yield Mention(start, end, "place", surface, key, label, told.confidence, evidence)


def typed_mention(words: Words, typed: Typed, inner: Mention | None) -> Mention:
    """Return a name with its kind as a mention, linked if the lists know the name."""
    start, end = words.starts[typed.first], words.ends[typed.last - 1]
    surface = words.text[start:end]
    if inner and inner.start == words.starts[typed.name]:
        return replace(inner, start=start, surface=surface, confidence=max(inner.confidence, _TYPED))
    name = words.text[words.starts[typed.name] : end]
    evidence = Evidence("places.kind", reason("kind-before"))
    return Mention(start, end, "place", surface, "", surface if name.isdigit() else name, _TYPED, evidence)
