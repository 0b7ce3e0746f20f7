"""The documents of a segment by their number, in the way that Whoosh asks for them."""

from collections.abc import Iterable
from typing import Any

import numpy as np
from whoosh.codec import base
from whoosh.columns import ColumnReader

from search.backends.whoosh.codec.columns import Values
from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.codec.segment import FlatSegment
from search.backends.whoosh.schema import Intervals as IntervalsField


class FlatColumn(ColumnReader):
    """A column as Whoosh reads it: the bytes that the field makes of a document's values."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        super().__init__(None, 0, 0, file.documents)
        self._column = file.column(name)

    def __getitem__(self, docnum: int) -> bytes:
        if isinstance(self._column, Values):
            return b"\0".join(self._column.row(docnum))
        packed: bytes = IntervalsField().to_column_value(self._column.row(docnum))
        return packed


class FlatDocuments(base.PerDocumentReader):
    """The documents of a segment by their number."""

    def __init__(self, file: SegmentFile, segment: FlatSegment) -> None:
        self._file, self._segment = file, segment
        self._deleted = frozenset(segment.deleted_docs())

    def doc_count(self) -> int:
        """Return the number of documents that are not deleted."""
        return self._file.documents - len(self._deleted)

    def doc_count_all(self) -> int:
        """Return the number of all documents."""
        return self._file.documents

    def has_deletions(self) -> bool:
        """Tell whether any document is deleted."""
        return bool(self._deleted)

    def is_deleted(self, docnum: int) -> bool:
        """Tell whether a document is deleted."""
        return docnum in self._deleted

    def deleted_docs(self) -> frozenset[int]:
        """Return the numbers of the deleted documents."""
        return self._deleted

    def supports_columns(self) -> bool:
        """Tell that there are columns."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Tell whether a field has a column."""
        return fieldname in self._file.columns

    def list_columns(self) -> Iterable[str]:
        """Return the fields that have a column."""
        return self._file.columns

    def column_reader(self, fieldname: str, column: object) -> FlatColumn:
        """Return the column of a field."""
        return FlatColumn(self._file, fieldname)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Return how many words a document has in a field."""
        lengths = self._file.lengths(fieldname)
        return default if lengths is None else int(lengths[docnum])

    def field_length(self, fieldname: str) -> int:
        """Return how many words all documents have in a field."""
        lengths = self._file.lengths(fieldname)
        return 0 if lengths is None else int(lengths.sum(dtype=np.int64))

    def min_field_length(self, fieldname: str) -> int:
        """Return the length of the shortest."""
        lengths = self._file.lengths(fieldname)
        return 0 if lengths is None else int(lengths.min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """Return the length of the longest."""
        lengths = self._file.lengths(fieldname)
        return 0 if lengths is None else int(lengths.max(initial=0))

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """Return the stored fields of a document."""
        return self._file.stored[docnum]
