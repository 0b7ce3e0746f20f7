"""The adapter for spaCy, with pipelines built here: one of rules, and one trained on a few sentences."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
from spacy.training import Example
from thinc.api import fix_random_seed

from archive.detect import Span, detect, use
from archive.detect.adapters.spacy import Spacy
from archive.detect.plugin import PluginError, load

# spaCy leaves its files of JSON to be closed by the collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning")

TEXT = "Zork Blat flew from Qonx to Turkey on Monday with Plim Corp. Blat is Turkish."
PATTERNS = [
    {"label": "PERSON", "pattern": "Zork Blat"},
    {"label": "GPE", "pattern": "Turkey"},
    {"label": "LOC", "pattern": [{"LOWER": "qonx"}]},
    {"label": "ORG", "pattern": "Plim Corp."},
    {"label": "NORP", "pattern": "Turkish"},
    {"label": "DATE", "pattern": "Monday"},
]
NAMES = ["Anna", "Boris", "Carla", "Dmitri", "Elena", "Farid", "Greta", "Hassan"]
TOWNS = ["Paris", "Ankara", "Hanoi", "Moscow", "Cairo", "Berlin", "Madrid", "Lima"]


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    use([])


@pytest.fixture
def ruler(tmp_path: Path) -> Path:
    return saved(tmp_path, "en")


def saved(folder: Path, code: str) -> Path:
    nlp = spacy.blank(code)
    nlp.meta["name"], nlp.meta["version"] = "rules", "1.4"
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    nlp.to_disk(folder / "pipeline")
    return folder / "pipeline"


def sentence(name: str, town: str) -> tuple[str, dict[str, list[tuple[int, int, str]]]]:
    text = f"Minister {name} spoke in {town} yesterday."
    person, place = text.index(name), text.index(town)
    return text, {"entities": [(person, person + len(name), "PER"), (place, place + len(town), "LOC")]}


def test_people_and_places_are_found_and_nothing_else(ruler: Path) -> None:
    spans = list(Spacy(str(ruler)).find(TEXT, "en"))
    assert [(TEXT[s.start : s.end], s.kind) for s in spans] == [
        ("Zork Blat", "person"),
        ("Qonx", "place"),
        ("Turkey", "place"),
    ]
    assert all(0.5 < span.confidence < 1 for span in spans)


def test_they_pass_through_the_same_linking(ruler: Path) -> None:
    use([load(f"archive.detect.adapters.spacy.Spacy:{ruler}")])
    found = {m.surface: m for m in detect(TEXT, language="en", published="2016-08-09")}
    assert found["Turkey"].value == "TR"
    assert found["Blat"].label == "Zork Blat"
    assert found["Monday"].kind == "date"
    assert found["Zork Blat"].evidence.detector == "spacy-en_rules-1.4"
    assert "Turkish" not in found


def test_a_pipeline_reads_its_own_language_and_one_of_many_reads_all(ruler: Path, tmp_path: Path) -> None:
    assert Spacy(str(ruler)).languages == ("en",)
    (tmp_path / "many").mkdir()
    assert Spacy(str(saved(tmp_path / "many", "xx"))).languages == ("*",)


def test_a_pipeline_that_was_trained_finds_names_that_it_has_not_seen(tmp_path: Path) -> None:
    fix_random_seed(7)
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    rows = [sentence(name, town) for name in NAMES for town in TOWNS]
    examples = [Example.from_dict(nlp.make_doc(text), marked) for text, marked in rows]
    nlp.initialize(lambda: examples)
    shuffled = random.Random(7)
    for _ in range(6):
        shuffled.shuffle(examples)
        for first in range(0, len(examples), 8):
            nlp.update(examples[first : first + 8])
    nlp.to_disk(tmp_path / "trained")
    text, marked = sentence("Ludmila", "Nairobi")
    use([Spacy(str(tmp_path / "trained"))])
    found = [(m.start, m.end, m.kind) for m in detect(text, language="en") if m.kind != "date"]
    kinds = {"PER": "person", "LOC": "place"}
    assert found == [(start, end, kinds[label]) for start, end, label in marked["entities"]]


def test_long_texts_are_read_in_pieces(ruler: Path) -> None:
    text = "Nothing here.\n" * 9_000 + "Zork Blat came."
    assert list(Spacy(str(ruler)).find(text, "en")) == [Span(126_000, 126_009, "person", 0.85)]


@pytest.mark.parametrize("text", ["", "\ud800 Zork Blat \udfff", "e\u0301 🇹🇷 \u202e Turkey", "x" * 120_000])
def test_no_text_breaks_reading(ruler: Path, text: str) -> None:
    use([Spacy(str(ruler))])
    for mention in detect(text, language="en"):
        assert text[mention.start : mention.end] == mention.surface


def test_what_is_no_pipeline_says_so_before_anything_is_loaded(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match=r"meta\.json"):
        Spacy(str(tmp_path))
    (tmp_path / "meta.json").write_text(json.dumps(["en"]))
    with pytest.raises(PluginError, match="no pipeline of spaCy"):
        Spacy(str(tmp_path))
    with pytest.raises(PluginError, match="install its package"):
        Spacy("en_core_web_nothing")


def test_without_spacy_the_message_says_what_to_install(ruler: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archive.detect.adapters.spacy.find_spec", lambda name: None)
    with pytest.raises(PluginError, match=r"pip install -r requirements-spacy\.txt"):
        Spacy(str(ruler))
