"""People and places by a pipeline of spaCy, trained or with rules: `pip install -r requirements-spacy.txt`."""

import json
from collections.abc import Iterator
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from archive.detect.plugin import ANY, Kind, PluginError, Span

if TYPE_CHECKING:
    from spacy.language import Language

# The labels of spaCy's own pipelines. Buildings and roads (FAC), peoples and parties (NORP) are no places here.
_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "persName": "person",
    "GPE": "place",
    "LOC": "place",
    "placeName": "place",
    "geogName": "place",
}
# spaCy does not say how sure it is; of what its larger pipelines find in news, about so many are right.
_CONFIDENCE = 0.85
# spaCy reads a whole text at once; longer ones go in pieces of lines.
_LONGEST = 50_000
_MANY_LANGUAGES = "xx"


class Spacy:
    """Reads with the pipeline in a folder or an installed package: `Spacy("en_core_web_md")`."""

    def __init__(self, pipeline: str) -> None:
        self.pipeline = pipeline
        meta = _meta(pipeline)
        self.name = f"spacy-{meta['lang']}_{meta['name']}"
        self.version = str(meta["version"])
        self.languages = (ANY,) if meta["lang"] == _MANY_LANGUAGES else (str(meta["lang"]),)

    @cached_property
    def _nlp(self) -> "Language":
        """Return the pipeline, loaded when the first text is read."""
        import spacy

        return spacy.load(self.pipeline)

    def find(self, text: str, language: str) -> Iterator[Span]:
        """Yield the people and places of a text."""
        for first, piece in _pieces(text):
            for found in self._nlp(piece).ents:
                if kind := _KINDS.get(found.label_):
                    yield Span(first + found.start_char, first + found.end_char, kind, _CONFIDENCE)


def _meta(pipeline: str) -> dict[str, str]:
    """Return what a pipeline says of itself, without loading it; raises PluginError."""
    if find_spec("spacy") is None:
        raise PluginError("spaCy is not installed; run pip install -r requirements-spacy.txt")
    folder = Path(pipeline)
    if not folder.is_dir():
        package = find_spec(pipeline) if pipeline.isidentifier() else None
        if package is None or package.origin is None:
            raise PluginError(f"there is no pipeline {pipeline!r}; install its package or give the path of its folder")
        folder = Path(package.origin).parent
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        return {key: str(meta[key]) for key in ("lang", "name", "version")}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise PluginError(f"{folder} holds no pipeline of spaCy ({error}); it has a file meta.json") from error


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text in pieces that end with a line where they can, each with its offset."""
    first = 0
    while first < len(text):
        end = min(first + _LONGEST, len(text))
        line = text.rfind("\n", first + 1, end) + 1 if end < len(text) else end
        end = line if line > first else end
        yield first, text[first:end]
        first = end
