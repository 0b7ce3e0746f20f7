"""Which of the places of one name a text means: by the country named nearby, the other places, the population."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log10

from archive.detect.places.gazetteer import Place, Reading
from archive.detect.places.match import Hit
from archive.detect.places.words import Words

TOWNS = {"city", "capital"}
_NEAR = 25  # letters between a town and the country that says which
_OTHER_NAME = 1.5
_MOST_ALTERNATIVES = 5


def countries_named(hits: Iterable[Hit]) -> Counter[str]:
    """Return how often a text speaks of each country, by its own name or by places that are in no other."""
    counts: Counter[str] = Counter()
    for hit in hits:
        first = hit.readings[0].place
        if first.country and (first.kind not in TOWNS or first.population > 500_000 or len(hit.readings) == 1):
            counts[first.country] += 1
    return counts


def neighbours(hits: Sequence[Hit], index: int, words: Words) -> set[str]:
    """Return the countries of the names directly before and after: "Paris, Texas"."""
    found = set()
    hit = hits[index]
    for other in (hits[index - 1] if index else None, hits[index + 1] if index + 1 < len(hits) else None):
        if other is not None and other.name != hit.name:
            gap = max(other.start(words) - hit.end(words), hit.start(words) - other.end(words))
            if gap <= _NEAR and other.readings[0].place.kind not in TOWNS:
                found.add(other.readings[0].place.country)
                found |= {reading.place.country for reading in other.readings if reading.place.kind == "region"}
    return found - {""}


def prominence(place: Place) -> float:
    """Return how well known a place is, about as a logarithm of its people."""
    base = log10(max(place.population, 1000))
    return base + {"country": 1.5, "continent": 3.0, "capital": 0.7, "city": 0.0}.get(place.kind, 0.3)


def likelihood(reading: Reading, named: Counter[str], near: set[str]) -> float:
    """Return how likely a text means this place, on a scale where one is ten times."""
    place = reading.place
    score = prominence(place) - (_OTHER_NAME if reading.source == "places.geonames-other" else 0)
    score += 3.0 if place.kind == "country" or reading.source in {"places.supplement", "places.cldr"} else 0
    if place.kind != "country" and place.country:
        score += 3.0 if place.country in near else 1.0 if named[place.country] else 0
    return score


def choose(hit: Hit, named: Counter[str], near: set[str]) -> tuple[Reading, tuple[str, ...]]:
    """Return the place that is meant, and the keys of the others."""
    if len(hit.readings) == 1:
        return hit.readings[0], ()
    scored = sorted(((likelihood(one, named, near), -rank, one) for rank, one in enumerate(hit.readings)), reverse=True)
    best = scored[0][2]
    others = tuple(one.place.key for _, _, one in scored[1 : _MOST_ALTERNATIVES + 1])
    return best, others
