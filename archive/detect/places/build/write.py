"""Writes the places and, for each language and script, their names."""

import gzip
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from archive.detect.places.build.commonness import commonness
from archive.detect.places.build.rows import CLDR, FIRST, OTHER, OWN, Row, Rows
from archive.detect.places.words import name_key

# Scripts whose names are written to a file of their own.
SCRIPTS = ("Latn", "Arab", "Cyrl", "Grek", "Hebr", "Deva", "Thai", "Hani", "Hang", "Kana")
_UNICODE = {"LATIN": "Latn", "ARABIC": "Arab", "CYRILLIC": "Cyrl", "GREEK": "Grek", "HEBREW": "Hebr"}
_UNICODE |= {
    "DEVANAGARI": "Deva",
    "THAI": "Thai",
    "CJK": "Hani",
    "HANGUL": "Hang",
    "KATAKANA": "Kana",
    "HIRAGANA": "Kana",
}
_DECORATED = re.compile(r"[()\[\]0-9,;/\"]")
_KINDS = {"country": 0, "continent": 1, "region": 2, "sea": 2, "capital": 3}


def script_of(name: str) -> str:
    """Return the script of a name by its first letter, "" for another than ours."""
    letter = next((c for c in name if c.isalpha()), "")
    return _UNICODE.get(unicodedata.name(letter, "").partition(" ")[0], "") if letter else ""


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


def name_lines(listed: list[Row], code: str, script: str = "") -> Iterable[str]:
    """Yield each name with the places that it may mean, best first, and its marks."""
    places: dict[str, list[str]] = defaultdict(list)
    marks: dict[str, set[str]] = defaultdict(set)
    people: dict[str, int] = defaultdict(int)
    for index, row in enumerate(listed):
        for name, source in row.names.get(code, ()):
            if (script and script_of(name) != script) or (source in {FIRST, OTHER} and _DECORATED.search(name)):
                continue
            key = name_key(name)
            if len(key) < 2 and script not in {"Hani", "Hang"} and code not in {"zh", "vi"}:
                continue
            candidate = f"{index}{source}"
            if not any(known[:-1] == str(index) for known in places[key]):
                places[key].append(candidate)
            if name.isupper() and name.lower() != name and len(name) <= 6:
                marks[key].add("C")
            if source == OWN and name[0].islower():
                marks[key].add("L")
            if source in {OWN, CLDR} and " " in name and name.split()[-1][0].islower():
                marks[key].add("E")
            people[key] = max(people[key], row.population if row.kind in {"city", "capital"} else 10**9)
    for key in sorted(places):
        words = common_in(key, people[key], (code,) if code else _READERS.get(script, ()))
        yield "\t".join([key, ",".join(places[key]), "".join(sorted(marks[key])), words])


# The languages of the archive that read a script's names; of each we note where a name is a common word.
_READERS = {
    "Latn": ("en", "vi", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "id", "ro", "tr"),
    "Arab": ("ar", "fa"),
    "Cyrl": ("ru", "uk"),
    "Grek": ("el",),
    "Hebr": ("he",),
    "Deva": ("hi",),
}


def common_in(key: str, population: int, readers: Iterable[str]) -> str:
    """Return the languages in which a name is a common word, with how surely: "en2,de1"."""
    found = ((reader, commonness(key, population, reader)) for reader in readers)
    return ",".join(f"{reader}{level}" for reader, level in found if level)
