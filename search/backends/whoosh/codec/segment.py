"""What the table of contents says of a segment, in Whoosh's own terms: its name, its size, what is deleted."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from whoosh.codec.base import Codec, Segment
from whoosh.filedb.filestore import FileStorage

from search.backends.whoosh.codec.container import Array
from search.backends.whoosh.codec.files import SUFFIX, SegmentFile, open_segment


class FlatSegment(Segment):
    """A segment of flat arrays. Pickled by Whoosh into the table of contents, so it keeps to plain values."""

    def __init__(self, indexname: str, documents: int = 0) -> None:
        super().__init__(indexname)
        self._documents = documents
        self._deleted = b""

    def __eq__(self, other: object) -> bool:  # older releases of Whoosh compare segments by identity
        return isinstance(other, FlatSegment) and self.segment_id() == other.segment_id()

    def __hash__(self) -> int:
        return hash(self.segment_id())

    def codec(self, **options: object) -> Codec:
        """Return what reads this segment."""
        from search.backends.whoosh.codec.flat import FlatCodec

        return FlatCodec()

    def file_name(self) -> str:
        """Return the name of the one file of this segment."""
        name: str = self.make_filename(SUFFIX)
        return name

    def open(self, folder: Path) -> SegmentFile:
        """Return this segment, open."""
        return open_segment(folder / self.file_name())

    def doc_count_all(self) -> int:
        """Return the number of documents, the deleted among them."""
        return self._documents

    def set_doc_count(self, count: int) -> None:
        """Set the number of documents."""
        self._documents = count

    def deleted(self) -> Array:
        """Return for each document whether it is deleted."""
        if not self._deleted:
            return np.zeros(self._documents, bool)
        bits = np.frombuffer(zlib.decompress(self._deleted), np.uint8)
        return np.unpackbits(bits, count=self._documents).astype(bool)

    def set_deleted(self, deleted: Array) -> None:
        """Say for each document whether it is deleted."""
        self._deleted = zlib.compress(np.packbits(deleted).tobytes(), 1) if deleted.any() else b""

    def deleted_count(self) -> int:
        """Return how many documents are deleted."""
        return int(self.deleted().sum())

    def deleted_docs(self) -> Iterator[int]:
        """Return the numbers of the deleted documents."""
        return iter(np.flatnonzero(self.deleted()).tolist())

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is deleted."""
        return bool(self.deleted()[docnum])

    def has_deletions(self) -> bool:
        """Tell whether any document is deleted."""
        return bool(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Mark a document as deleted, or as not."""
        deleted = self.deleted()
        deleted[docnum] = delete
        self.set_deleted(deleted)

    def should_assemble(self) -> bool:
        """Tell Whoosh to leave our one file alone."""
        return False


def folder_of(storage: FileStorage) -> Path:
    """Return where a storage of Whoosh keeps its files."""
    return Path(storage.folder)
