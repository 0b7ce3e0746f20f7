"""Finds the places that a text speaks of."""

import languages
from archive.detect.mention import Evidence, Mention
from archive.detect.places.choose import TOWNS, choose, countries_named, neighbours
from archive.detect.places.gazetteer import Reading, names_in
from archive.detect.places.judge import Scene, cues_of, judge
from archive.detect.places.match import Hit, find_hits
from archive.detect.places.words import Words, read_words

_LEAST = 0.5


def find_places(text: str, *, language: str) -> list[Mention]:
    """Return the places of a text in order, each with its key, how sure that is, and what else it could be."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    words = read_words(text)
    hits = find_hits(words, names_in(code), languages.get(code))
    named = countries_named(hits)
    covered = frozenset(index for hit in hits for index in range(hit.first, hit.last))
    mentions = []
    for index, hit in enumerate(hits):
        near = neighbours(hits, index, words)
        reading, others = choose(hit, named, near)
        elsewhere = countries_beside(hit, hits, reading)
        confidence = judge(Scene(words, hit, cues_of(code), covered), reading, elsewhere)
        if confidence >= _LEAST:
            mentions.append(mention(words, hit, reading, confidence, others))
    return mentions


def countries_beside(hit: Hit, hits: list[Hit], reading: Reading) -> set[str]:
    """Return the country of a place if other names of the text are in it too."""
    country = reading.place.country
    found = any(other is not hit and other.readings[0].place.country == country for other in hits)
    return {country} if found else set()


def mention(words: Words, hit: Hit, reading: Reading, confidence: float, others: tuple[str, ...]) -> Mention:
    """Return a hit as a mention."""
    start, end = hit.start(words), hit.end(words)
    place = reading.place
    where = f" in {place.country}" if place.kind in TOWNS else ""
    evidence = Evidence(reading.source, f"{place.label}, {place.kind}{where}", others)
    return Mention(start, end, "place", words.text[start:end], place.key, place.label, round(confidence, 3), evidence)
