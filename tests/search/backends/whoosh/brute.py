"""The meaning of a search, spelt out document by document: slow, plain, and sharing no code with the executor."""

import math
import re
from collections import Counter
from collections.abc import Sequence as Series
from dataclasses import replace
from datetime import date

from whoosh import query as whoosh

from search.backends.whoosh.codec.writer import Document
from search.backends.whoosh.nodes import Constant, Coverage, Overlaps, Sequence, Synonyms
from search.backends.whoosh.request import Ask, Choice, Interval, Span
from search.query.grams import grams

K1, B = 1.2, 0.75
WINDOW = 6

Counts = tuple[tuple[str, int], ...]


class Brute:
    """Some living documents, in the order of their numbers."""

    def __init__(self, documents: Series[Document]) -> None:
        self.documents = documents

    def words(self, document: Document, field: str) -> Counter[str]:
        values = document.get(field, ())
        return Counter(values if values and isinstance(values[0], str) else [word for word, _ in values])

    def holds(self, document: Document, field: str, word: str) -> bool:
        return document["id"] == word if field == "id" else word in self.words(document, field)

    def weigh(self, field: str, weight: float, document: Document, frequency: int) -> float:
        total = sum(len(one.get(field, ())) for one in self.documents)
        mean = total / len(self.documents) or 1.0
        length = len(document.get(field, ()))
        return weight * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / mean))

    def telling(self, found: Series[Document]) -> float:
        """Return the mean over the documents found of how rare it is to be found among those of their language."""
        every = Counter(self.language(one) for one in self.documents)
        own = Counter(self.language(one) for one in found)
        rare = {code: self.idf(every[code], count) for code, count in own.items()}
        return sum(rare[self.language(one)] for one in found) / len(found)

    def language(self, document: Document) -> str:
        return min(document.get("language", ()), default="")

    def idf(self, documents: int, found: int) -> float:
        return math.log(1 + (documents - found + 0.5) / (found + 0.5))

    def scores(self, query: whoosh.Query) -> dict[int, float]:
        """Return the score of every document that matches, by its place."""
        found = {n: self.score(query, one) for n, one in enumerate(self.documents)}
        return {n: score for n, score in found.items() if score is not None}

    def score(self, query: whoosh.Query, document: Document) -> float | None:
        """Return the score of a document, or None if it does not match."""
        match query:
            case whoosh.Term():
                return self.term(query, document)
            case Constant():
                return None if self.score(query.part, document) is None else query.boost
            case Coverage():
                found = [s for part in query.subqueries if (s := self.score(part, document)) is not None]
                factor = 1 - query.share + query.share * len(found) / len(query.subqueries)
                return query.boost * sum(found) * factor if found else None
            case whoosh.Or():
                found = [s for part in query.subqueries if (s := self.score(part, document)) is not None]
                return query.boost * sum(found) if found else None
            case whoosh.And():
                found = [s for part in query.subqueries if (s := self.score(part, document)) is not None]
                return query.boost * sum(found) if len(found) == len(query.subqueries) else None
            case whoosh.AndNot():
                return self.score(query.a, document) if self.score(query.b, document) is None else None
            case whoosh.AndMaybe():
                first = self.score(query.a, document)
                return None if first is None else first + (self.score(query.b, document) or 0)
            case whoosh.Every():
                return float(query.boost)
            case whoosh.Prefix() | whoosh.Wildcard() | whoosh.FuzzyTerm():
                fits = any(self.fits(query, word) for word in self.words(document, query.fieldname))
                return query.boost if fits else None
            case Sequence() | Synonyms():
                return self.several(query, document)
            case Overlaps():
                return query.boost if self.meets(document, query.fieldname, (query.first, query.last)) else None
        return None

    def term(self, query: whoosh.Term, document: Document) -> float | None:
        if not self.holds(document, query.fieldname, query.text):
            return None
        if not query.boost:
            return 0.0
        found = [one for one in self.documents if self.holds(one, query.fieldname, query.text)]
        frequency = self.words(document, query.fieldname)[query.text]
        return float(query.boost) * self.weigh(query.fieldname, self.telling(found), document, frequency)

    def several(self, query: Sequence | Synonyms, document: Document) -> float | None:
        return self.sequence(query, document) if isinstance(query, Sequence) else self.synonyms(query, document)

    def synonyms(self, query: Synonyms, document: Document) -> float | None:
        counts = [sum(self.words(one, field)[word] for field, word in query.words) for one in self.documents]
        count = counts[self.documents.index(document)]
        if not count:
            return None
        weight = self.telling([one for one, count in zip(self.documents, counts, strict=True) if count])
        return query.boost * self.weigh(query.words[0][0], weight, document, count)

    def fits(self, query: whoosh.Query, word: str) -> bool:
        if isinstance(query, whoosh.Prefix):
            return word.startswith(query.text)
        if isinstance(query, whoosh.Wildcard):
            pattern = "".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in query.text)
            return re.fullmatch(pattern, word, re.DOTALL) is not None
        start = query.text[: query.prefixlength]
        return word.startswith(start) and edits(query.text, word) <= query.maxdist

    def sequence(self, query: Sequence, document: Document) -> float | None:
        count = self.starts(query, document)
        if not count:
            return None
        weight = self.telling([one for one in self.documents if self.starts(query, one)])
        return query.boost * self.weigh(query.slots[0][0][0], weight, document, count)

    def starts(self, query: Sequence, document: Document) -> int:
        places = [
            {place for field, wanted in slot for word, place in document.get(field, ()) if word == wanted}
            for slot in query.slots
        ]
        if query.within is None:
            return sum(all(start + n in place for n, place in enumerate(places)) for start in places[0])
        starts = set().union(*places)
        reach = range(query.within + 1)
        return int(any(all(any(start + n in place for n in reach) for place in places) for start in starts))

    def meets(self, document: Document, field: str, wanted: Interval) -> bool:
        return any(first <= wanted[1] and wanted[0] <= last for first, last in document.get(field, ()))

    def passes(self, choice: Choice, document: Document) -> bool:
        values = set(document.get(choice.field, ()))
        return (not choice.wanted or bool(choice.wanted & values)) and not choice.unwanted & values

    def in_span(self, span: Span, document: Document) -> bool:
        meets = [self.meets(document, span.field, one) for one in span.wanted]
        return (not span.wanted or any(meets)) and not any(self.meets(document, span.field, o) for o in span.unwanted)

    def answer(self, ask: Ask) -> tuple[int, list[tuple[float, str]], dict[str, Counts]]:
        """Return the total, the whole ranking as (score, id), and the facets."""
        scores = {
            n: score
            for n, score in self.scores(ask.query).items()
            if all(self.in_span(span, self.documents[n]) for span in ask.spans)
        }
        hits = [n for n in scores if all(self.passes(c, self.documents[n]) for c in ask.choices)]
        facets = {}
        for name in ask.facets:
            under = [c for c in ask.choices if c.field != name]
            within = [n for n in scores if all(self.passes(c, self.documents[n]) for c in under)]
            counts = Counter(value for n in within for value in set(self.documents[n].get(name, ())))
            facets[name] = self.ranked(ask, name, counts)
        hits.sort(key=lambda n: self.key(ask, scores[n], n))
        if ask.order == "relevance" and any(scores[n] for n in hits):
            for n in hits[:WINDOW]:
                scores[n] += 0.5 * sum(self.like(gram, self.documents[n]) for gram in ask.grams)
            hits.sort(key=lambda n: self.key(ask, scores[n], n))
        rows = [n for n in hits if not ask.fold or self.is_first(ask.fold, n, hits)]
        return len(hits), [(scores[n], self.documents[n]["id"]) for n in rows], facets

    def is_first(self, field: str, number: int, hits: Series[int]) -> bool:
        """Tell whether no hit before this one shares its value in a field."""
        value = self.documents[number].get(field)
        before = hits[: hits.index(number)]
        return not value or all(self.documents[n].get(field) != value for n in before)

    def months(self, ask: Ask) -> Counts:
        """Return in which month how many of the hits were published; those of two months are in none."""
        found = [month for one in self.hits(ask) for month in self.within_months(one, "published")]
        return tuple(sorted(Counter(found).items()))

    def spoken(self, ask: Ask) -> Counts:
        """Return the months that most of the hits speak of, the latest first among equals."""
        counts = Counter(month for one in self.hits(ask) for month in set(self.within_months(one, "mentions")))
        latest_first = sorted(counts.items(), reverse=True)
        return tuple(sorted(latest_first, key=lambda one: -one[1])[: ask.spoken])

    def hits(self, ask: Ask) -> list[Document]:
        every = replace(ask, fold="", offset=0, limit=len(self.documents))
        keys = [key for _, key in self.answer(every)[1]]
        return [one for one in self.documents if one["id"] in keys]

    def within_months(self, document: Document, field: str) -> list[str]:
        """Return the month of each stretch of days that lies in one."""
        spans = [[date.fromordinal(day).strftime("%Y-%m") for day in span] for span in document.get(field, ())]
        return [first for first, last in spans if first == last]

    def like(self, gram: str, document: Document) -> float:
        """Return what a group of letters adds: it is in a document as often as the words that have it."""
        everywhere = [(word, count) for one in self.documents for word, count in self.words(one, "text_exact").items()]
        found = min(sum(gram in grams(word) for word, _ in everywhere), len(self.documents) - 1)
        own = self.words(document, "text_exact").items()
        weight = self.idf(len(self.documents), found)
        return self.weigh("text_exact", weight, document, sum(count for word, count in own if gram in grams(word)))

    def ranked(self, ask: Ask, name: str, counts: Counter[str]) -> Counts:
        chosen = {v for c in ask.choices if c.field == name for v in c.wanted | c.unwanted}
        ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0].encode("utf-8")))
        return tuple(item for place, item in enumerate(ordered) if place < ask.facet_limit or item[0] in chosen)

    def key(self, ask: Ask, score: float, number: int) -> tuple[float, ...]:
        days = self.documents[number].get("published", ())
        latest = max((last for _, last in days), default=-math.inf)
        earliest = min((first for first, _ in days), default=math.inf)
        if ask.order == "relevance":
            return (-round(score, 9), -latest, -number)
        return (-latest, -number) if ask.order == "newest" else (earliest, -number)


def edits(one: str, other: str) -> int:
    """Return how many letters must be added, taken away or changed."""
    row = list(range(len(other) + 1))
    for n, letter in enumerate(one, 1):
        before, row = row, [n]
        for m, own in enumerate(other, 1):
            row.append(min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (letter != own)))
    return row[-1]
