"""Five nodes that Whoosh has no like of; its own searcher runs them through `matcher`."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import Or, Query
from whoosh.reading import IndexReader
from whoosh.searching import SearchContext, Searcher

from search.backends.whoosh.scoring import bm25, languages_of, telling

Slot = tuple[tuple[str, str], ...]  # (field, word): what may stand in one place; the fields share their positions


class Coverage(Or):
    """Documents that match any part: the sum of its scores, times `1 - share + share * matched / parts`."""

    share = 0.15

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """Return a matcher over every document, its score worked out."""
        sums: dict[int, float] = defaultdict(float)
        counts: dict[int, int] = defaultdict(int)
        for part in self.subqueries:
            for document, score in walk(part.matcher(searcher, context)):
                sums[document] += score
                counts[document] += 1
        base, step = 1 - self.share, self.share / max(len(self.subqueries), 1)
        return listed({one: self.boost * sums[one] * (base + step * counts[one]) for one in sums})


class Constant(Query):
    """Documents that match a part, all with the same score."""

    def __init__(self, part: Query, score: float) -> None:
        self.part = part
        self.boost = score

    def __repr__(self) -> str:
        return f"Constant({self.part!r}, {self.boost})"

    def estimate_size(self, reader: IndexReader) -> int:
        """Return how many documents could match at most."""
        return int(self.part.estimate_size(reader))

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """Return a matcher over the documents of the part."""
        return listed(dict.fromkeys(self.part.matcher(searcher, context).all_ids(), self.boost))


class Synonyms(Query):
    """Documents with any of some words, which are weighed as if they were one word.

    The score is BM25 with the sum of their frequencies, the documents that have any for `telling`, and the
    length of the first word's field.
    """

    def __init__(self, words: Slot, boost: float = 1.0) -> None:
        self.words = words
        self.boost = boost

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Synonyms) and (self.words, self.boost) == (other.words, other.boost)

    def __hash__(self) -> int:
        return hash((self.words, self.boost))

    def __repr__(self) -> str:
        return f"Synonyms({self.words!r}, {self.boost})"

    def estimate_size(self, reader: IndexReader) -> int:
        """Return how many documents could match at most."""
        return sum(int(reader.doc_frequency(*word)) for word in self.words)

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """Return a matcher over every document, its score worked out."""
        parent = searcher.get_parent()
        name, reader = self.words[0][0], searcher.reader()
        weight = weight_of(parent.reader(), lambda part: frequencies(part, self.words))
        mean = parent.avg_field_length(name) or 1.0
        return listed(
            {
                document: self.boost * bm25(weight, count, reader.doc_field_length(document, name, 1), mean)
                for document, count in frequencies(reader, self.words).items()
            }
        )


class Sequence(Query):
    """Documents where the slots are filled one right after the other, or in any order `within` so many positions.

    With `within`, the last position less the first is at most that, and two slots may share one. The score is
    BM25 with the number of places where the sequence starts as its frequency (1 with `within`), the
    documents where it stands for `telling`, and the length of the field of the first slot's first word.
    """

    def __init__(self, slots: tuple[Slot, ...], within: int | None = None, boost: float = 1.0) -> None:
        self.slots = slots
        self.within = within
        self.boost = boost
        self._found: dict[int, dict[int, int]] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and (self.slots, self.within) == (other.slots, other.within)

    def __hash__(self) -> int:
        return hash((self.slots, self.within))

    def __repr__(self) -> str:
        return f"Sequence({self.slots!r}, within={self.within}, boost={self.boost})"

    def estimate_size(self, reader: IndexReader) -> int:
        """Return how many documents could match at most."""
        return min(sum(int(reader.doc_frequency(*word)) for word in slot) for slot in self.slots)

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """Return a matcher over every document, its score worked out."""
        parent = searcher.get_parent()
        name, reader = self.slots[0][0][0], searcher.reader()
        weight, mean = weight_of(parent.reader(), self.found), parent.avg_field_length(name) or 1.0
        return listed(
            {
                document: self.boost * bm25(weight, count, reader.doc_field_length(document, name, 1), mean)
                for document, count in self.found(reader).items()
            }
        )

    def found(self, reader: IndexReader) -> dict[int, int]:
        """Return how often the sequence stands in each document of one segment; kept for the next part that asks."""
        if id(reader) not in self._found:
            self._found[id(reader)] = self._find(reader)
        return self._found[id(reader)]

    def _find(self, reader: IndexReader) -> dict[int, int]:
        places = [positions(reader, slot) for slot in self.slots]
        shared = set.intersection(*(set(one) for one in places))
        counts = {one: self._count([place[one] for place in places]) for one in sorted(shared)}
        return {document: count for document, count in counts.items() if count}

    def _count(self, places: list[set[int]]) -> int:
        if self.within is None:
            return sum(all(first + n in place for n, place in enumerate(places)) for first in places[0])
        reach = self.within
        starts = {position for place in places for position in place}
        return int(any(all(any(start <= p <= start + reach for p in place) for place in places) for start in starts))


class Overlaps(Query):
    """Documents with an interval in a field of `Intervals` that shares a day with [first, last]; scores its boost."""

    def __init__(self, fieldname: str, first: int, last: int, boost: float = 1.0) -> None:
        self.fieldname = fieldname
        self.first = first
        self.last = last
        self.boost = boost

    def __repr__(self) -> str:
        return f"Overlaps({self.fieldname!r}, {self.first}, {self.last})"

    def estimate_size(self, reader: IndexReader) -> int:
        """Return how many documents could match at most."""
        return int(reader.doc_count())

    def matcher(self, searcher: Searcher, context: SearchContext | None = None) -> Matcher:
        """Return a matcher over the documents whose column says so."""
        reader = searcher.reader()
        if not reader.has_column(self.fieldname):
            return NullMatcher()
        column = reader.column_reader(self.fieldname)
        return listed(
            {
                document: self.boost
                for document in reader.all_doc_ids()
                if any(first <= self.last and self.first <= last for first, last in column[document])
            }
        )


def weight_of(reader: IndexReader, find: Callable[[IndexReader], Iterable[int]]) -> float:
    """Return how telling that is which `find` finds in each segment."""
    every, found = Counter[str](), Counter[str]()
    for part, _ in reader.leaf_readers():
        every += languages_of(part)
        found += languages_of(part, find(part))
    return telling(every, found)


def positions(reader: IndexReader, slot: Slot) -> dict[int, set[int]]:
    """Return where in each document of a segment any word of a slot stands."""
    places: dict[int, set[int]] = defaultdict(set)
    for name, word in slot:
        if (name, word) in reader:
            matcher = reader.postings(name, word)
            while matcher.is_active():
                places[matcher.id()].update(matcher.value_as("positions"))
                matcher.next()
    return places


def frequencies(reader: IndexReader, words: Slot) -> dict[int, float]:
    """Return how often any of some words stands in each document of a segment."""
    counts: dict[int, float] = defaultdict(float)
    for name, word in words:
        if (name, word) in reader:
            matcher = reader.postings(name, word)
            while matcher.is_active():
                counts[matcher.id()] += matcher.weight()
                matcher.next()
    return counts


def walk(matcher: Matcher) -> Iterator[tuple[int, float]]:
    """Yield every document of a matcher with its score."""
    while matcher.is_active():
        yield matcher.id(), matcher.score()
        matcher.next()


def listed(scores: dict[int, float]) -> Matcher:
    """Return a matcher over documents whose scores are known."""
    return ListMatcher(sorted(scores), [scores[one] for one in sorted(scores)]) if scores else NullMatcher()
