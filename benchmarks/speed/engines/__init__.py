"""The engines that are compared, one a file; each takes the same articles and answers the same questions."""

from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from benchmarks.speed.rows import Row

NAMES = ("ours", "stock", "fts5", "xapian", "tantivy", "postgres")
FACETS = ("language", "source", "person", "place", "year")
PAGE = 20
WEIGHTS = {"text_stem": 1.0, "text_exact": 0.25, "title_stem": 0.6, "title_exact": 0.15}
EXACT = ("text_exact", "title_exact")


class Answer(NamedTuple):
    """What an engine found: how many, the page with its stored fields, and the largest counts of each facet."""

    total: int
    page: list[dict[str, Any]]
    facets: dict[str, list[tuple[str, int]]]


class Engine(Protocol):
    """An index in a folder."""

    def create(self, folder: Path) -> None:
        """Begin an empty index."""

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""

    def finish(self) -> None:
        """Bring the index into the shape that it is searched in."""

    def open(self, folder: Path) -> None:
        """Open an index that was built before."""

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question, with facets and the stored fields of a page."""


def engine(name: str) -> Engine:
    """Return an engine; ImportError or OSError, with the reason, where it is not installed."""
    found: Engine = import_module(f"benchmarks.speed.engines.{name}").make()
    return found
