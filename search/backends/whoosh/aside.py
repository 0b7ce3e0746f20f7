"""Writing segments aside, which count once a batch adopts them; several processes may do so at once."""

from pathlib import Path

from whoosh.fields import Schema

from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.codec.writer import Document, SegmentWriter
from search.backends.whoosh.commit import write_writer


class Aside:
    """Takes in documents with different keys, and begins another segment whenever one has so many words."""

    def __init__(self, folder: Path, schema: Schema, full: int) -> None:
        self._folder, self._schema, self._full = folder, schema, full
        self._writer = SegmentWriter(schema)
        self._segments: list[FlatSegment] = []

    def add(self, document: Document) -> None:
        """Take in a document; on an error, all that was written is to be thrown away."""
        self._writer.add(document)
        if self._writer.words >= self._full:
            self._close()

    def finish(self) -> list[FlatSegment]:
        """Return the segments, all of them on the disk."""
        if self._writer.documents:
            self._close()
        return self._segments

    def _close(self) -> None:
        self._segments.append(write_writer(self._folder, self._writer))
        self._writer = SegmentWriter(self._schema)
