"""The index outlives the death of whoever writes it, and loses nothing that several publish at once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.writing.freshness import times, within
from benchmarks.writing.report import as_table

ROOT = Path(__file__).parent.parent.parent
KILLS, PUBLISHERS = 12, 10


def run(*words: str) -> dict[str, Any]:
    environment = {name: value for name, value in os.environ.items() if name != "VAR"}
    command = [sys.executable, "-m", "benchmarks.writing", *words, "--json"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def suddenly() -> dict[str, Any]:
    return run("--parts", "kills", "--kills", str(KILLS), "--publishers", str(PUBLISHERS))


def test_an_index_outlives_the_death_of_its_writer_at_any_moment(suddenly: dict[str, Any]) -> None:
    deaths = suddenly["kills"]
    assert deaths["failures"] == []
    assert deaths["killed"] == dict.fromkeys(("adding", "merging", "rebuilding"), KILLS // 3)
    assert sum(deaths["midst"].values()) > 0
    assert sum(deaths["states"].values()) == KILLS


def test_nothing_is_lost_when_ten_processes_publish_at_once(suddenly: dict[str, Any]) -> None:
    assert suddenly["publishers"] == {"processes": 10, "articles": 50, "failed": 0, "lost": 0, "waiting": 0}


def test_two_processes_build_an_index_from_the_database_and_a_published_article_is_found() -> None:
    found = run("--articles", "30", "--parts", "rate,freshness", "--processes", "2", "--published", "2")
    assert [(one["source"], one["processes"]) for one in found["rates"]] == [("records", 2), ("database", 2)]
    assert all(one["rate"] > 0 and one["memory"] > 10_000_000 for one in found["rates"])
    assert found["freshness"]["lost"] == 0
    assert found["freshness"]["found"]["number"] == 2
    assert "30 articles; 0 published ones were never found" in as_table(found)


def test_times_are_counted_in_their_spans_alone() -> None:
    took = [(0.5, 10.0), (1.5, 20.0), (2.5, 30.0), (3.5, 40.0)]
    assert within(took, [(0.0, 1.0), (2.0, 3.0)]) == [10.0, 30.0]
    assert times([10.0]).p95 == 10.0
    assert times([1.0, 2.0, 30.0]).median == 2.0


def test_a_table_says_what_failed() -> None:
    deaths = {
        "killed": {"adding": 1},
        "midst": {"adding": 0},
        "states": {"old": 1},
        "failures": ["adding, number 0: no"],
    }
    told = as_table({"kills": deaths})
    assert "1 failures" in told
    assert told.endswith("adding, number 0: no")
