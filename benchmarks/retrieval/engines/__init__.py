"""Other engines over the same documents, each with the analysis it comes with: one pooled index, words joined by OR."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from benchmarks.retrieval.collection import Document

NAMES = ("stock", "fts5", "tantivy", "xapian")

Ask = Callable[[str, int], list[str]]  # a query and how many are wanted; the ids of the documents, the best first


def build(name: str, folder: Path, documents: list[Document]) -> Ask:
    """Index documents in an empty folder; ImportError where the engine is not installed."""
    ask: Ask = import_module(f"{__name__}.{name}").build(folder, documents)
    return ask
