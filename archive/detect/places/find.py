"""Finds the places that a text speaks of."""

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
from archive.detect.places.typed import find_typed
from archive.detect.places.words import Words, read_words

_LEAST = 0.5
_TYPED = 0.75  # of names of no list, told by the word before, three in four are right


def find_places(text: str, *, language: str) -> list[Mention]:
    """Return the places of a text in order, each with its key, how sure that is, and what else it could be."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    words = read_words(text)
    hits = find_hits(words, names_in(code), languages.get(code))
    known = list(known_places(words, hits, code))
    typed = list(typed_places(words, hits, code, known))
    taken = {index for mention in typed for index in range(mention.start, mention.end)}
    free = (mention for mention in known if mention.start not in taken and mention.end - 1 not in taken)
    return sorted((*typed, *free), key=lambda mention: mention.start)


def known_places(words: Words, hits: list[Hit], code: str) -> Iterator[Mention]:
    """Yield the names of the lists that are places here."""
    named, cues = countries_named(hits), cues_of(code)
    covered = frozenset(index for hit in hits for index in range(hit.first, hit.last))
    for index, hit in enumerate(hits):
        reading, others = choose(hit, named, neighbours(hits, index, words))
        elsewhere = is_country_named(hit, hits, reading)
        confidence = judge(Scene(words, hit, cues, covered), reading, elsewhere=elsewhere)
        if confidence >= _LEAST:
            yield mention(words, hit, reading, confidence, others)


def is_country_named(hit: Hit, hits: list[Hit], reading: Reading) -> bool:
    """Tell whether another name of the text is in the country of this place."""
    country = reading.place.country
    return any(other is not hit and other.readings[0].place.country == country for other in hits)


def mention(words: Words, hit: Hit, reading: Reading, confidence: float, others: tuple[str, ...]) -> Mention:
    """Return a hit as a mention."""
    start, end = hit.start(words), hit.end(words)
    place = reading.place
    where = f" in {place.country}" if place.kind in TOWNS else ""
    evidence = Evidence(reading.source, f"{place.label}, {place.kind}{where}", others)
    return Mention(start, end, "place", words.text[start:end], place.key, place.label, round(confidence, 3), evidence)


def typed_places(words: Words, hits: list[Hit], code: str, known: list[Mention]) -> Iterator[Mention]:
    """Yield the names that stand after the kind of place they are, known or not, with that word."""
    cues = cues_of(code)
    by_end = {mention.end: mention for mention in known}
    nothing = frozenset[int]()
    for typed in find_typed(words, cues, hits):
        start, end = words.starts[typed.first], words.ends[typed.last - 1]
        whole = Hit(typed.first, typed.last, 0, "", (), 0)
        if any(mention.start <= start < mention.end or mention.start < end < mention.end for mention in known):
            continue
        if Scene(words, whole, cues, nothing).is_in_organisation:
            continue
        inner = by_end.get(end)
        kind = words.text[start : words.ends[typed.name - 1]]
        if inner and inner.start == words.starts[typed.name]:
            yield replace(inner, start=start, surface=words.text[start:end], confidence=max(inner.confidence, _TYPED))
        else:
            evidence = Evidence("places.kind", f"A name after {kind!r}")
            name = words.text[words.starts[typed.name] : end]
            yield Mention(start, end, "place", words.text[start:end], "", name, _TYPED, evidence)
