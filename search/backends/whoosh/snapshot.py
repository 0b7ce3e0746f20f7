"""The open index of this process, shared by all threads; opened anew when somebody has written."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from haystack.constants import DJANGO_ID

from search.backends.whoosh import execute as engine
from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.place import current
from search.backends.whoosh.request import Answer, Ask
from search.faults import IndexUnavailableError

_CURE = "Run `manage.py rebuild`."


class Opened:
    """One state of the index, open for searching; it stays as it is while others write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._languages: dict[str, Array] = {}  # which documents are in a language
        try:
            self._snapshot = engine.current_snapshot(folder)
        except Exception as error:  # whatever opening a damaged file may raise
            raise IndexUnavailableError(f"The index in {folder} cannot be opened: {error}. {_CURE}") from error
        for part in self._snapshot.parts:
            if not part.file.container.is_whole():
                raise IndexUnavailableError(f"{part.file.container.path} was cut off. {_CURE}")

    def execute(self, ask: Ask) -> Answer:
        """Answer a search."""
        with self._readable():
            return engine.execute(self._snapshot, ask)

    def frequencies(self, field: str, words: Iterable[str]) -> dict[str, int]:
        """Return the number of documents with each of some words in a field."""
        with self._readable():
            return {word: self.frequency(field, word) for word in words}

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except (OSError, EOFError, ValueError, IndexError, KeyError) as error:  # what damaged arrays lead to
            raise IndexUnavailableError(f"The index in {self._folder} cannot be read: {error!r}. {_CURE}") from error

    def count(self) -> int:
        """Return the number of documents."""
        return self._snapshot.documents

    def frequency(self, field: str, word: str) -> int:
        """Return the number of documents with a word in a field."""
        return len(self._snapshot.found(field, word).documents)

    @property
    def state(self) -> tuple[Path, int]:
        """Return which state of which build this is."""
        return self._folder, self._snapshot.generation

    def parts(self) -> frozenset[str]:
        """Return the names of the files that it is made of; each never changes but by deletions."""
        return frozenset(part.file.container.path.name for part in self._snapshot.parts)

    def documents_of(self, parts: Collection[str]) -> int:
        """Return the number of documents in some of its files."""
        return sum(file.documents for file in self._files(parts))

    def keys(self, parts: Collection[str]) -> list[int]:
        """Return the records of some of its files."""
        stored = (file.stored[number] for file in self._files(parts) for number in range(file.documents))
        return [int(str(one[DJANGO_ID])) for one in stored]

    def words(self, field: str, parts: Collection[str] | None = None) -> Iterator[tuple[str, int]]:
        """Yield the words of a field, of each file anew, with their documents; those deleted count until merged."""
        for file in self._files(parts):
            if field in file.indexed:
                postings = file.postings(field)
                for word, found in zip(postings.lexicon, postings.found.tolist(), strict=True):
                    yield word.decode("utf-8", "replace"), found

    def is_there(self, word: str) -> bool:
        """Tell whether a spelling still stands in an article."""
        return any(len(self._snapshot.found(field, word).documents) for field in ("text_exact", "title_exact"))

    def frequency_in(self, language: str, field: str, word: str) -> int:
        """Return the number of documents in a language with a word in a field."""
        if language not in self._languages:
            mark = self._languages[language] = np.zeros(self._snapshot.size, bool)
            mark[self._snapshot.found("language", language).documents] = True
        return int(self._languages[language][self._snapshot.found(field, word).documents].sum())

    def _files(self, parts: Collection[str] | None) -> list[SegmentFile]:
        every = (part.file for part in self._snapshot.parts)
        return [file for file in every if parts is None or file.container.path.name in parts]

    def stored(self) -> Iterator[dict[str, Any]]:
        """Yield the stored fields of every document."""
        return (self._snapshot.stored(number) for number in self._snapshot.everything.tolist())


def opened(root: Path) -> Opened:
    """Return the newest state of the index that counts; IndexUnavailableError where it cannot be opened."""
    return Opened(current(root))
