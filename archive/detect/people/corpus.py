"""Texts to learn from: annotated by people, or read by an earlier model."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from operator import itemgetter
from typing import Any

from archive.detect.mention import Mention
from archive.detect.people.model import Reader
from archive.detect.places import find_places

KINDS = {"PER": "person", "LOC": "place"}
_LISTED = {"PER": "people", "LOC": "places"}
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
        marked = (e for e in row["entities"] if e["type"] in KINDS and not _is_handle(row["text"], e["start"]))
        spans = [(e["start"], e["end"], KINDS[e["type"]]) for e in marked]
        yield Annotated(row["text"], find_places(row["text"], language=language), spans)


def _is_handle(text: str, start: int) -> bool:
    """Tell whether the name of an account begins here, which some annotators of short messages count as a person."""
    return text[start : start + 1] == "@" or text[max(0, start - 2) : start].rstrip(" ").endswith("@")


def hashed(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield annotated rows without their texts: length and SHA-256 of each, and where its people and places stand."""
    for row in rows:
        if "text" not in row:
            yield row
            continue
        digest = sha256(row["text"].encode("utf-8", "replace")).hexdigest()
        spans: dict[str, list[list[int]]] = {name: [] for name in _LISTED.values()}
        for entity in sorted(row.get("entities", ()), key=itemgetter("start")):
            if entity["type"] in _LISTED:
                spans[_LISTED[entity["type"]]].append([entity["start"], entity["end"]])
        yield {"sha256": digest, "length": len(row["text"]), **spans}


def located(rows: Iterable[dict[str, Any]], articles: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield hashed rows with their texts, each the beginning of an article; the articles are whoever's they are."""
    wanted = {row["sha256"]: row for row in rows}
    lengths = sorted({row["length"] for row in wanted.values()})
    for article in articles:
        text = article.strip()
        for length in lengths:
            passage = text[:length]
            row = wanted.pop(sha256(passage.encode("utf-8", "replace")).hexdigest(), None)
            if row:
                yield {"text": passage, "entities": [*_listed(row)]}


def _listed(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for kind, name in _LISTED.items():
        for start, end in row[name]:
            yield {"start": start, "end": end, "type": kind}


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
