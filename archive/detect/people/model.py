"""A trained model reads a document: persons and places, each with how sure the model is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Protocol

import pycrfsuite

from archive.detect.people.counts import count
from archive.detect.people.document import Document
from archive.detect.people.features import Features

FOLDER = Path(__file__).parent.parent / "models"
# Longer sentences are read in pieces, so that a text without any mark costs no more than another.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Tagged:
    """Tokens from `first` up to `end` that the model holds to be a "person" or a "place"."""

    first: int
    end: int
    kind: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model says of a document; `person` and `place` have one share from 0 to 1 a token."""

    model: str
    tagged: list[Tagged]
    person: list[float]
    place: list[float]

    def share(self, kind: str, first: int, end: int) -> float:
        """Return how sure the model is, on the mean, that the tokens belong to a name of this kind."""
        shares = (self.person if kind == "person" else self.place)[first:end]
        return sum(shares) / len(shares) if shares else 0.0


class Reader(Protocol):
    """What reads a document: a model of ours, or one of somebody else's."""

    name: str

    def read(self, document: Document) -> Reading:
        """Return the persons and places of a document."""
        ...


class Model:
    """One model file: `<language>-<version>.crfsuite`, or `latin-<version>` for languages without their own."""

    def __init__(self, path: Path, code: str) -> None:
        self.path = path
        self.name = f"crf-{path.stem}"
        self.features = Features(code, lexical=not path.stem.startswith("latin"))

    @cached_property
    def tagger(self) -> "pycrfsuite.Tagger":
        """Return the opened file."""
        tagger = pycrfsuite.Tagger()
        tagger.open(str(self.path))
        return tagger

    @cached_property
    def labels(self) -> frozenset[str]:
        """Return the labels that the model knows."""
        return frozenset(self.tagger.labels())

    def read(self, document: Document) -> "Reading":
        """Return the persons and places that the model sees, and how near every word is to being one."""
        counts = count(document)
        reading = Reading(self.name, [], [], [])
        for first, end in pieces(document.sentences):
            self.tagger.set(self.features.of(document, first, end, counts))
            labels = self.tagger.tag()
            asked = [document.may_be_name(i) for i in range(first, end)]
            reading.person.extend(self._share("person", asked))
            reading.place.extend(self._share("place", asked))
            for begin, stop, kind in spans(labels):
                shares = [self.tagger.marginal(labels[i], i) for i in range(begin, stop)]
                sure = calibrated(min(shares)) if kind == "person" else min(shares)
                reading.tagged.append(Tagged(first + begin, first + stop, kind, sure))
        return reading

    def _share(self, kind: str, asked: Sequence[bool]) -> Iterator[float]:
        """Yield how sure the model is, word by word, that it belongs to a name of this kind; 0 for others."""
        known = [label for label in (f"B-{kind}", f"I-{kind}") if label in self.labels]
        marginal = self.tagger.marginal
        for i, is_asked in enumerate(asked):
            yield sum([marginal(label, i) for label in known]) if is_asked and known else 0.0


def calibrated(share: float) -> float:
    """Return how often a person is right of which the model says so much; measured on texts held back."""
    return 0.53 + 0.37 * share**8


def pieces(sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, long ones in pieces."""
    for first, end in sentences:
        for start in range(first, end, _LONGEST):
            yield start, min(start + _LONGEST, end)


def spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield begin, end and kind of the names in a row of labels ("B-person", "I-person", "O")."""
    begin = 0
    for i in range(1, len(labels) + 1):
        ends = i == len(labels) or labels[i] == "O" or labels[i][0] == "B" or labels[i][2:] != labels[i - 1][2:]
        if ends:
            if labels[i - 1] != "O":
                yield begin, i, labels[i - 1][2:]
            begin = i


@cache
def model_for(code: str, script: str) -> Reader | None:
    """Return the newest model of a language, else that of its script; None where there is neither."""
    if code == "ru":
        from archive.detect.people import russian

        return russian.Natasha() if russian.is_installed() else None
    for name in (code, "latin" if script == "Latn" else ""):
        found = sorted(FOLDER.glob(f"{name}-*.crfsuite")) if name else []
        if found:
            return Model(found[-1], code)
    return None
