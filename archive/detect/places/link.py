"""Which place a span means that another detector found: its key, its label and what else it could be."""

from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

import languages
from archive.detect.places.choose import TOWNS, Near, choose
from archive.detect.places.cues import cues_of
from archive.detect.places.gazetteer import get_place, names_in
from archive.detect.places.match import Hit, find_hits
from archive.detect.places.words import Words, read_words


class Linked(NamedTuple):
    """A place by its key, "" where none is known; how sure the link is; the keys of other places so called."""

    value: str
    label: str
    confidence: float
    alternatives: tuple[str, ...] = ()


def link_place(surface: str, language: str, context: Collection[str] = ()) -> Linked:
    """Return the place that a span names; `context` holds keys of places that the text speaks of.

    A kind before the name and a short word glued to it are looked over: "tỉnh Nghệ An", "وبريطانيا".
    """
    code = language if language in languages.codes() else languages.UNDETERMINED
    words = read_words(surface)
    hit = whole(words, find_hits(words, names_in(code), languages.get(code)), code)
    if hit is None:
        return Linked("", bare(words, code), 0.0)
    places = [place for key in context if (place := get_place(key))]
    named = Counter(place.country for place in places if place.country)
    reading, others = choose(hit, named, Near())
    place = reading.place
    sure = 0.95 if not others or place.kind not in TOWNS else 0.85 if named[place.country] else 0.7
    return Linked(place.key, place.label, sure, others)


def whole(words: Words, hits: list[Hit], code: str) -> Hit | None:
    """Return the name that fills a span, save for words that say the kind of place."""
    kinds = cues_of(code).kinds
    for hit in hits:
        before = " ".join(words.keys[: hit.first])
        if hit.last == len(words) and (not before or before in kinds):
            return hit
    return None


def bare(words: Words, code: str) -> str:
    """Return a span without the word for its kind."""
    prefixes = cues_of(code).prefixes
    for length in (2, 1):
        if length < len(words) and " ".join(words.keys[:length]) in prefixes:
            return words.text[words.starts[length] :].strip()
    return words.text.strip()


def is_place_name(words: str, language: str) -> bool:
    """Tell whether some words as a whole are the name of a place that the archive knows."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    read = read_words(words)
    hits = find_hits(read, names_in(code), languages.get(code))
    return len(hits) == 1 and hits[0].first == 0 and hits[0].last == len(read)


def is_demonym(words: str, language: str) -> bool:
    """Tell whether some words mean inhabitants or are an adjective of a place: "Turks", "Turkish"."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    return " ".join(read_words(words).keys) in cues_of(code).demonyms


def is_called_after_place(surface: str, language: str) -> bool:
    """Tell whether words are the name of an organisation or project that ends with a place: "Dòng chảy Thổ Nhĩ Kỳ"."""
    code = language if language in languages.codes() else languages.UNDETERMINED
    words = read_words(surface)
    starts = cues_of(code).organisations_before
    head = next((size for size in range(1, len(words)) if " ".join(words.keys[:size]) in starts), 0)
    hits = find_hits(words, names_in(code), languages.get(code)) if head else []
    return any(hit.first >= head and hit.last == len(words) for hit in hits)
