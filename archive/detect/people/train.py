"""Trains a model from annotated texts, and says what it made."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from archive.detect.people.corpus import Annotated
from archive.detect.people.counts import count
from archive.detect.people.document import Document, read
from archive.detect.people.features import Features
from archive.detect.people.model import pieces

# Found by cross-validation: features seen once are left out, weights kept small, so that names never seen are found.
_SETTINGS = {"c1": 0.05, "c2": 0.2, "feature.minfreq": 2, "feature.possible_transitions": True}


def train(texts: Iterable[Annotated], path: Path, *, language: str, lexical: bool = True, rounds: int = 75) -> int:
    """Write a model to `path` and return how many words it has seen."""
    features = Features(language, lexical=lexical)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**_SETTINGS, "max_iterations": rounds})
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
