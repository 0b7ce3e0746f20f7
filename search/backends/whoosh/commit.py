"""Adding and removing documents: a batch is taken in, and then counts as a whole or not at all."""

import copy
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.postings import NOTHING
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.codec.writer import Document, SegmentWriter
from search.backends.whoosh.contents import NAME, Contents, read_contents, sweep, without_empty, write_contents
from search.backends.whoosh.lock import holding

KEY = "id"  # the field by which a document is replaced
FULL = 4_000_000  # words in the fullest field of a segment, when another is begun: what bounds the memory of a writer


class Batch:
    """Changes to the index that are not yet seen by anybody."""

    def __init__(self, folder: Path, contents: Contents) -> None:
        self._folder = folder
        self._contents = contents
        self._segments = [copy.copy(segment) for segment in contents.segments]
        self._writer = SegmentWriter(contents.schema)
        self._numbers: dict[str, int] = {}  # key to its document in the open segment
        self._dead: list[int] = []
        self._deleted: dict[FlatSegment, Array] = {}  # of the segments that a key was looked up and found in
        self._changed = False

    def add(self, document: Document) -> None:
        """Add a document; one of the same key gives way to it."""
        self.remove(document[KEY])
        self._numbers[document[KEY]] = self._writer.documents
        self._writer.add(document)
        self._changed = True
        if self._writer.words >= FULL:
            self._flush()

    def remove(self, key: str) -> None:
        """Remove the document of a key, if there is one."""
        number = self._numbers.pop(key, None)
        if number is not None:
            self._dead.append(number)
            return
        for segment in self._segments:
            documents = self._documents_of(segment, key)
            if len(documents):
                self._deleted[segment][documents] = True
                self._changed = True

    def clear(self) -> None:
        """Remove everything."""
        self._segments, self._dead, self._numbers, self._deleted = [], [], {}, {}
        self._writer = SegmentWriter(self._contents.schema)
        self._changed = True

    def adopt(self, segments: Iterable[FlatSegment]) -> None:
        """Take over whole segments that were written aside; their keys must be new to the index."""
        self._segments += segments
        self._changed = True

    def finish(self) -> None:
        """Make the changes count."""
        self._flush()
        for segment, deleted in self._deleted.items():
            segment.set_deleted(deleted)
        if self._changed:
            segments = without_empty(self._segments)
            contents = self._contents._replace(generation=self._contents.generation + 1, segments=segments)
            write_contents(self._folder, contents)
            sweep(self._folder, contents)

    def _documents_of(self, segment: FlatSegment, key: str) -> Array:
        """Return the living documents of a key in a segment."""
        postings = segment.open(self._folder).postings(KEY)
        word = postings.lexicon.find(key.encode("utf-8", "surrogatepass"))
        if word < 0:
            return NOTHING
        if segment not in self._deleted:
            self._deleted[segment] = segment.deleted()
        documents = postings.documents(word)
        return documents[~self._deleted[segment][documents]]

    def _flush(self) -> None:
        if self._writer.documents:
            segment = write_writer(self._folder, self._writer)
            dead = np.zeros(self._writer.documents, bool)
            dead[self._dead] = True
            segment.set_deleted(dead)
            self._segments.append(segment)
            self._writer = SegmentWriter(self._contents.schema)
            self._numbers, self._dead = {}, []


@contextmanager
def writing(folder: Path, timeout: float | None = None) -> Iterator[Batch]:
    """Take in a batch under the lock; it counts when the block ends, and leaves no trace when the block raises."""
    with holding(folder, timeout=timeout):
        batch = Batch(folder, read_contents(folder))
        yield batch
        batch.finish()


def write_writer(folder: Path, writer: SegmentWriter) -> FlatSegment:
    """Write what a writer has taken in."""
    segment = FlatSegment(NAME, writer.documents)
    writer.write(folder / segment.file_name())
    return segment
