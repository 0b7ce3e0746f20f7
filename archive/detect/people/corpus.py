"""Texts to learn from: annotated by people, or read by an earlier model."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import regex

from archive.detect.mention import Mention
from archive.detect.people.model import Reader
from archive.detect.places import find_places

_KINDS = {"PER": "person", "LOC": "place"}
_LONGEST = 2600  # of an article, letters: news says who is who at its beginning


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the places that lists find, and the spans (start, end, kind) of its people and places."""

    text: str
    places: Sequence[Mention]
    spans: Sequence[tuple[int, int, str]]


def annotated(rows: Iterable[dict[str, Any]], language: str) -> Iterator[Annotated]:
    """Yield rows like {"text": …, "entities": [{"start", "end", "type": "PER"}]}; "LOC" is a place."""
    for row in rows:
        spans = [(e["start"], e["end"], _KINDS[e["type"]]) for e in row["entities"] if e["type"] in _KINDS]
        yield Annotated(row["text"], find_places(row["text"], language=language), spans)


def located(rows: Iterable[dict[str, Any]], articles: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield rows that name their passage by length and SHA-256, with its text and where its people stand in it.

    A passage is the beginning of an article, its lines joined by blanks; the articles are whoever's they are.
    """
    wanted = {row["sha256"]: row for row in rows}
    lengths = sorted({row["length"] for row in wanted.values()})
    for article in articles:
        joined = article.strip().replace("\n", " ")
        for length in lengths:
            passage = joined[:length]
            row = wanted.pop(sha256(passage.encode("utf-8", "replace")).hexdigest(), None)
            if row:
                yield {"text": passage, "entities": [*_standing(passage, row["people"])]}


def _standing(text: str, names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield where the names stand in a text, the longer first, none inside another."""
    taken = bytearray(len(text))
    for name in sorted(names, key=len, reverse=True):
        for match in regex.finditer(rf"(?<![\w\p{{M}}]){regex.escape(name, special_only=True)}(?![\w\p{{M}}])", text):
            start, end = match.span()
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\1" * (end - start)
                yield {"start": start, "end": end, "type": "PER"}


def grouped(rows: Iterable[dict[str, Any]], size: int) -> Iterator[dict[str, Any]]:
    """Yield rows joined by lines, so many at a time: sentences of one text learn from each other."""
    text, entities, count = "", [], 0
    for row in rows:
        start = len(text) + 1 if count else 0
        text = f"{text}\n{row['text']}" if count else row["text"]
        entities += [{**e, "start": e["start"] + start, "end": e["end"] + start} for e in row.get("entities", ())]
        count += 1
        if count == size:
            yield {"text": text, "entities": entities}
            text, entities, count = "", [], 0
    if count:
        yield {"text": text, "entities": entities}


def grown(texts: Iterable[str], model: Reader, language: str) -> Iterator[Annotated]:
    """Yield texts with the people and places that model, rules and lists find in them together."""
    from archive.detect.people import read_names

    for text in texts:
        piece = text[:_LONGEST]
        places = find_places(piece, language=language)
        names = read_names(piece, language=language, places=places, model=model)
        spans = [(m.start, m.end, "person") for m in names.people]
        if "place" in {t.kind for t in names.tagged}:
            people = [(start, end) for start, end, _ in spans]
            free = (p for p in names.places if not any(s < p.end and p.start < e for s, e in people))
            spans += [(p.start, p.end, "place") for p in free]
        yield Annotated(piece, places, spans)
