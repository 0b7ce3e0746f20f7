"""tantivy: a compiled engine in Rust, through its Python binding."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur, Query

from benchmarks.speed.engines import EXACT, FACETS, PAGE, WEIGHTS, Answer, Engine
from benchmarks.speed.rows import TERMS, Row

MEMORY = 256_000_000
_BUCKETS = {
    name: {"terms": {"field": name, "size": 20, "segment_size": 20 if name in ("person", "place") else 200}}
    for name in FACETS
}


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in TERMS:
        builder.add_text_field(name, tokenizer_name="whitespace")
    for name in FACETS:
        builder.add_text_field(name, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("id", "title"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_date_field("published", indexed=True, fast=True)
    return builder.build()


class Tantivy:
    """One index, searched through one searcher."""

    def create(self, folder: Path) -> None:
        """Begin an empty index."""
        folder.mkdir(parents=True)
        self.index = tantivy.Index(_schema(), path=str(folder))
        self.writer = self.index.writer(MEMORY, 1)

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        for row in rows:
            record, document = row["record"], tantivy.Document()
            for name in TERMS:
                document.add_text(name, row["terms"][name])
            for name in FACETS:
                for value in record[name] if isinstance(record[name], list) else [record[name]]:
                    document.add_text(name, str(value))
            for name in ("id", "title"):
                document.add_text(name, record[name])
            day = date.fromordinal(record["published"][0][0])
            document.add_date("published", datetime(day.year, day.month, day.day))
            self.writer.add_document(document)

    def finish(self) -> None:
        """Commit, and wait for the merges."""
        self.writer.commit()
        self.writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Open an index that was built before."""
        self.index = tantivy.Index.open(str(folder))
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question."""
        query, sort = self._query(question), "published" if question["newest"] else None
        found = self.searcher.search(query, PAGE, count=True, order_by_field=sort, order=tantivy.Order.Desc)
        page = [self.searcher.doc(address).to_dict() for _, address in found.hits]
        buckets = self.searcher.aggregate(query, _BUCKETS)
        facets = {name: [(b["key"], b["doc_count"]) for b in buckets[name]["buckets"]] for name in FACETS}
        return Answer(found.count, page, facets)  # type: ignore[attr-defined]

    def _query(self, question: dict[str, Any]) -> Query:
        query = self._words(question)
        for name, value in question["narrow"].items():
            narrow = Query.const_score_query(Query.term_query(self.index.schema, name, value), 0.0)
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, narrow)])
        return query

    def _words(self, question: dict[str, Any]) -> Query:
        words, operator, schema = question["words"], question["operator"], self.index.schema
        if operator == "all":
            return Query.all_query()
        if operator == "prefix":
            return _any([Query.regex_query(schema, field, f"{words[0][1]}.*") for field in EXACT])
        if operator == "phrase":
            exact = [word for _, word in words]
            return _any([Query.boost_query(Query.phrase_query(schema, f, exact), WEIGHTS[f]) for f in EXACT])
        parts = [
            _any(
                [
                    Query.boost_query(Query.term_query(schema, field, word[field in EXACT], "freq"), weight)
                    for field, weight in WEIGHTS.items()
                ]
            )
            for word in words
        ]
        if len(parts) == 1:
            return parts[0]
        return _any(parts) if operator == "or" else Query.boolean_query([(Occur.Must, part) for part in parts])


def _any(parts: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, part) for part in parts])


def make() -> Engine:
    """Return the engine."""
    return Tantivy()
