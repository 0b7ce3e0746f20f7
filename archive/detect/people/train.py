"""Trains a model from annotated texts, and says what it made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from archive.detect.mention import Mention
from archive.detect.people.document import Document, read
from archive.detect.people.features import Features, count
from archive.detect.people.model import pieces

KINDS = {"PER": "person", "LOC": "place"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with the places found before, and the spans (start, end, kind) that people marked in it."""

    text: str
    places: Sequence[Mention]
    spans: Sequence[tuple[int, int, str]]


def train(texts: Iterable[Annotated], path: Path, *, language: str, lexical: bool = True, rounds: int = 90) -> int:
    """Write a model to `path` and return how many words it has seen."""
    features = Features(language, lexical=lexical)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {"c1": 0.08, "c2": 0.03, "max_iterations": rounds, "feature.minfreq": 1, "feature.possible_transitions": True}
    )
    seen = 0
    for text in texts:
        document = read(text.text, language, text.places)
        counts = count(document)
        labels = labelled(document, text.spans)
        for first, end in pieces(document.sentences):
            trainer.append(features.of(document, first, end, counts), labels[first:end])
            seen += end - first
    trainer.train(str(path))
    return seen


def labelled(document: Document, marked: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return the label of each token: "B-person" where a person begins, "I-person" inside, "O" outside."""
    labels = ["O"] * len(document)
    at = 0
    for start, end, kind in sorted(marked):
        while at < len(document) and document.ends[at] <= start:
            at += 1
        i = at
        while i < len(document) and document.starts[i] < end:
            labels[i] = f"{'B' if i == at else 'I'}-{kind}"
            i += 1
    return labels


def annotated(rows: Iterable[dict[str, object]]) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield text and spans of rows like {"text": …, "entities": [{"start", "end", "type": "PER"}]}."""
    for row in rows:
        entities = row["entities"]
        assert isinstance(entities, list)
        spans = [(e["start"], e["end"], KINDS[e["type"]]) for e in entities if e["type"] in KINDS]
        yield str(row["text"]), spans
