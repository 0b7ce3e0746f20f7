"""Ranking on twelve languages in one index; the floors lie a little under the figures of docs/benchmarks.md."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
FOLDER = Path(os.environ["FIHRIST_EVAL"]) / "retrieval/xquad-dev"
FLOORS = {"full": 0.937, "keywords": 0.787, "sloppy": 0.927}
FILTERED, FILTERED_LANGUAGE = 0.940, 0.929


def only(folder: Path, sets: set[str]) -> Path:
    """Make a folder with all documents and all queries of some sets."""
    for name in ("docs.jsonl", "qrels.tsv"):
        (folder / name).symlink_to(FOLDER / name)
    lines = (FOLDER / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    (folder / "queries.jsonl").write_text("\n".join(line for line in lines if json.loads(line)["set"] in sets), "utf-8")
    return folder


def measured(folder: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.retrieval", str(folder), "--json", *options]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def test_the_engine_is_not_told_the_language(tmp_path: Path) -> None:
    figures = measured(only(tmp_path, set(FLOORS)))["by_set"]
    reached = {name: figures[name]["mrr@10"] for name in FLOORS}
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), reached


def test_the_language_is_chosen_as_a_filter(tmp_path: Path) -> None:
    figures = measured(only(tmp_path, {"full"}), "--filtered")["by_language"]
    reached = {code: row["mrr@10"] for code, row in figures.items()}
    assert sum(reached.values()) / len(reached) >= FILTERED, reached
    assert min(reached.values()) >= FILTERED_LANGUAGE, reached
