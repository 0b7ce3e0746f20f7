"""The places that the archive knows and the names by which each language calls them.

The files are built by `manage.py build_places`; docs/places.md says from what.
"""

import gzip
import sys
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import languages
from archive.detect.places.words import plain

FOLDER = Path(__file__).parent.parent / "data" / "places"

# Where a name comes from, as the files mark it and as evidence tells it.
SOURCES = {"c": "places.cldr", "s": "places.supplement", "g": "places.geonames", "a": "places.geonames-other"}


Entry = tuple[str, str, int]  # what a name may mean, how it is written, and whether it is a common word


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `key` is an ISO 3166 code, "gn:" and a GeoNames id, or "r:" and a name of our own.

    `kind` is country, continent, region, sea, river, lake, mountain, site, capital or city; coordinates are
    degrees, None where nobody would put a pin; `names` holds one name a language.
    """

    key: str
    label: str
    kind: str
    country: str
    latitude: float | None
    longitude: float | None
    population: int
    names: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that a name may mean, and where we have the name from."""

    place: Place
    source: str


@dataclass(slots=True)
class Names:
    """The names of one language: spelt name to candidates, and the longest name that begins with a word."""

    entries: dict[str, Entry] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def readings(self, name: str) -> tuple[Reading, ...]:
        """Return what a spelt name may mean, best first."""
        entry = self.entries.get(name)
        return _readings(entry[0]) if entry else ()

    def is_code(self, name: str) -> bool:
        """Tell whether a name is written in capitals throughout: "US", "UAE"."""
        return "C" in self.entries[name][1]

    def is_persons(self, name: str) -> bool:
        """Tell whether the name of a town is one that people bear too."""
        return "P" in self.entries[name][1]

    def begins_small(self, name: str) -> bool:
        """Tell whether a name may begin with a small letter: "châu Âu"."""
        return "L" in self.entries[name][1]

    def ends_small(self, name: str) -> bool:
        """Tell whether a name of several words may end with a small one: "Mỹ La tinh"."""
        return "E" in self.entries[name][1]

    def commonness(self, name: str) -> int:
        """Return whether a name is a common word too: 0 no, 1 perhaps, 2 surely."""
        return self.entries[name][2]


def _lines(name: str) -> list[str]:
    path = FOLDER / name
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return file.read().splitlines()


@cache
def _rows() -> list[str]:
    rows = _lines("places.tsv.gz")
    if not rows:
        raise FileNotFoundError(f"{FOLDER} holds no places. Build them with `manage.py build_places`.")
    return rows


@cache
def _indices() -> dict[str, int]:
    return {row.partition("\t")[0]: index for index, row in enumerate(_rows())}


@lru_cache(maxsize=4096)
def _place(index: int) -> Place:
    key, label, kind, country, latitude, longitude, population, *names = _rows()[index].split("\t")
    pairs = (name.partition("=") for name in names)
    return Place(
        key,
        label,
        kind,
        country,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        int(population),
        {language: name for language, _, name in pairs},
    )


@lru_cache(maxsize=4096)
def _readings(candidates: str) -> tuple[Reading, ...]:
    return tuple(Reading(_place(int(one[:-1])), SOURCES[one[-1]]) for one in candidates.split(","))


def get_place(key: str) -> Place | None:
    """Return a place by its key, None where there is none."""
    index = _indices().get(key)
    return None if index is None else _place(index)


@cache
def names_in(code: str) -> Names:
    """Return the names by which a language calls places; English ones too, and those of its script."""
    language = languages.get(code)
    names = Names()
    for name in dict.fromkeys((code, *language.places.also, language.script)):
        _add(names, _file(name), code)
    if language.places.inflected:
        _add_stems(names, language)
    for name in names.entries:
        first, _, rest = name.partition(" ")
        length = rest.count(" ") + 2 if rest else 1
        if length > names.longest.get(first, 0):
            names.longest[sys.intern(first)] = length
    return names


@cache
def _file(name: str) -> list[tuple[str, str, Entry, str]]:
    """Return the names of a file, each bare of marks too, what it means and where it is a word; read once for all."""
    rows = []
    for line in _lines(f"names.{name}.tsv.gz"):
        spelt, candidates, marks, words = line.split("\t")
        rows.append((spelt, spelt if spelt.isascii() else plain(spelt), (candidates, sys.intern(marks), 0), words))
    return rows


def _add(names: Names, rows: list[tuple[str, str, Entry, str]], code: str) -> None:
    """Add the names of one file; what an earlier file says of a name goes first. Languages share what they can."""
    for name, bare, entry, words in rows:
        known = names.entries.get(name)
        if known is None:
            level = next((int(word[-1]) for word in words.split(",") if word[:-1] == code), 0) if words else 0
            said = (*entry[:2], level) if level else entry
            names.entries[name] = said
            if bare != name and code != "vi":
                names.entries.setdefault(bare, said)
        else:
            seen = {one[:-1] for one in known[0].split(",")}
            more = [one for one in entry[0].split(",") if one[:-1] not in seen]
            names.entries[name] = (",".join([known[0], *more]), known[1], known[2])


def _add_stems(names: Names, language: languages.Language) -> None:
    """Let a name be found by the stems of its words, so that "Москвы" is "Москва"."""
    for name, entry in list(names.entries.items()):
        stems = " ".join(language.stem(word) for word in name.split(" "))
        names.entries.setdefault(f"~{stems}", entry)
