"""People, places and dates on texts held back from training; the floors lie a little under docs/benchmarks.md."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
FOLDER = Path(os.environ["FIHRIST_EVAL"]) / "detection"
SETS = {
    "ar_anercorp_train": "train/ar_anercorp_train",
    "en_wikigold": "train/en_wikigold",
    "en_uner_ewt_dev": "train/en_uner_ewt_dev",
    "ru_factrueval_dev": "train/ru_factrueval_dev",
    "vi_vlsp2021_dev_EVAL_ONLY": "dev/vi_vlsp2021_dev_EVAL_ONLY",
}
FLOORS = [
    ("ar_anercorp_train", "person", "strict", 0.765),
    ("ar_anercorp_train", "place", "strict", 0.85),
    ("ru_factrueval_dev", "person", "strict", 0.92),
    ("ru_factrueval_dev", "place", "strict", 0.88),
    ("vi_vlsp2021_dev_EVAL_ONLY", "person", "strict", 0.74),
    ("vi_vlsp2021_dev_EVAL_ONLY", "place", "strict", 0.72),
    ("vi_vlsp2021_dev_EVAL_ONLY", "date", "relaxed", 0.82),
]
TOGETHER = [("person", 0.8), ("place", 0.77)]
MOST_MEMORY = 300  # megabytes


@pytest.fixture(scope="module")
def measured() -> dict[str, Any]:
    files = [str(FOLDER / folder / "data.jsonl") for folder in SETS.values()]
    command = [sys.executable, "-m", "benchmarks.detection", "--held-back", "--json", *files]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize(("name", "kind", "way", "floor"), FLOORS)
def test_names_and_dates_are_found_in_texts_held_back(
    measured: dict[str, Any], name: str, kind: str, way: str, floor: float
) -> None:
    assert measured[name][kind][way]["f1"] >= floor


@pytest.mark.parametrize(("kind", "floor"), TOGETHER)
def test_english_names_are_found_in_an_encyclopedia_and_the_web_together(
    measured: dict[str, Any], kind: str, floor: float
) -> None:
    rows = [measured[name][kind] for name in ("en_wikigold", "en_uner_ewt_dev")]
    right = sum(row["strict"]["r"] * row["gold"] for row in rows)
    assert 2 * right / sum(row["found"] + row["gold"] for row in rows) >= floor


def test_english_arabic_and_vietnamese_fit_into_memory() -> None:
    names = ("ar_anercorp_train", "en_wikigold", "vi_vlsp2021_dev_EVAL_ONLY")
    files = [str(FOLDER / SETS[name] / "data.jsonl") for name in names]
    command = [sys.executable, "-m", "benchmarks.detection", "--held-back", "--json", *files]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    taken = {name: row["speed"]["memory_megabytes"] for name, row in json.loads(done.stdout).items()}
    assert max(taken.values()) < MOST_MEMORY, taken
