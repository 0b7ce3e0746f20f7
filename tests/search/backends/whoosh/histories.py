"""Playing a history into an index, and into a plain list beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.codec.writer import Document
from search.backends.whoosh.schema import build_schema

Change = Document | str  # a document to be added, a key to be removed, "commit" or "merge"


def play(folder: Path, history: Sequence[Change]) -> list[Document]:
    """Make an index by a history; return the living documents, later ones last."""
    *_, living = steps(folder, history)
    return living


def steps(folder: Path, history: Sequence[Change]) -> Iterator[list[Document]]:
    """Make an index by a history, and yield the living documents whenever something was committed or merged."""
    contents.create(folder, build_schema())
    living: dict[str, Document] = {}
    batch: list[Change] = []
    for change in [*history, "commit"]:
        if change not in ("commit", "merge"):
            batch.append(change)
            continue
        write(folder, batch, living)
        batch = []
        if change == "merge":
            merging.optimise(folder)
        yield list(living.values())


def write(folder: Path, batch: Sequence[Change], living: dict[str, Document]) -> None:
    with commit.writing(folder) as into:
        for change in batch:
            key = change if isinstance(change, str) else change["id"]
            living.pop(key, None)
            if isinstance(change, str):
                into.remove(key)
            else:
                living[key] = change
                into.add(change)
