"""Writes the places and, for each language and script, their names."""

import gzip
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from archive.detect.people import lists
from archive.detect.places.build.commonness import commonness
from archive.detect.places.build.rows import CLDR, FIRST, OTHER, OWN, Row, Rows
from archive.detect.places.build.scripts import SCRIPTS, script_of
from archive.detect.places.words import name_key, read_words

_DECORATED = re.compile(r"[()\[\]0-9,;/\"]")
_TOWNS = {"city", "capital"}
# Scripts and languages with names of one letter.
_ONE_LETTER = {"Hani", "Hang", "zh", "ja", "vi"}
# The languages of the archive that read a script's names; of each we note where a name is a common word.
_READERS = {
    "Latn": ("en", "vi", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "id", "ro", "tr"),
    "Arab": ("ar", "fa"),
    "Cyrl": ("ru", "uk"),
    "Grek": ("el",),
    "Hebr": ("he",),
    "Deva": ("hi",),
}
_KINDS = {"country": 0, "continent": 1, "region": 2, "sea": 2, "capital": 3}


def write(path: Path, rows: Iterable[str]) -> None:
    """Write lines to a compressed file, the same bytes for the same lines."""
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write("".join(f"{row}\n" for row in rows).encode())
    path.write_bytes(buffer.getvalue())


def rank(row: Row) -> tuple[int, int]:
    """Return the order among places of one name: countries first, then regions, then by people."""
    return _KINDS.get(row.kind, 4), -row.population


def write_files(rows: Rows, codes: Iterable[str], folder: Path) -> None:
    """Write `places.tsv.gz` and one file of names for each language and script."""
    listed = sorted(rows.values(), key=lambda row: (*rank(row), row.key))
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "places.tsv.gz", (place_line(row) for row in listed))
    for code in codes:
        write(folder / f"names.{code}.tsv.gz", name_lines(listed, code))
    for script in SCRIPTS:
        write(folder / f"names.{script}.tsv.gz", name_lines(listed, "", script))


def place_line(row: Row) -> str:
    """Return a place as one line; of each language the first name."""
    names = {language: listed[0][0] for language, listed in row.names.items() if language and listed}
    names["en"] = row.label
    if "ar" not in names:
        arabic = [
            name for name, _ in row.names[""] if script_of(name) == "Arab" and not re.search("[پچژگکیہھەڵۆ]", name)
        ]
        names |= {"ar": arabic[0]} if arabic else {}
    parts = [f"{language}={name}" for language, name in sorted(names.items())]
    where = (f"{row.latitude:.4f}", f"{row.longitude:.4f}") if row.latitude or row.longitude else ("", "")
    return "\t".join([row.key, row.label, row.kind, row.country, *where, str(row.population), *parts])


def name_lines(listed: list[Row], code: str, script: str = "") -> Iterator[str]:
    """Yield each name with the places that it may mean, best first, its marks, and where it is a common word."""
    found: dict[str, Name] = defaultdict(Name)
    for index, row in enumerate(listed):
        for name, source in row.names.get(code, ()):
            if (script and script_of(name) != script) or (source in {FIRST, OTHER} and _DECORATED.search(name)):
                continue
            key = name_key(name)
            if len(key) > 1 or script in _ONE_LETTER or code in _ONE_LETTER:
                found[key].add(index, row, name, source)
    readers = (code,) if code else _READERS.get(script, ())
    for key, spelt in sorted(found.items(), key=lambda item: item[0]):
        yield "\t".join([key, ",".join(spelt.places), "".join(sorted(spelt.marks)), common_in(key, spelt, readers)])


@dataclass(slots=True)
class Name:
    """One spelt name while the files are written: its candidates, its marks, its raw forms, its best known place."""

    places: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    best: Row | None = None
    is_ours: bool = False

    def add(self, index: int, row: Row, name: str, source: str) -> None:
        """Add a place that is called so."""
        if all(known[:-1] != str(index) for known in self.places):
            self.places.append(f"{index}{source}")
        if self.best is None or row.kind not in _TOWNS:
            self.best = row
        self.forms.add(name)
        self.is_ours |= source == OWN
        words = read_words(name)
        last = words.surface(len(words) - 1)
        self.marks |= {"C"} if name.isupper() and name.lower() != name and len(name) <= 6 else set()
        self.marks |= {"L"} if source == OWN and name[0].islower() else set()
        self.marks |= {"E"} if source in {OWN, CLDR} and len(words) > 1 and last[0].islower() else set()
        self.marks |= {"P"} if source in {FIRST, OTHER} and row.kind in _TOWNS and is_name_of_people(name) else set()


def is_name_of_people(name: str) -> bool:
    """Tell whether a word is a given name, or the family name of many."""
    script = script_of(name)
    if script == "Latn":
        return lists.is_given(name) or lists.is_family(name)
    return script == "Arab" and lists.arabic_key(name) in lists.given_names("Arab")


def common_in(key: str, name: Name, readers: Iterable[str]) -> str:
    """Return the languages in which the name of a town is a common word, with how surely: "en2,de1"."""
    if " " in key or name.is_ours or name.best is None or name.best.kind not in _TOWNS:
        return ""
    forms, place = {*name.forms, key}, name.best
    found = ((reader, commonness(forms, place.population, place.country, reader)) for reader in readers)
    return ",".join(f"{reader}{level}" for reader, level in found if level)
