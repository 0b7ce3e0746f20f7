"""Our own lists: more names, regions, seas, provinces of Vietnam."""

import re
from collections.abc import Iterator
from pathlib import Path

from archive.detect.places.build.rows import OWN, Row, Rows
from archive.detect.places.words import plain, spell

_HERE = Path(__file__).parent
_PROVINCE = re.compile(r"(?P<name>\D+?) (?P<latitude>[\d.]+) (?P<longitude>[\d.]+)")


def lines(name: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a list that is no comment."""
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def add_own(rows: Rows, states: dict[str, str]) -> None:
    """Add our own places and names; the first English name of a place becomes its label."""
    for key, kind, label, country, latitude, longitude, *names in lines("regions.tsv"):
        rows[key] = Row(key, label, kind, country, float(latitude), float(longitude), population=2_000_000)
        add_names(rows[key], names)
    rows |= {row.key: row for row in provinces()}
    for key, *names in lines("names.tsv"):
        row = rows.get(states.get(key, key))
        if row is None:
            raise ValueError(f"names.tsv names a place that is in none of the lists: {key}. Correct its key.")
        add_names(row, names)
        if key.startswith("gn:"):
            row.label = next((field[3:].split("|")[0] for field in names if field.startswith("en=")), row.label)


def add_names(row: Row, fields: list[str]) -> None:
    """Add fields such as "vi=Nga|Liên bang Nga"; ours go first."""
    for field in fields:
        language, _, names = field.partition("=")
        known, row.names[language] = row.names[language], []
        for name in names.split("|"):
            row.add(language, name, OWN)
        for name, source in known:
            row.add(language, name, source)


def provinces() -> Iterator[Row]:
    """Yield the provinces of Vietnam."""
    for (line,) in lines("vietnam.txt"):
        for part in line.split("|"):
            match = _PROVINCE.fullmatch(part.strip())
            if match is None:
                raise ValueError(f"vietnam.txt: {part!r} is no name with a latitude and a longitude")
            bare = " ".join(plain(spell(word)).capitalize() for word in match["name"].split())
            key = "r:vn-" + re.sub(r"[ -]+", "-", bare.lower())
            row = Row(key, bare, "region", "VN", float(match["latitude"]), float(match["longitude"]), 1_000_000)
            row.add("vi", match["name"], OWN)
            row.add("vi", match["name"].replace(" - ", "-"), OWN)
            row.add("en", bare, OWN)
            yield row
