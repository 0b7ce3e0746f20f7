"""Russian names, by the neural model of the natasha project, which reads inflected names better than any list."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from archive.detect.people.document import Document
from archive.detect.people.model import Reading, Tagged

NAME = "natasha-1"
_KINDS = {"PER": "person", "LOC": "place"}
# Measured on texts that the model has not seen: so many of what it finds are right.
_CONFIDENCE = {"person": 0.94, "place": 0.86}
_MODEL = "data/model/slovnet_ner_news_v1.tar"
_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
# The model reads a whole text at once; longer ones go in pieces of lines.
_LONGEST = 20_000


def is_installed() -> bool:
    """Tell whether the packages are there."""
    return all(find_spec(name) for name in ("natasha", "navec", "slovnet"))


@cache
def _model() -> Any:  # noqa: ANN401 - the package has no types
    """Return the model, read once from the package's files; the package itself needs far more than we do."""
    from navec import Navec
    from slovnet import NER

    spec = find_spec("natasha")
    assert spec and spec.origin  # noqa: S101 - asked before, by is_installed
    folder = Path(spec.origin).parent
    model = NER.load(str(folder / _MODEL))
    model.navec(Navec.load(str(folder / _VECTORS)))
    return model


class Natasha:
    """Reads Russian documents as a trained model of ours reads others."""

    name = NAME

    def read(self, document: Document) -> Reading:
        """Return the persons and places of a document."""
        size = len(document)
        reading = Reading(NAME, [], [0.0] * size, [0.0] * size)
        at = 0
        for start, end, kind in _spans(document.text):
            while at < size and document.ends[at] <= start:
                at += 1
            stop = at
            shares = reading.person if kind == "person" else reading.place
            while stop < size and document.starts[stop] < end:
                shares[stop] = _CONFIDENCE[kind]
                stop += 1
            if stop > at:
                reading.tagged.append(Tagged(at, stop, kind, _CONFIDENCE[kind]))
        return reading


def _spans(text: str) -> list[tuple[int, int, str]]:
    found = []
    for first, piece in _pieces(text):
        marked = _model()(piece)
        found += [(first + s.start, first + s.stop, _KINDS[s.type]) for s in marked.spans if s.type in _KINDS]
    return found


def _pieces(text: str) -> list[tuple[int, str]]:
    """Return the text in pieces that end with a line where they can, each with its offset."""
    pieces = []
    first = 0
    while first < len(text):
        end = min(first + _LONGEST, len(text))
        line = text.rfind("\n", first + 1, end) + 1 if end < len(text) else end
        end = line if line > first else end
        pieces.append((first, text[first:end]))
        first = end
    return pieces
