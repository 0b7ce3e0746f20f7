"""The open index of this process, shared by all threads; opened anew when somebody has written."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from search.backends.whoosh import execute as engine
from search.backends.whoosh.place import current
from search.backends.whoosh.request import Answer, Ask
from search.faults import IndexUnavailableError

_CURE = "Run `manage.py rebuild`."


class Opened:
    """One state of the index, open for searching; it stays as it is while others write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            self._snapshot = engine.current_snapshot(folder)
        except Exception as error:  # whatever opening a damaged file may raise
            raise IndexUnavailableError(f"The index in {folder} cannot be opened: {error}. {_CURE}") from error
        for part in self._snapshot.parts:
            if not part.file.container.is_whole():
                raise IndexUnavailableError(f"{part.file.container.path} was cut off. {_CURE}")

    def execute(self, ask: Ask) -> Answer:
        """Answer a search."""
        try:
            return engine.execute(self._snapshot, ask)
        except (OSError, EOFError, ValueError, IndexError, KeyError) as error:  # what damaged arrays lead to
            raise IndexUnavailableError(f"The index in {self._folder} cannot be read: {error!r}. {_CURE}") from error

    def count(self) -> int:
        """Return the number of documents."""
        return self._snapshot.documents

    def frequency(self, field: str, word: str) -> int:
        """Return the number of documents with a word in a field."""
        return len(self._snapshot.found(field, word).documents)

    def stored(self) -> Iterator[dict[str, Any]]:
        """Yield the stored fields of every document."""
        return (self._snapshot.stored(number) for number in self._snapshot.everything.tolist())


def opened(root: Path) -> Opened:
    """Return the newest state of the index that counts; IndexUnavailableError where it cannot be opened."""
    return Opened(current(root))
