"""Whether a name that could be a place is one here, and how sure that is."""

from collections.abc import Iterator
from math import exp

from archive.detect.places.choose import TOWNS
from archive.detect.places.gazetteer import Place, Reading
from archive.detect.places.scene import Scene
from archive.detect.places.weights import CAPITALS, NO_CAPITALS

_SHORT = 3
_PLAIN = 6
_GLUED = 4  # behind a glued word that means "in"
_KNOWN_SMALL = 100_000


def judge(scene: Scene, reading: Reading, *, elsewhere: bool) -> float:
    """Return how sure it is that this is a place, 0 where it is none; `elsewhere`: the text speaks of its country."""
    if is_never(scene, reading):
        return 0.0
    weights = CAPITALS if scene.cues.capitals else NO_CAPITALS
    odds = sum(weights.get(sign, 0.0) for sign in signs(scene, reading, elsewhere=elsewhere))
    return min(1 / (1 + exp(-odds)), 0.99)


def is_never(scene: Scene, reading: Reading) -> bool:
    """Tell whether a name is surely no place here."""
    if scene.hit.name in scene.cues.not_alone or scene.is_something_else:
        return True
    if scene.is_person or scene.is_people or scene.is_in_organisation or scene.is_in_compound:
        return True
    if scene.hit.name.startswith("the ") and reading.place.kind != "country" and scene.is_followed:
        return True  # "the West Jersey Railroad"
    if scene.hit.small:
        return not scene.is_cued or reading.place.population < _KNOWN_SMALL or not is_trusted(reading)
    if len(scene.hit.name) == 2 and reading.place.kind == "region":
        return not scene.is_listed  # "Miami, FL"
    weak = reading.place.kind in TOWNS and reading.source in {"places.geonames", "places.geonames-other"}
    return weak and (scene.is_glued or (scene.hit.skip > 0 and not is_plain(scene, reading)))


def is_plain(scene: Scene, reading: Reading) -> bool:
    """Tell whether a name is a town's own, long, and no common word."""
    own = reading.source == "places.geonames" and not scene.hit.commonness and not scene.hit.persons
    least = _GLUED if scene.is_glued_in else _PLAIN
    return (own and len(scene.hit.name) >= least) or reading.place.population >= 300_000


def is_trusted(reading: Reading) -> bool:
    """Tell whether a name is more than one of many that GeoNames knows."""
    return reading.source != "places.geonames-other"


def signs(scene: Scene, reading: Reading, *, elsewhere: bool) -> Iterator[str]:
    """Yield what speaks for and against a place, as the weights call it."""
    town = reading.place.kind in TOWNS
    of = "town" if town else "land"
    yield size_of(reading.place)
    yield from signs_of_name(scene, of)
    known = reading.source in {"places.cldr", "places.supplement"}
    if len(scene.hit.name) <= _SHORT and not (town and known):
        yield f"short {of}"
    if town:
        own = reading.source == "places.geonames" and not scene.hit.commonness and len(scene.hit.name) > _SHORT
        yield "own name" if own else _SOURCES[reading.source]
        yield "country named" if elsewhere else "country not named"
    glued = town and scene.hit.skip > 0 and is_plain(scene, reading)
    if scene.is_typed or scene.is_cued or scene.is_bracketed or scene.is_dateline or glued:
        yield f"typed {of}" if scene.is_typed else f"cued {of}"
    if scene.is_listed:
        yield f"listed {of}"
    if scene.goes_on and not (scene.cues.native and not town and not scene.cues.native.fullmatch(scene.after)):
        yield f"{of} goes on"
    if scene.is_led_in:
        yield f"{of} led in"
    if scene.begins_sentence(scene.hit.first):
        yield f"{of} begins"


_SOURCES = {
    "places.geonames": "first name",
    "places.geonames-other": "other name",
    "places.cldr": "known name",
    "places.supplement": "known name",
}


def signs_of_name(scene: Scene, of: str) -> Iterator[str]:
    """Yield what the name itself says."""
    hit = scene.hit
    if hit.last - hit.first > 1:
        yield "several words"
    if hit.commonness:
        yield f"word {hit.commonness}"
    if hit.persons:
        yield "person's name"
    if hit.name in scene.cues.doubtful and not (scene.is_listed or scene.is_typed):
        yield "doubtful"
    if hit.skip:
        yield f"glued {of}"


def size_of(place: Place) -> str:
    """Return the class of a place by kind and people."""
    if place.kind in {"country", "continent", "capital"}:
        return place.kind
    if place.kind != "city":
        return "region"
    return "large city" if place.population > 1_000_000 else "city" if place.population > 100_000 else "town"
