"""The race: all engines answer the same question one after the other, round after round."""

import json
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.speed.kinds import KINDS, Question

BUDGET = 60.0  # seconds that an engine may take for one kind; then it is asked no more of it
SLOW = 2.0  # seconds for one answer, after which an engine is spared the variants of a kind in the warming up
OWN_WORDS = {"stock"}  # engines that read texts in their own way, and so find something else


class Race:
    """The engines that take part, and how they did."""

    def __init__(self, folder: Path, rows: Path, say: Callable[[str], None]) -> None:
        self._folder, self._rows, self._say = folder, rows, say
        self._processes: dict[str, subprocess.Popen[str]] = {}
        self.times: dict[str, dict[str, list[float]]] = {}
        self.built: dict[str, dict[str, Any]] = {}
        self.cold: dict[str, float] = {}
        self.memory: dict[str, int] = {}
        self.disagreements: list[str] = []

    def enter(self, name: str) -> None:
        """Build an engine's index, unless it is there, and start it; leave it out where it is not installed."""
        place, notes = self._folder / name, self._folder / f"{name}.json"
        if not notes.exists():
            self._say(f"{name}: building…")
            done = subprocess.run(
                [*_command(name, "build", place), str(self._rows)], stdout=subprocess.PIPE, text=True, check=False
            )
            if done.returncode:
                self._say(f"{name}: left out, it could not be built (see above)")
                return
            notes.write_text(done.stdout, encoding="utf-8")
        self.built[name] = json.loads(notes.read_text(encoding="utf-8"))
        self._processes[name] = subprocess.Popen(
            _command(name, "serve", place), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.times[name] = defaultdict(list)

    def run(self, asked: list[Question], rounds: int) -> None:
        """Ask everything, compare the answers, and stop the engines."""
        self._warm(asked)
        for kind in KINDS:
            self._say(f"asking: {kind}")
            spent: dict[str, float] = defaultdict(float)
            for _ in range(rounds):
                for question in [one for one in asked if one.kind == kind]:
                    for name in self._processes:
                        if spent[name] < BUDGET or not self.times[name][kind]:
                            ms = self._ask(name, question)["ms"]
                            self.times[name][kind].append(ms)
                            spent[name] += ms / 1000
        for process in self._processes.values():
            process.communicate()

    def median(self, name: str, kind: str) -> float:
        """Return the middle of the times of an engine, in milliseconds."""
        return statistics.median(self.times[name][kind])

    def p95(self, name: str, kind: str) -> float:
        """Return the time that one answer in twenty exceeds, in milliseconds."""
        times = sorted(self.times[name][kind])
        return times[min(len(times) - 1, int(len(times) * 0.95))]

    def _warm(self, asked: list[Question]) -> None:
        """Ask everything once: the first answer is the cold start, and all must agree on what they find."""
        for name in self._processes:
            start = time.perf_counter()
            self._ask(name, asked[0])
            self.cold[name] = (time.perf_counter() - start) * 1000
        slow: set[tuple[str, str]] = set()
        for question in asked:
            found = {}
            for name in self._processes:
                if (name, question.kind) not in slow:
                    answer = self._ask(name, question)
                    found[name] = _summary(answer)
                    if answer["ms"] > SLOW * 1000:
                        slow.add((name, question.kind))
            if len({summary for name, summary in found.items() if name not in OWN_WORDS}) > 1:
                self.disagreements.append(f"{question.kind} {question.words}: {found}")
                self._say(f"the engines disagree: {self.disagreements[-1]}")

    def _ask(self, name: str, question: Question) -> dict[str, Any]:
        process = self._processes[name]
        assert process.stdin and process.stdout
        print(json.dumps(question.plain()), file=process.stdin, flush=True)
        line = process.stdout.readline()
        if not line:
            raise SystemExit(f"{name} failed at {question}")
        answer: dict[str, Any] = json.loads(line)
        self.memory[name] = answer["memory"]
        return answer


def _summary(answer: dict[str, Any]) -> tuple[int, int, tuple[int, ...]]:
    """Return what engines must agree on: how many hits, how many on the page, the largest counts of sources.

    Counts of people and places are exact in ours alone: tantivy adds up the largest of each of its segments.
    """
    return answer["total"], answer["page"], tuple(count for _, count in answer["facets"]["source"])


def _command(name: str, order: str, place: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.speed.worker", name, order, str(place)]
