"""The words of a segment and their postings, in the way that Whoosh asks for them."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.formats import Format
from whoosh.matching import ListMatcher, Matcher
from whoosh.reading import TermInfo, TermNotFound

from search.backends.whoosh.codec.files import SegmentFile
from search.backends.whoosh.codec.postings import Postings

Term = tuple[str, bytes]


class FlatTerms(base.TermsReader):
    """The words of a segment and their postings."""

    def __init__(self, file: SegmentFile) -> None:
        self._file = file

    def _place(self, term: Term) -> tuple[Postings, int]:
        try:
            postings = self._file.postings(term[0])
        except KeyError:
            raise TermNotFound(f"No field {term[0]!r} in this segment") from None
        word = postings.lexicon.find(term[1])
        if word < 0:
            raise TermNotFound(f"No word {term[1]!r} in {term[0]!r}")
        return postings, word

    def __contains__(self, term: Term) -> bool:
        return term[0] in self._file.indexed and self._file.postings(term[0]).lexicon.find(term[1]) >= 0

    def indexed_field_names(self) -> Iterable[str]:
        """Return the names of the fields that have words."""
        return self._file.indexed

    def cursor(self, fieldname: str, fieldobj: FieldType) -> "FlatCursor":
        """Return what walks through the words of a field."""
        return FlatCursor(self._file.postings(fieldname), fieldobj, lambda word: self.term_info(fieldname, word))

    def terms(self) -> Iterator[Term]:
        """Yield all words of all fields, sorted."""
        for field in sorted(self._file.indexed):
            yield from self.terms_from(field, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Yield the words of a field from some word on."""
        lexicon = self._file.postings(fieldname).lexicon
        for index in range(lexicon.place(prefix), len(lexicon)):
            yield fieldname, lexicon[index]

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """Yield all words with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """Yield the words of a field from some word on, with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return the statistics of a word."""
        postings, word = self._place((fieldname, text))
        documents, frequencies = postings.documents(word), postings.frequencies(word)
        lengths = self._file.lengths(fieldname)
        own = lengths[documents] if lengths is not None else np.ones(1, np.uint8)
        return TermInfo(
            weight=float(frequencies.sum(dtype=np.int64) + len(documents)),
            df=len(documents),
            minlength=int(own.min()),
            maxlength=int(own.max()),
            maxweight=float(frequencies.max()) + 1.0,
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """Return how often a word stands in the segment; KeyError if never."""
        postings, word = self._place((fieldname, text))
        frequencies = postings.frequencies(word)
        return float(frequencies.sum(dtype=np.int64) + len(frequencies))

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """Return in how many documents a word stands; 0 if in none."""
        try:
            postings, word = self._place((fieldname, text))
        except TermNotFound:
            return 0
        return int(postings.found[word])

    def matcher(self, fieldname: str, text: bytes, format_: Format, scorer: object = None) -> Matcher:
        """Return a matcher over the documents of a word, with its positions where the field keeps them."""
        postings, word = self._place((fieldname, text))
        frequencies = postings.frequencies(word)
        values = None
        if postings.has_positions and format_.supports("positions"):
            cuts = np.cumsum(frequencies.astype(np.int64) + 1)[:-1]
            places = np.split(postings.positions(word, frequencies).astype(np.int64), cuts)
            values = [format_.encode(row.tolist()) for row in places]
        weights = (frequencies.astype(np.float64) + 1.0).tolist()
        info = self.term_info(fieldname, text)
        ids = postings.documents(word).tolist()
        return ListMatcher(ids, weights, values, format_, scorer=scorer, term=(fieldname, text), terminfo=info)


class FlatCursor(base.FieldCursor):
    """Walks through the words of a field, as Whoosh's fuzzy search does."""

    def __init__(self, postings: Postings, field: FieldType, info: Callable[[bytes], TermInfo]) -> None:
        self._lexicon, self._field, self._info = postings.lexicon, field, info
        self._index = 0

    def is_valid(self) -> bool:
        """Tell whether the cursor stands at a word."""
        return self._index < len(self._lexicon)

    def text(self) -> str | None:
        """Return the word that the cursor stands at."""
        return self._field.from_bytes(self._lexicon[self._index]) if self.is_valid() else None

    def first(self) -> str | None:
        """Go to the first word."""
        self._index = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to a word, or to the one that comes after it."""
        self._index = self._lexicon.place(string if isinstance(string, bytes) else self._field.to_bytes(string))
        return self.text()

    def next(self) -> str | None:
        """Go to the next word."""
        self._index += 1
        return self.text()

    def term_info(self) -> TermInfo | None:
        """Return the statistics of the word."""
        return self._info(self._lexicon[self._index]) if self.is_valid() else None
