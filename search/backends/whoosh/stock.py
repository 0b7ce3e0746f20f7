"""Keeping an index with Whoosh's own writer: the plain way, against which a faster one is tested."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh import index as whoosh
from whoosh.fields import Schema


class Batch:
    """Changes to the index that nobody sees yet."""

    def __init__(self, writer: Any) -> None:  # noqa: ANN401  # Whoosh's writers have no type of their own
        self._writer = writer

    def add(self, document: Mapping[str, Any]) -> None:
        """Add a document; one of the same id gives way to it."""
        self._writer.update_document(**document)

    def remove(self, key: str) -> None:
        """Remove the document of an id, if there is one."""
        self._writer.delete_by_term("id", key)

    def clear(self) -> None:
        """Remove everything."""
        from whoosh.query import Every

        self._writer.delete_by_query(Every())


def create(folder: Path, schema: Schema) -> None:
    """Make an empty index."""
    folder.mkdir(parents=True, exist_ok=True)
    whoosh.create_in(str(folder), schema)


@contextmanager
def writing(folder: Path, timeout: float = 20.0) -> Iterator[Batch]:
    """Take in a batch under the lock; it counts when the block ends, and leaves no trace when the block raises."""
    writer = whoosh.open_dir(str(folder)).writer(timeout=timeout)
    try:
        yield Batch(writer)
    except BaseException:
        writer.cancel()
        raise
    writer.commit()
