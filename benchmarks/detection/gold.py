"""What an annotator found in a text: the files that a detector is measured on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.detection.durations import is_duration

KINDS = {"PER": "person", "LOC": "place", "DATE": "date"}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text; `values` are the right identities or EDTF values, empty where the set has none."""

    start: int
    end: int
    kind: str = ""
    values: tuple[str, ...] = ()

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a letter."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Record:
    """A text with its gold spans: to be found, left open, neutral, and never to be found."""

    text: str
    language: str
    published: str | None
    kinds: tuple[str, ...]
    required: tuple[Span, ...]
    optional: tuple[Span, ...]
    ignore: tuple[Span, ...]
    traps: tuple[Span, ...]


def set_name(path: Path) -> str:
    """Return what a set is called: its folder when the file is `data.jsonl`, else the file."""
    return path.resolve().parent.name if path.name == "data.jsonl" else path.stem


def read_set(path: Path) -> Iterator[Record]:
    """Yield the records of a file of JSON lines; ValueError says which line cannot be read and why."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                try:
                    yield record(json.loads(line))
                except (json.JSONDecodeError, KeyError, TypeError, AttributeError) as problem:
                    raise ValueError(f"{path}, line {number}: no record of gold spans ({problem!r})") from problem


def record(row: dict[str, Any]) -> Record:
    """Return one line of a file as a record; durations and clock times are left open."""
    text = row["text"]
    required: list[Span] = []
    optional: list[Span] = []
    for entity in row.get("entities", ()):
        found = span(entity)
        surface = text[found.start : found.end]
        unclear = entity.get("kind") == "duration" or (found.kind == "date" and is_duration(surface, found.values))
        (required if entity.get("required", True) and not unclear else optional).append(found)
    return Record(
        text=text,
        language=row["lang"],
        published=row.get("pub") or None,
        kinds=tuple(KINDS[name] for name in row.get("types", KINDS)),
        required=tuple(required),
        optional=tuple(optional),
        ignore=tuple(span(entity) for entity in row.get("ignore", ())),
        traps=tuple(span(entity) for entity in row.get("traps", ())),
    )


def span(entity: dict[str, Any]) -> Span:
    """Return one annotated span; a date's value is its EDTF, a name's the canonical English name."""
    first = entity.get("edtf") or entity.get("id")
    values = tuple(value for value in (first, *entity.get("also", ())) if value)
    return Span(entity["start"], entity["end"], KINDS.get(entity.get("type", ""), ""), values)
