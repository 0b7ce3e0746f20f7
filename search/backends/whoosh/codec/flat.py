"""The codec as Whoosh knows it: what lets Whoosh's own Searcher search our segments.

That is slow, as Whoosh is: our own executor reads the arrays. It is here for tools that know Whoosh, and as a proof.
"""

from whoosh.codec import base
from whoosh.filedb.filestore import FileStorage

from search.backends.whoosh.codec.documents import FlatDocuments
from search.backends.whoosh.codec.segment import FlatSegment, folder_of
from search.backends.whoosh.codec.terms import FlatTerms


class FlatCodec(base.Codec):
    """Reads segments of flat arrays; they are written by `writer.py`, not through Whoosh."""

    def new_segment(self, storage: FileStorage, indexname: str) -> FlatSegment:
        """Return a new empty segment."""
        return FlatSegment(indexname)

    def terms_reader(self, storage: FileStorage, segment: FlatSegment) -> FlatTerms:
        """Return what finds words and their postings."""
        return FlatTerms(segment.open(folder_of(storage)))

    def per_document_reader(self, storage: FileStorage, segment: FlatSegment) -> FlatDocuments:
        """Return what reads documents by their number."""
        return FlatDocuments(segment.open(folder_of(storage)), segment)
