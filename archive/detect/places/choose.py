"""Which of the places of one name a text means: by the country named nearby, the other places, the population."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log10

from archive.detect.places.gazetteer import Place, Reading
from archive.detect.places.match import Hit
from archive.detect.places.words import Words

TOWNS = {"city", "capital"}
_NEAR = 25  # letters between a town and the country that says which
_BESIDE = frozenset((", ", " (", " "))  # "Paris, Texas"
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


@dataclass(slots=True)
class Near:
    """The countries of the names around one: of a region or town directly beside it, of a country close by."""

    beside: set[str] = field(default_factory=set)
    close: set[str] = field(default_factory=set)


def neighbours(hits: Sequence[Hit], index: int, words: Words) -> Near:
    """Return what the names directly before and after say: "Paris, Texas", "Atlanta, Georgia"."""
    near, hit = Near(), hits[index]
    for before, after, other in ((index - 1, index, index - 1), (index, index + 1, index + 1)):
        if before < 0 or after >= len(hits) or hits[other].name == hit.name:
            continue
        gap = words.text[hits[before].end(words) : hits[after].start(words)]
        places = [reading.place for reading in hits[other].readings]
        beside = {place.country for place in places if place.kind == "region"}
        if other == before and places[0].kind in TOWNS:
            beside.add(places[0].country)
        near.beside |= beside if gap in _BESIDE else set()
        near.close |= {places[0].country} if len(gap) <= _NEAR and places[0].kind == "country" else set()
    return near


def prominence(place: Place) -> float:
    """Return how well known a place is, about as a logarithm of its people."""
    base = log10(max(place.population, 1000))
    return base + {"country": 1.5, "continent": 3.0, "capital": 0.7, "city": 0.0}.get(place.kind, 0.3)


def likelihood(reading: Reading, named: Counter[str], near: Near) -> float:
    """Return how likely a text means this place, on a scale where one is ten times."""
    place = reading.place
    score = prominence(place) - (_OTHER_NAME if reading.source == "places.geonames-other" else 0)
    if reading.source in {"places.supplement", "places.cldr"} or place.kind == "country":
        score += 1.5 if place.kind in TOWNS else 3.0
    if place.kind != "country" and place.country:
        is_beside = place.country in near.beside and (place.kind in TOWNS or place.kind == "region")
        score += 5.0 if is_beside else 0
        score += 2.0 if place.country in near.close else 0
        score += 2.0 if named[place.country] else 0
    return score


def choose(hit: Hit, named: Counter[str], near: Near) -> tuple[Reading, tuple[str, ...]]:
    """Return the place that is meant, and the keys of the others."""
    if len(hit.readings) == 1:
        return hit.readings[0], ()
    scored = sorted(((likelihood(one, named, near), -rank, one) for rank, one in enumerate(hit.readings)), reverse=True)
    ranked = [one for _, _, one in scored]
    best = next((one for one in ranked if _is_capital_before(one.place, ranked[0].place, near)), ranked[0])
    others = [one.place.key for one in ranked if one is not best]
    return best, tuple(others[:_MOST_ALTERNATIVES])


def _is_capital_before(place: Place, likeliest: Place, near: Near) -> bool:
    """Tell whether a capital goes before the larger region of its name: Washington, where no town of it is named."""
    is_same_country = place.kind == "capital" and place.country == likeliest.country
    return is_same_country and likeliest.kind == "region" and place.country not in near.beside
