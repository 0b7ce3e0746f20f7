"""The detectors that docs/detectors.md shows, run as they stand there, with the libraries played by stand-ins."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from archive.detect import detect, use
from archive.detect.plugin import load

PAGE = Path(__file__).parents[3] / "docs" / "detectors.md"
TEXT = "Zork Blat came to Turkey.\n\nLater he left Turkey with Zork Blat."


def entities(text: str, **keys: str) -> list[dict[str, Any]]:
    """What both libraries would say: each name with its place in the text that they were given."""
    kinds = {"Zork Blat": keys["person"], "Turkey": keys["place"], "Later": "MISC"}
    found = [(match, kind) for words, kind in kinds.items() for match in re.finditer(words, text)]
    return [{"start": m.start(), "end": m.end(), keys["said"]: kind, "score": 0.9} for m, kind in found]


class GLiNER:
    @classmethod
    def from_pretrained(cls, name: str) -> "GLiNER":
        return cls()

    def predict_entities(self, text: str, labels: list[str], threshold: float) -> list[dict[str, Any]]:
        assert len(text) < 50, "a paragraph at a time"
        return [e for e in entities(text, person="person", place="place", said="label") if e["label"] in labels]


def pipeline(task: str, model: str, *, aggregation_strategy: str, stride: int) -> Any:
    assert (task, aggregation_strategy) == ("token-classification", "simple")
    return lambda text: entities(text, person="PER", place="LOC", said="entity_group")


@pytest.fixture(autouse=True)
def libraries(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=GLiNER))
    monkeypatch.setitem(sys.modules, "transformers", SimpleNamespace(pipeline=pipeline))
    mine = ModuleType("mysite_names")
    for block in re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL):
        exec(block, mine.__dict__)
    monkeypatch.setitem(sys.modules, "mysite_names", mine)
    yield
    use([])


@pytest.mark.parametrize("entry", ["mysite_names.Gliner", "mysite_names.Bert:somebody/tagger"])
def test_what_the_page_shows_works(entry: str) -> None:
    detector = load(entry)
    use([detector])
    found = detect(TEXT, language="en")
    assert [(m.surface, m.kind, m.value) for m in found] == [
        ("Zork Blat", "person", ""),
        ("Turkey", "place", "TR"),
        ("Turkey", "place", "TR"),
        ("Zork Blat", "person", ""),
    ]
    assert {m.evidence.detector for m in found} == {f"{detector.name}-{detector.version}"}
