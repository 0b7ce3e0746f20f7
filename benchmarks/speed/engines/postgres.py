"""PostgreSQL's text search, on the server that PGHOST, PGUSER and so on name; psycopg is not among our requirements."""

from pathlib import Path
from typing import Any

import psycopg

from benchmarks.speed.engines import EXACT, FACETS, PAGE, WEIGHTS, Answer, Engine
from benchmarks.speed.rows import TERMS, Row

MARKS = dict(zip(TERMS, "ABCD", strict=True))  # what stands in which field, in the one vector of an article
LAST = 16_383  # PostgreSQL knows no later position
_NAME = "name.txt"
_QUICK = "set work_mem='256MB'; set jit=off; set max_parallel_workers_per_gather=0; set client_min_messages=error"
_FACTS = "language text, source text, year text, published int, person text[], place text[]"


class Postgres:
    """One table, with one vector of words an article."""

    def create(self, folder: Path) -> None:
        """Begin an empty table, whose name the folder keeps."""
        folder.mkdir(parents=True)
        self.table = f"speed_{folder.parent.name.replace('-', '_')}"
        (folder / _NAME).write_text(self.table, encoding="ascii")
        self.connection = psycopg.connect(autocommit=True)
        self.connection.execute(_QUICK)
        self.connection.execute(f"drop table if exists {self.table}")
        self.connection.execute(f"create table {self.table}(id text, title text, {_FACTS}, words tsvector)")

    def add(self, rows: list[Row]) -> None:
        """Take in articles."""
        values = []
        for row in rows:
            record = row["record"]
            facts = [str(record[name]) for name in ("language", "source", "year")]
            many = [record["published"][0][0], record["person"], record["place"]]
            values.append([record["id"], record["title"], *facts, *many, _vector(row["terms"])])
        places = ",".join(["%s"] * 8)
        with self.connection.cursor() as cursor:
            cursor.executemany(f"insert into {self.table} values({places},%s::tsvector)", values)

    def finish(self) -> None:
        """Index the words and the facts."""
        self.connection.execute(f"create index on {self.table} using gin(words)")
        self.connection.execute(f"create index on {self.table}(language, year)")
        self.connection.execute(f"vacuum analyze {self.table}")

    def size(self) -> int:
        """Return how many bytes the table and its indexes take, which are not in the folder."""
        found = self.connection.execute(f"select pg_total_relation_size('{self.table}')").fetchone()
        return int(found[0]) if found else 0

    def open(self, folder: Path) -> None:
        """Open a table that was built before."""
        self.table = (folder / _NAME).read_text(encoding="ascii")
        self.connection = psycopg.connect(autocommit=True)
        self.connection.execute(_QUICK)

    def ask(self, question: dict[str, Any]) -> Answer:
        """Answer a question: the hits into a table, and then one query for each facet."""
        run, match = self.connection.execute, _match(question)
        where = [f"{name}=%s" for name in question["narrow"]]
        values = list(question["narrow"].values())
        if match:
            where, values = [*where, "words @@ %s::tsquery"], [*values, match]
        weights = "{" + ",".join(str(WEIGHTS[name]) for name in reversed(TERMS)) + "}"
        scored = bool(match) and not question["newest"]
        score = f"ts_rank('{weights}', words, %s::tsquery)" if scored else "0"
        run("drop table if exists hits")
        columns = f"id, title, language, source, year, published, person, place, {score} score"
        narrow = f" where {' and '.join(where)}" if where else ""
        run(f"create temp table hits as select {columns} from {self.table}{narrow}", [match] * scored + values)
        counted = run("select count(*) from hits").fetchone()
        order = "published" if question["newest"] else "score"
        page = run(f"select id, title from hits order by {order} desc limit {PAGE}").fetchall()
        facets = {}
        for name in FACETS:
            source = f"hits, unnest({name}) value" if name in ("person", "place") else "hits"
            value = "value" if name in ("person", "place") else name
            facets[name] = run(f"select {value}, count(*) from {source} group by 1 order by 2 desc limit 20").fetchall()
        return Answer(counted[0] if counted else 0, [{"id": key, "title": title} for key, title in page], facets)


def _vector(terms: dict[str, str]) -> str:
    """Return the words of all fields in PostgreSQL's notation; stems and exact words are told apart by a sign."""
    found, start = [], 1
    for field in TERMS:
        sign = "=" if field in EXACT else "~"
        words = terms[field].split()
        places = range(start, start + len(words)) if field in EXACT else [start] * len(words)
        found += [
            f"{_quoted(sign + word)}:{min(n, 16383)}{MARKS[field]}" for n, word in zip(places, words, strict=True)
        ]
        start += len(words) + 1
    return " ".join(found)


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def _match(question: dict[str, Any]) -> str:
    words, operator = question["words"], question["operator"]
    if operator == "all":
        return ""
    if operator == "prefix":
        return _quoted(f"={words[0][1]}") + ":*"
    if operator == "phrase":
        return " <-> ".join(_quoted(f"={exact}") for _, exact in words)
    parts = [f"({_quoted(f'~{stem}')} | {_quoted(f'={exact}')})" for stem, exact in words]
    return (" & " if operator == "and" else " | ").join(parts)


def make() -> Engine:
    """Return the engine."""
    return Postgres()
