"""Xapian: a compiled engine in C++, through its Python binding, which comes with the system and not from PyPI."""

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import xapian

from benchmarks.speed.engines import FACETS, PAGE, Answer, Engine
from benchmarks.speed.rows import Row

SINGLE = ("language", "source", "year")  # one value a document: counted by Xapian itself
PREFIXES = {"language": "L", "source": "O", "year": "Y"}
TITLE, STEM = 3, 4  # how often a word in the title and a stem count, beside an exact word of the text
GAP = 1000  # positions between the title and the text
_DAY = len(FACETS)


class Xapian:
    """One database in a folder."""

    def create(self, folder: Path) -> None:
        """Begin an empty index; many values are kept as numbers, which are the quickest to count."""
        self.folder = folder
        self.database = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OVERWRITE)
        self.numbers: dict[str, int] = {}

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        for row in rows:
            record, terms, document = row["record"], row["terms"], xapian.Document()
            for field, start, weight in (("title", 0, TITLE), ("text", GAP, 1)):
                for stem in terms[f"{field}_stem"].split():
                    document.add_term(f"S{stem}"[:200], weight * STEM)
                for place, word in enumerate(terms[f"{field}_exact"].split(" ")):
                    document.add_posting(f"E{word}"[:200], start + place, weight)
            for slot, name in enumerate(FACETS):
                if name in SINGLE:
                    document.add_boolean_term(f"{PREFIXES[name]}{record[name]}")
                    document.add_value(slot, str(record[name]))
                else:
                    numbers = [self.numbers.setdefault(value, len(self.numbers)) for value in record[name]]
                    document.add_value(slot, np.array(numbers, "<i4").tobytes())
            document.add_value(_DAY, date.fromordinal(record["published"][0][0]).isoformat())
            document.set_data(f"{record['id']}\n{record['title']}")
            self.database.add_document(document)

    def finish(self) -> None:
        """Commit."""
        self.database.set_metadata("values", "\n".join(self.numbers))
        self.database.commit()
        self.database.close()

    def open(self, folder: Path) -> None:
        """Open an index that was built before."""
        self.database = xapian.Database(str(folder))
        self.values = self.database.get_metadata("values").decode().split("\n")

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question; every match is looked at, as the facets need it."""
        enquire = xapian.Enquire(self.database)
        enquire.set_query(_query(question))
        if question["newest"]:
            enquire.set_sort_by_value(_DAY, True)
        spies = {name: xapian.ValueCountMatchSpy(FACETS.index(name)) for name in SINGLE}
        many = _Many([FACETS.index(name) for name in FACETS if name not in SINGLE])
        for spy in (*spies.values(), many):
            enquire.add_matchspy(spy)
        found = enquire.get_mset(0, PAGE, self.database.get_doccount())
        lines = [match.document.get_data().decode().split("\n", 1) for match in found]
        facets = {name: [(v.term.decode(), v.termfreq) for v in spy.top_values(20)] for name, spy in spies.items()}
        for slot, held in many.held.items():
            counts = np.bincount(np.frombuffer(b"".join(held), "<i4")) if held else np.zeros(0, np.int64)
            best = np.argsort(-counts, kind="stable")[:20].tolist()
            facets[FACETS[slot]] = [(self.values[number], int(counts[number])) for number in best if counts[number]]
        page = [{"id": key, "title": title} for key, title in lines]
        return Answer(found.get_matches_estimated(), page, facets)


class _Many(xapian.MatchSpy):  # type: ignore[misc]  # the binding has no types
    """Collects what documents hold of facets with many values, which Xapian does not count by itself."""

    def __init__(self, slots: list[int]) -> None:
        super().__init__()
        self.held: dict[int, list[bytes]] = {slot: [] for slot in slots}

    def __call__(self, document: xapian.Document, weight: float) -> None:
        for slot, held in self.held.items():
            held.append(document.get_value(slot))


def _query(question: dict[str, Any]) -> xapian.Query:
    kind, words, operator = xapian.Query, question["words"], question["operator"]
    if operator == "all":
        query = kind.MatchAll
    elif operator == "prefix":
        query = kind(kind.OP_WILDCARD, f"E{words[0][1]}", 0, kind.WILDCARD_LIMIT_ERROR, kind.OP_SYNONYM)
    elif operator == "phrase":
        query = kind(kind.OP_PHRASE, [f"E{exact}" for _, exact in words])
    else:
        parts = [kind(kind.OP_OR, [kind(f"S{stem}"), kind(f"E{exact}")]) for stem, exact in words]
        query = kind(kind.OP_AND if operator == "and" else kind.OP_OR, parts)
    narrow = [kind(f"{PREFIXES[name]}{value}") for name, value in question["narrow"].items()]
    return kind(kind.OP_FILTER, query, kind(kind.OP_AND, narrow)) if narrow else query


def make() -> Engine:
    """Return the engine."""
    return Xapian()
